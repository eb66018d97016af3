package occam.interview;

import static occam.InvalidInput.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import occam.exercise.DataFolder;
import occam.exercise.KeptFile;
import occam.exercise.Markdown;
import occam.interview.Interviewer.Turn;

/**
 * A mock interview, one call a cell, since a cell cannot read what you say: {@link #next} asks, you answer aloud, {@link #answer} shows a
 * model answer, {@link #grade} notes how well you did, and {@link #result} tells what to read again, and how it went the last time.
 */
public final class Interview {
    private static final KeptFile<Earned> OF_READER = new KeptFile<>(DataFolder.ofReader(), Earned.FORM);

    private final Interviewer interviewer;
    private final InstantSource clock;

    /** Where it is kept; one with a clock of its own is a trial, and is not. */
    private final Optional<KeptFile<Earned>> file;

    private final Map<String, Earned> before;
    private final List<Turn> turns = new ArrayList<>();

    /** What was graded before its model answer was shown: the result shows it. */
    private final Set<Question> unseen = new HashSet<>();

    private Optional<Asked> open = Optional.empty();

    private Interview(Interviewer interviewer, InstantSource clock, Optional<KeptFile<Earned>> file) {
        this.interviewer = interviewer;
        this.clock = clock;
        this.file = file;
        this.before = file.map(kept -> kept.kept().values()).orElse(Map.of());
    }

    /** The question that is open, when it was asked, and how long its answer took. */
    private record Asked(Question question, Instant at, Optional<Duration> thought) {
        /** The first look at the model answer ends it. */
        Asked answeredAt(Instant now) {
            return thought.isPresent() ? this : new Asked(question, at, Optional.of(Durations.between(at, now)));
        }
    }

    /**
     * Begins an interview over the whole bank, with the time from this machine's clock. Played to its end, it is kept, and the result of the
     * next one is compared with it.
     *
     * @param questions how many will be asked, follow-ups included
     * @param seed of their choice
     * @throws occam.InvalidInput if {@code questions} is below 1 or there are not as many
     */
    public static Interview start(int questions, long seed) {
        return start(Questions.all(), questions, seed, InstantSource.system(), Optional.of(OF_READER));
    }

    /**
     * The same with a clock of your own, to try it: it is not kept.
     *
     * @throws occam.InvalidInput if {@code questions} is below 1 or there are not as many
     */
    public static Interview start(int questions, long seed, InstantSource clock) {
        return start(Questions.all(), questions, seed, clock);
    }

    static Interview start(List<Question> bank, int questions, long seed, InstantSource clock) {
        return start(bank, questions, seed, clock, Optional.empty());
    }

    static Interview start(
            List<Question> bank, int questions, long seed, InstantSource clock, Optional<KeptFile<Earned>> file) {
        unless(
                questions >= 1 && questions <= bank.size(),
                "an interview has from 1 to %d questions, was %d",
                bank.size(),
                questions);
        return new Interview(new Interviewer(bank, questions, seed), clock, file);
    }

    /**
     * Asks the next question, and starts its time: the same one until it is graded.
     *
     * @throws occam.InvalidInput if the interview is over
     */
    public Markdown next() {
        unless(
                open.isPresent() || turns.size() < interviewer.count(),
                "this interview is over after its %d questions: result() tells how it went, Interview.start(...) begins another",
                interviewer.count());
        open = open.or(() -> Optional.of(new Asked(interviewer.next(turns), clock.instant(), Optional.empty())));
        var question = open.orElseThrow().question();
        return new Markdown(String.format(
                Locale.ROOT,
                "<small>Question %d of %d, %s, level %d</small>\n\n%s",
                turns.size() + 1,
                interviewer.count(),
                Markdown.escape(question.topic()),
                question.level(),
                QuestionText.question(question)));
    }

    /**
     * Stops the time of the open question, and shows a model answer; where none is open, that of the last one, which has its grade.
     *
     * @throws occam.InvalidInput if there was no question yet
     */
    public Markdown answer() {
        if (open.isEmpty() && !turns.isEmpty()) {
            return answered(turns.get(turns.size() - 1));
        }
        var asked = asked("answer").answeredAt(clock.instant());
        open = Optional.of(asked);
        return answer(asked.question(), asked.thought().orElseThrow(), "Grade yourself: " + Grade.SCALE);
    }

    private Markdown answered(Turn turn) {
        unseen.remove(turn.question());
        return answer(turn.question(), turn.thought(), turn.grade().points() + " of 3 points");
    }

    private static Markdown answer(Question question, Duration thought, String grade) {
        return new Markdown(String.format(
                Locale.ROOT,
                "%s\n\n<small>Your time: %s. %s.</small>",
                QuestionText.answer(question),
                Durations.words(thought),
                grade));
    }

    /**
     * Notes how well you answered the open question, which closes it.
     *
     * @param grade 0 for no idea, 1 for parts, 2 for right, 3 for right and complete
     * @throws occam.InvalidInput if it is not so, or no question is open
     */
    public Markdown grade(int grade) {
        var points = new Grade(grade);
        if (asked("grade").thought().isEmpty()) {
            unseen.add(asked("grade").question());
        }
        var asked = asked("grade").answeredAt(clock.instant());
        turns.add(new Turn(asked.question(), points, asked.thought().orElseThrow()));
        open = Optional.empty();
        int left = interviewer.count() - turns.size();
        return new Markdown(String.format(
                        Locale.ROOT,
                        "%d of 3 points. %s",
                        grade,
                        left == 0 ? "That was the last question: see `result()`." : left + " to go: `next()`.")
                + QuestionText.note(left == 0 ? keep() : ""));
    }

    /** One line if there was trouble with the file. */
    private String keep() {
        var earned = Earned.each(turns, clock.instant());
        return file.stream()
                .flatMap(kept -> earned.entrySet().stream().map(each -> kept.note(each.getKey(), each.getValue())))
                .filter(trouble -> !trouble.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Asked asked(String what) {
        return open.orElseThrow(() -> new occam.InvalidInput(String.format(
                Locale.ROOT,
                "there is no question to %s: next() asks one%s",
                what,
                turns.isEmpty() ? "" : ", and the last one has its grade")));
    }

    /**
     * How it went so far: points and time by topic, those of the last time, what to read again, and each question with its grade.
     *
     * @throws occam.InvalidInput if nothing is graded yet
     */
    public Markdown result() {
        unless(
                !turns.isEmpty(),
                "there is nothing to tell yet: next() asks, answer() shows a model answer, grade(0 to 3) notes yours");
        return new Result(turns, interviewer.count(), unseen, before).markdown(clock);
    }
}
