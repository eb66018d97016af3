package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import occam.interview.Drills.ObjectiveWithGradient;
import occam.interview.Drills.ValueAndGradient;
import occam.lesson.geometry.LinearProblems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader hears whose objective, gradient or both are wrong. */
class ObjectiveDrillsTest {
    @TempDir
    Path folder;

    private interface Part<T> {
        T of(Problem p);
    }

    private Report check(Part<Double> value, Part<double[]> gradient) {
        ObjectiveWithGradient answer = (x, y, w, lambda) -> {
            var p = new Problem(x, y, w, lambda);
            return new ValueAndGradient(value.of(p), gradient.of(p));
        };
        return Drills.L2_OBJECTIVE.exercise().check(answer, new ProgressFile(folder));
    }

    private static double ridge(Problem p) {
        return p.loss() + p.lambda() / 2 * p.squaresOfWeights();
    }

    private static double[] slope(Problem p) {
        return p.slopePlus(w -> p.lambda() * w);
    }

    /** ‖w‖⁴/4, which nobody asked for. */
    private static double[] quartic(Problem p) {
        return p.slopePlus(w -> p.lambda() * p.squaresOfWeights() * w);
    }

    private static double quarticValue(Problem p) {
        return p.loss() + p.lambda() / 4 * Math.pow(p.squaresOfWeights(), 2);
    }

    private static void known(Report report, String message) {
        assertThat(report.verdict()).isEqualTo(Verdict.MISCONCEPTION);
        assertThat(report.message()).startsWith(message);
    }

    private static void unknown(Report report, String note) {
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(report.notes()).containsExactly(note);
    }

    @Test
    void aGradientThatIsRightForItsOwnObjectiveIsToldSoWithWhatTheObjectiveLacks() {
        known(
                check(p -> ridge(p) + p.lambda() / 2 * p.squaresOfWeights(), p -> p.slopePlus(w -> 2 * p.lambda() * w)),
                "Your gradient is right for your objective, but the objective is another than asked. The ½ before the penalty is"
                        + " missing.");
    }

    @Test
    void aForgottenHalfOfTheSquaredErrorIsToldSoToo() {
        known(check(p -> 2 * ridge(p), ObjectiveDrillsTest::slope), "The objective is not right. Both ½ are missing");
        known(
                check(
                        p -> ridge(p) + p.loss(),
                        p -> p.each(j -> -2 * p.product(j) / p.y().length + p.lambda() * p.w()[j])),
                "Your gradient is right for your objective, but the objective is another than asked. The ½ of the squared error is"
                        + " missing");
    }

    @Test
    void theSameObjectiveWithTheGradientThatIsAskedIsToldApart() {
        known(
                check(p -> ridge(p) + p.lambda() / 2 * p.squaresOfWeights(), ObjectiveDrillsTest::slope),
                "The objective is not right. The ½ before the penalty is missing.");
        known(
                check(ObjectiveDrillsTest::ridge, p -> p.slopePlus(w -> 2 * p.lambda() * w)),
                "The gradient is not right. The penalty's slope is λw, not 2λw");
    }

    @Test
    void ofTwoKnownMistakesOneIsTold() {
        known(
                check(p -> ridge(p) + p.lambda() / 2 * p.squaresOfWeights(), p -> p.slopePlus(w -> 0)),
                "At least here: The objective is not right. The ½ before the penalty is missing.");
    }

    @Test
    void aGradientOfZerosIsToldSoBesideAnUnknownMistake() {
        known(
                check(ObjectiveDrillsTest::quarticValue, p -> new double[p.w().length]),
                "At least here: The gradient is not right. This is 0 everywhere.");
    }

    @Test
    void anUnknownMistakeIsLocated() {
        unknown(
                check(ObjectiveDrillsTest::quarticValue, ObjectiveDrillsTest::quartic),
                "Your gradient is the slope of your objective, by central differences: look at the objective.");
        unknown(
                check(ObjectiveDrillsTest::ridge, ObjectiveDrillsTest::quartic),
                "Your objective is right. Your gradient is not its slope, by central differences.");
        unknown(
                check(ObjectiveDrillsTest::quarticValue, ObjectiveDrillsTest::slope),
                "Your gradient is right. Your objective has another slope, by central differences.");
        unknown(
                check(ObjectiveDrillsTest::quarticValue, p -> p.slopePlus(w -> w * w * w)),
                "Your gradient is not the slope of your objective either, by central differences.");
    }

    /** The same numbers, and so the same slope, but for a constant. */
    @Test
    void aConstantIsNoDifferenceForTheGradient() {
        unknown(
                check(p -> ridge(p) + 1, ObjectiveDrillsTest::slope),
                "Your gradient is right, and the slope of your objective: that one is off by a constant.");
    }

    @Test
    void aGradientOfAnotherLengthIsNotItsSlope() {
        unknown(
                check(
                        ObjectiveDrillsTest::ridge,
                        p -> IntStream.range(0, p.w().length + 1)
                                .mapToDouble(j -> 1)
                                .toArray()),
                "Your objective is right. Your gradient is not its slope, by central differences.");
    }
}
