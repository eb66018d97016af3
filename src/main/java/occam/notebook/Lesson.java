package occam.notebook;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import occam.exercise.NotYet;
import occam.exercise.Report;

/** What a lesson's cells call: {@code import static occam.notebook.Lesson.*;}. */
public final class Lesson {
    private static final Renderings RENDERINGS = Renderings.all();
    private static volatile Display display = Display.plain();

    private Lesson() {}

    static void showOn(Display newDisplay) {
        display = newDisplay;
    }

    /**
     * The seed of this lesson: the environment's {@code OCCAM_SEED} if there is one, else {@code usual}.
     *
     * <p>That is how a lesson is run under other seeds without a change to its text.
     */
    public static long seed(long usual) {
        return seed(usual, variable("OCCAM_SEED"));
    }

    /** Of the environment, or of this notebook only where one JVM runs several; null if it is not set. */
    static String variable(String name) {
        return System.getProperty(name, System.getenv(name));
    }

    static long seed(long usual, String given) {
        if (given == null || given.isBlank()) {
            return usual;
        }
        unless(
                given.strip().matches("-?\\d{1,18}"),
                "OCCAM_SEED must be a whole number, was '%s'; leave it unset for the lesson's own seed",
                given);
        return Long.parseLong(given.strip());
    }

    /** Shows a chart, a table, an array or anything else below the cell. A cell's last value is shown without it. */
    public static void show(Object value) {
        display.show(RENDERINGS.of(value));
    }

    static void show(Rendering rendering) {
        display.show(rendering);
    }

    /** Shows what belongs to this moment and this machine, such as a time: it is not stored with the notebook. */
    public static void showForNow(Object value) {
        display.show(RENDERINGS.of(value).passing());
    }

    /**
     * States a fact about this run and shows the number it stands on, with a tick if it is within the bound. If not, the reader sees by
     * how much, and running the course fails.
     *
     * @throws occam.InvalidInput if there is no statement, or no bound
     */
    public static void claim(String statement, double value, Bound bound) {
        show(new Claim(statement, value, bound));
    }

    /**
     * Shows what a bug does to a number. As long as it is there, that is a fact about this run like a {@link #claim}, and running the course
     * fails without it; when whoever hunts the bug has mended it, that is told as the success that it is.
     *
     * @param withBug what the bug makes of the number
     * @param mended what the number is without the bug
     * @throws occam.InvalidInput if there is no statement or a bound is missing
     */
    public static void symptom(String statement, double value, Bound withBug, Bound mended) {
        show(new Symptom(new Claim(statement, value, withBug), given(mended, "mended")));
    }

    /** For an exercise's stub: {@code throw notYet();} stands where your code goes. */
    public static NotYet notYet() {
        return new NotYet();
    }

    /**
     * Shows what a check found, and fails unless it passed; for a cell that a teacher's tool grades.
     *
     * @throws occam.InvalidInput if the exercise is not passed, or there is no report
     */
    public static void grade(Report report) {
        show(given(report, "report"));
        unless(report.passed(), "Exercise %s is not passed: %s", report.exercise(), report.message());
    }

    /**
     * For {@link #claim}: {@code low} or more.
     *
     * @throws occam.InvalidInput if it is not finite
     */
    public static Bound atLeast(double low) {
        return Bound.atLeast(low);
    }

    /**
     * For {@link #claim}: {@code high} or less.
     *
     * @throws occam.InvalidInput if it is not finite
     */
    public static Bound atMost(double high) {
        return Bound.atMost(high);
    }

    /**
     * For {@link #claim}: from {@code low} to {@code high}, both allowed.
     *
     * @throws occam.InvalidInput if {@code low} is above {@code high}, or one of them is not a number
     */
    public static Bound between(double low, double high) {
        return Bound.between(low, high);
    }
}
