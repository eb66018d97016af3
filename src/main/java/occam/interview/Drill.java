package occam.interview;

import static occam.InvalidInput.given;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import occam.exercise.DataFolder;
import occam.exercise.Exercise;
import occam.exercise.KeptFile;
import occam.exercise.KeptFile.Form;
import occam.exercise.KernelNumber;
import occam.exercise.Markdown;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.interview.mock.Durations;

/**
 * An exercise to be written from memory, as on an interviewer's whiteboard: {@link #start} starts the time, {@link #check} stops it once
 * the answer is right.
 *
 * @param <F> the functional type of the answer
 */
public final class Drill<F> {
    private static final Form<BestTime> FORM =
            new Form<>("drills", "drills", "check", BestTime.class, BestTime::shorter);
    private static final Desk OF_READER =
            new Desk(ProgressFile.ofReader(), new KeptFile<>(DataFolder.ofReader(), FORM), InstantSource.system());
    private static final List<String> NUMBERS =
            List.of("one minute", "two minutes", "three minutes", "four minutes", "five minutes", "six minutes");

    private final Exercise<F> exercise;
    private final int minutes;
    private final String formula;
    private final String model;
    private final Desk desk;
    private Optional<Start> started = Optional.empty();

    private record Start(Instant at, int kernel) {}

    private Drill(Exercise<F> exercise, int minutes, String formula, String model, Desk desk) {
        this.exercise = exercise;
        this.minutes = minutes;
        this.formula = formula;
        this.model = model;
        this.desk = desk;
    }

    /** Where it is written: what is kept, and whose clock tells the time. */
    public record Desk(ProgressFile progress, KeptFile<BestTime> times, InstantSource clock) {
        static Desk in(Path folder, InstantSource clock) {
            return new Desk(new ProgressFile(folder), new KeptFile<>(folder, FORM), clock);
        }

        /** That of whoever runs this program. */
        public static Desk ofReader() {
            return OF_READER;
        }
    }

    /**
     * A drill of the course.
     *
     * @param minutes that are a good time
     * @param formula that whoever writes from memory should not see before
     * @param model a right answer in Java, as it would stand in a cell
     */
    static <F> Drill<F> of(Exercise<F> exercise, int minutes, String formula, String model) {
        return new Drill<>(exercise, minutes, formula.strip(), model.strip(), OF_READER);
    }

    Drill<F> at(Desk other) {
        return new Drill<>(exercise, minutes, formula, model, other);
    }

    /** What is to be written. */
    public Exercise<F> exercise() {
        return exercise;
    }

    /** In words. */
    public String goodTime() {
        return NUMBERS.get(minutes - 1);
    }

    /** Whether a time is as good as the one that is asked for. */
    public boolean isGood(BestTime time) {
        return given(time, "time").seconds() <= Duration.ofMinutes(minutes).toSeconds();
    }

    String source() {
        return model;
    }

    /** Starts the time, anew if it runs already, and says what a good one is. */
    public Markdown start() {
        started = Optional.of(new Start(desk.clock.instant(), KernelNumber.now()));
        return new Markdown(String.format(
                Locale.ROOT,
                "The time runs. A good one: **%s**. The task is below: write from memory, then check.",
                goodTime()));
    }

    /**
     * Compares an answer with the reference on many inputs, as {@link Exercise#check} does, and notes the time since {@link #start}. It runs
     * until the answer is right; without a start nothing is timed.
     *
     * @param answer null counts as not yet answered
     */
    public Report check(F answer) {
        var asked = desk.clock.instant();
        var report = exercise.check(answer, desk.progress);
        return started.filter(start -> start.kernel() == KernelNumber.now())
                .map(start -> timed(report, Durations.between(start.at(), asked)))
                .orElse(report);
    }

    private Report timed(Report report, Duration time) {
        return switch (report.verdict()) {
            case PASSED -> stopped(report, time);
            case NOT_YET -> report;
            default -> report.noting(String.format(Locale.ROOT, "Your time so far: %s.", Durations.words(time)));
        };
    }

    private Report stopped(Report report, Duration time) {
        started = Optional.empty();
        var trouble = desk.times.note(exercise.id(), new BestTime(time.toSeconds()));
        return report.noting(
                        String.format(Locale.ROOT, "Your time: %s. A good one: %s.", Durations.words(time), goodTime()))
                .noting(trouble);
    }

    /** The formula and a model answer, folded. */
    public Markdown model() {
        return new Markdown(Markdown.folded(
                "A model answer", String.format(Locale.ROOT, "%s\n\n```java\n%s\n```", formula, model)));
    }
}
