package occam.interview;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import occam.interview.Interviewer.Prompt;
import occam.interview.Interviewer.Turn;
import occam.interview.judge.KeyPoints;
import occam.interview.judge.Mark;
import occam.interview.mock.Assignment;
import occam.interview.mock.Assignment.Kind;
import occam.interview.mock.Deeper;
import occam.interview.mock.Durations;
import occam.interview.mock.Remembered;
import occam.interview.mock.Round;

/**
 * Who asks in a round, until its time is over: what is asked most comes first, in proportion to how often; after a good answer comes what goes
 * deeper, once; and it opens with what was not asked for longest.
 *
 * @param level the highest that is asked
 * @param seed of the choice among questions that suit as well
 * @param recalls what came of each point the last time
 */
record RoundPlan(Round round, int level, long seed, Map<String, Remembered> recalls) implements Sitting.Asker {
    private static final int TOP = 30;
    private static final String ANSWER =
            "Answer in a few sentences, as you would say them; what is missing is asked back, and what is clear leads deeper.";

    @Override
    public String kind() {
        return round.title();
    }

    @Override
    public String place(List<Turn> turns) {
        return String.format(Locale.ROOT, "%s, question %d", named(), turns.size() + 1);
    }

    private String named() {
        return round.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + round.title().substring(1);
    }

    @Override
    public String time(Duration spent) {
        var left = round.length().minus(spent);
        return String.format(
                Locale.ROOT,
                "%s gone, %s left",
                Durations.words(spent),
                Durations.words(left.isNegative() ? Duration.ZERO : left));
    }

    @Override
    public String intro() {
        return String.format(
                Locale.ROOT,
                "**%s.** %d minutes, up to level %d. %s The clock runs while you are asked, and stands while you read what came of an answer; each page shows it anew.",
                named(),
                round.length().toMinutes(),
                level,
                round.assigns().map(RoundPlan::task).orElse(ANSWER));
    }

    private static String task(Kind kind) {
        return switch (kind) {
            case SITUATION -> ANSWER;
            case LISTING -> "Find the line that is wrong, then explain it.";
            case BOARD -> "Write from memory, in any language, then explain it.";
        };
    }

    @Override
    public int count(List<Turn> turns) {
        return turns.size();
    }

    @Override
    public String left(List<Turn> turns) {
        var spent = turns.stream().map(Turn::thought).reduce(Duration.ZERO, Duration::plus);
        return next(turns, spent).isEmpty()
                ? "That was the last question: see `result()`."
                : Durations.words(round.length().minus(spent)) + " left: `next()`.";
    }

    @Override
    public Optional<Prompt> next(List<Turn> turns, Duration spent) {
        return spent.compareTo(round.length()) >= 0
                ? Optional.empty()
                : afterWork(turns).or(() -> deeper(turns)).or(() -> fresh(turns));
    }

    /** Who has done a piece of work is asked to explain it. */
    private static Optional<Prompt> afterWork(List<Turn> turns) {
        return last(turns)
                .filter(turn -> turn.prompt().work().isPresent())
                .map(Turn::question)
                .filter(question -> !isAsked(question, turns))
                .map(Prompt::of);
    }

    private static Optional<Turn> last(List<Turn> turns) {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.get(turns.size() - 1));
    }

    private Optional<Prompt> deeper(List<Turn> turns) {
        return last(turns)
                .filter(turn -> round != Round.AGAIN)
                .filter(turn -> turn.grade().isGood() && turn.prompt().work().isEmpty())
                .filter(turn -> !turn.prompt().isDeeper())
                .flatMap(turn -> Deeper.after(turn.question().id()))
                .map(deeper -> new Prompt(Questions.named(deeper.then()), deeper.asks(), Optional.empty(), true))
                .filter(prompt -> !isAsked(prompt.question(), turns));
    }

    private static boolean isAsked(Question question, List<Turn> turns) {
        return turns.stream()
                .map(Turn::prompt)
                .anyMatch(prompt ->
                        prompt.question().equals(question) && prompt.work().isEmpty());
    }

    private Optional<Prompt> fresh(List<Turn> turns) {
        return round == Round.AGAIN
                ? missed(turns)
                : round.assigns().map(kind -> assigned(kind, turns)).orElseGet(() -> plain(turns));
    }

    /** The question of which most was missing the last time. */
    private Optional<Prompt> missed(List<Turn> turns) {
        return judged(turns)
                .filter(question -> missing(question) > 0)
                .max(Comparator.comparing(this::missing).thenComparing(Questions::lists))
                .map(Prompt::of);
    }

    private long missing(Question question) {
        return recalled(question)
                .filter(recall -> recall.mark() != Mark.SAID)
                .mapToLong(recall -> recall.mark() == Mark.OPPOSITE ? 2 : 1)
                .sum();
    }

    private Stream<Question> judged(List<Turn> turns) {
        return Questions.all().stream()
                .filter(question -> round.covers(question.topic()) && question.level() <= level)
                .filter(question -> !KeyPoints.of(question.id()).isEmpty() && !isAsked(question, turns));
    }

    private Optional<Prompt> assigned(Kind kind, List<Turn> turns) {
        var left = Assignment.of(kind).stream()
                .map(RoundPlan::prompt)
                .filter(prompt -> prompt.question().level() <= level)
                .filter(prompt ->
                        turns.stream().noneMatch(turn -> turn.question().equals(prompt.question())))
                .toList();
        return pick(turns.isEmpty() ? oldest(left, prompt -> lastAsked(prompt.question())) : left, turns);
    }

    private static Prompt prompt(Assignment assignment) {
        var question = Questions.named(assignment.question());
        return assignment.kind() == Kind.SITUATION
                ? new Prompt(question, assignment.text(), Optional.empty(), false)
                : new Prompt(question, question.asks(), Optional.of(assignment), false);
    }

    private Optional<Prompt> plain(List<Turn> turns) {
        var left = judged(turns).toList();
        var top = left.stream().filter(Questions.mostAsked(TOP)::contains).toList();
        var pool = top.isEmpty() ? left : top;
        var opening = turns.isEmpty() ? oldest(pool, this::lastAsked) : pool;
        return pick(onATopic(opening, turns).stream().map(Prompt::of).toList(), turns);
    }

    /** Those of a topic, which is not the last one if there is another. */
    private List<Question> onATopic(List<Question> from, List<Turn> turns) {
        var topic = from.stream()
                .map(Question::topic)
                .distinct()
                .max(Comparator.comparing((String other) -> last(turns).isEmpty()
                                || !last(turns).orElseThrow().question().topic().equals(other))
                        .thenComparing(other -> share(other, from, turns)));
        return from.stream()
                .filter(question -> topic.equals(Optional.of(question.topic())))
                .toList();
    }

    /** In proportion to how much is asked about it, but for luck, and less each time. */
    private double share(String topic, List<Question> from, List<Turn> turns) {
        long asked = turns.stream()
                .filter(turn -> turn.question().topic().equals(topic))
                .count();
        double luck = new SplittableRandom(seed ^ topic.hashCode()).nextDouble(0.5, 1.5);
        int weight = from.stream()
                .filter(question -> question.topic().equals(topic))
                .mapToInt(RoundPlan::weight)
                .sum();
        return luck * weight / (2 * asked + 1);
    }

    private static int weight(Question question) {
        return 1 + Questions.lists(question);
    }

    /** What was never asked, else what was asked longest ago. */
    private static <T> List<T> oldest(List<T> from, ToLongFunction<T> asked) {
        long first = from.stream().mapToLong(asked).min().orElse(0);
        return from.stream().filter(each -> asked.applyAsLong(each) == first).toList();
    }

    private long lastAsked(Question question) {
        return recalled(question).mapToLong(Remembered::end).max().orElse(0);
    }

    private Stream<Remembered> recalled(Question question) {
        return KeyPoints.of(question.id()).stream()
                .map(point -> recalls.get(Remembered.name(point)))
                .flatMap(Stream::ofNullable);
    }

    private Optional<Prompt> pick(List<Prompt> from, List<Turn> turns) {
        var weighted = from.stream()
                .flatMap(prompt -> Collections.nCopies(weight(prompt.question()), prompt).stream())
                .toList();
        long draw = new SplittableRandom(seed).longs(turns.size() + 1L).reduce(0, (before, last) -> last);
        return weighted.isEmpty()
                ? Optional.empty()
                : Optional.of(weighted.get((int) Math.floorMod(draw, (long) weighted.size())));
    }
}
