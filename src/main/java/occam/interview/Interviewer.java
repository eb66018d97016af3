package occam.interview;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Choice;
import occam.interview.mock.Assignment;
import occam.interview.mock.Talk;
import occam.interview.mock.Talk.Stage;
import occam.interview.mock.Transcript;

/**
 * Who asks: a first question on a topic, more often on one that interviews ask more about, and then, if it was answered well, what follows
 * from it, else an easier one on the same; after at most three the next topic. The first questions on a topic get harder from the beginning
 * to the end.
 *
 * @param bank all that may be asked
 * @param count how many are
 * @param seed of the choice among questions that suit as well
 */
record Interviewer(List<Question> bank, int count, long seed) implements Sitting.Asker {
    private static final int ON_A_TOPIC = 3;
    private static final int LEVELS = 3;

    /**
     * What is asked at one time.
     *
     * @param asks in the words of this time
     * @param work what is to be done in the place of an answer, if anything is
     * @param isDeeper whether it follows from the answer before
     */
    record Prompt(Question question, String asks, Optional<Assignment> work, boolean isDeeper) {
        static Prompt of(Question question) {
            return new Prompt(question, question.asks(), Optional.empty(), false);
        }
    }

    /**
     * What is asked now.
     *
     * @param tried the lines of a listing that were named
     */
    record Open(Prompt prompt, Talk talk, List<Choice> tried) {
        Open with(Talk other) {
            return new Open(prompt, other, tried);
        }

        boolean isTold() {
            return talk.stage() == Stage.TOLD;
        }

        /** What is to be done in the place of an answer, if anything is. */
        Optional<Works> work() {
            return prompt.work().map(Works::new);
        }

        Optional<Works> listing() {
            return work().filter(Works::isListing);
        }

        /** What the points or the listing suggest; nothing where the candidate has to say. */
        Optional<Grade> suggested() {
            return listing().map(listing -> listing.grade(tried)).or(this::counted);
        }

        private Optional<Grade> counted() {
            return Optional.of(talk.transcript())
                    .filter(transcript -> !transcript.points().isEmpty())
                    .map(transcript -> new Grade(transcript.tally().grade()));
        }
    }

    /** A question that was asked, how well it was answered, how long that took to think, and what was said. */
    record Turn(Prompt prompt, Grade grade, Duration thought, Transcript said) {
        Turn(Question question, Grade grade, Duration thought) {
            this(Prompt.of(question), grade, thought, Transcript.of(question.id()));
        }

        Question question() {
            return prompt.question();
        }
    }

    @Override
    public Optional<Prompt> next(List<Turn> turns, Duration spent) {
        return turns.size() < count ? Optional.of(Prompt.of(next(turns))) : Optional.empty();
    }

    @Override
    public String place(List<Turn> turns) {
        return String.format(Locale.ROOT, "Question %d of %d", turns.size() + 1, count);
    }

    @Override
    public String time(Duration spent) {
        return "";
    }

    @Override
    public String intro() {
        return String.format(Locale.ROOT, "An interview of %d questions, which get harder.", count);
    }

    @Override
    public int count(List<Turn> turns) {
        return count;
    }

    @Override
    public String left(List<Turn> turns) {
        return turns.size() == count
                ? "That was the last question: see `result()`."
                : count - turns.size() + " to go: `next()`.";
    }

    @Override
    public String kind() {
        return "";
    }

    /** The next question after these, of which there are fewer than {@link #count}. */
    Question next(List<Turn> turns) {
        return onTopic(turns).orElseGet(() -> onAnother(turns));
    }

    private Optional<Question> onTopic(List<Turn> turns) {
        if (turns.isEmpty() || onLastTopic(turns) >= ON_A_TOPIC) {
            return Optional.empty();
        }
        var last = turns.get(turns.size() - 1);
        return last.grade().isGood() ? follow(last.question(), turns) : easier(last.question(), turns);
    }

    private static long onLastTopic(List<Turn> turns) {
        var topic = turns.get(turns.size() - 1).question().topic();
        return Stream.iterate(turns.size() - 1, at -> at >= 0, at -> at - 1)
                .takeWhile(at -> turns.get(at).question().topic().equals(topic))
                .count();
    }

    private Optional<Question> follow(Question question, List<Turn> turns) {
        return open(turns)
                .filter(other -> question.follow().equals(Optional.of(other.id())))
                .findFirst();
    }

    private Optional<Question> easier(Question question, List<Turn> turns) {
        return pick(
                open(turns)
                        .filter(other -> other.topic().equals(question.topic()) && other.level() < question.level())
                        .toList(),
                Comparator.comparingInt(other -> -other.level()),
                turns);
    }

    private Question onAnother(List<Turn> turns) {
        int level = 1 + LEVELS * turns.size() / count;
        var topic = open(turns)
                .map(Question::topic)
                .distinct()
                .max(Comparator.comparing((String other) -> !isLast(other, turns))
                        .thenComparing(other -> share(other, turns)))
                .orElseThrow();
        return pick(
                        open(turns)
                                .filter(question -> question.topic().equals(topic))
                                .toList(),
                        Comparator.comparing(question -> Math.abs(question.level() - level)),
                        turns)
                .orElseThrow();
    }

    private static boolean isLast(String topic, List<Turn> turns) {
        return !turns.isEmpty()
                && turns.get(turns.size() - 1).question().topic().equals(topic);
    }

    /** Topics come in proportion to how much they are asked about, but for luck; so few interviews begin alike. */
    private double share(String topic, List<Turn> turns) {
        long asked = turns.stream()
                .filter(turn -> turn.question().topic().equals(topic))
                .count();
        double luck = new SplittableRandom(seed ^ topic.hashCode()).nextDouble(0.5, 1.5);
        double weight = bank.stream()
                .filter(question -> question.topic().equals(topic))
                .mapToInt(Interviewer::weight)
                .sum();
        return luck * weight / (2 * asked + 1);
    }

    private static int weight(Question question) {
        return 1 + Questions.lists(question);
    }

    private Stream<Question> open(List<Turn> turns) {
        var asked = turns.stream().map(turn -> turn.question().id()).collect(Collectors.toSet());
        return bank.stream().filter(question -> !asked.contains(question.id()));
    }

    /** One of those that come first in the order, by the seed and the number of turns; more often one that is asked more. */
    private Optional<Question> pick(List<Question> from, Comparator<Question> order, List<Turn> turns) {
        var best = from.stream().min(order);
        var equal = from.stream()
                .filter(question -> order.compare(question, best.orElseThrow()) == 0)
                .flatMap(question -> Collections.nCopies(weight(question), question).stream())
                .toList();
        long draw = new SplittableRandom(seed).longs(turns.size() + 1L).reduce(0, (before, last) -> last);
        return best.map(any -> equal.get((int) Math.floorMod(draw, (long) equal.size())));
    }
}
