package occam.exercise;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import occam.exercise.Report.Example;
import occam.exercise.Report.Verdict;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.Curve;
import occam.lesson.overfitting.Overfitting.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How answers are judged, on two small exercises. */
class JudgeTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Exercise<DoubleUnaryOperator> SQUARE = Exercise.<DoubleUnaryOperator>of(
                    "square",
                    Calls.on(List.of(-1.0, 0.0, 1.0, 2.0, 3.0), x -> "x = " + x, DoubleUnaryOperator::applyAsDouble))
            .asks("Square it.")
            .hints("x times x")
            .answer(x -> x * x)
            .misconception("twice, not squared", x -> 2 * x)
            .misconception("the sign is kept", x -> x * Math.abs(x))
            .misconception("a sign and a shift", x -> x < 0 ? x : x * x + (x == 3 ? 1 : 0))
            .matters("It is everywhere.");

    private static final Exercise<UnaryOperator<double[]>> NEGATE = Exercise.<UnaryOperator<double[]>>of(
                    "negate",
                    Calls.on(
                            List.of(new double[] {1, 2}, new double[] {3}),
                            Arrays::toString,
                            (answer, x) -> answer.apply(x.clone())))
            .asks("Negate each.")
            .hints("minus")
            .answer(x -> DoubleStream.of(x).map(v -> -v).toArray())
            .matters("It is everywhere.");

    @TempDir
    Path folder;

    private <F> Report check(Exercise<F> exercise, F answer) {
        return exercise.check(answer, LONG, new ProgressFile(folder));
    }

    @Test
    void roundingIsNoDifference() {
        assertThat(check(SQUARE, x -> x * x * (1 + 1e-12)).passed()).isTrue();
        assertThat(check(SQUARE, x -> x * x * (1 + 1e-6)).passed()).isFalse();
    }

    @Test
    void anUnknownMistakeIsShownWhereItDiffersMost() {
        var report = check(SQUARE, x -> x > 1 ? x * x * x : x * x);
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(report.message()).isEqualTo("It differs from the reference on 2 of 5 inputs.");
        assertThat(report.example()).contains(new Example("x = 3.0", 9.0, 27.0));
    }

    @Test
    void aMisconceptionIsShownWhereItDeviates() {
        var report = check(SQUARE, x -> x + x);
        assertThat(report.message()).isEqualTo("twice, not squared");
        assertThat(report.example()).contains(new Example("x = -1.0", 1.0, -2.0));
    }

    @Test
    void ofTwoMisconceptionsTheOneThatExplainsMoreIsTold() {
        var report = check(SQUARE, x -> x < 0 ? x : x == 3 ? 10 : x * x);
        assertThat(report.message()).isEqualTo("a sign and a shift");
    }

    @Test
    void aMisconceptionIsToldEvenIfMoreIsWrong() {
        var report = check(SQUARE, x -> x < 0 ? -x * x : x == 2 ? 7 : x * x);
        assertThat(report.message()).isEqualTo("At least here: the sign is kept");
    }

    @Test
    void infinityIsNotNearEveryNumber() {
        var report = check(SQUARE, x -> Double.POSITIVE_INFINITY);
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(report.example()).contains(new Example("x = -1.0", 1.0, Double.POSITIVE_INFINITY));
    }

    @Test
    void notANumberIsShownAsSuch() {
        assertThat(check(SQUARE, x -> Double.NaN).example().orElseThrow().got()).isEqualTo(Double.NaN);
    }

    @Test
    void nullIsShownAsSuch() {
        var report = check(NEGATE, x -> null);
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(report.example().orElseThrow().got()).isNull();
    }

    @Test
    void aWrongLengthIsADifference() {
        var report = check(NEGATE, x -> new double[] {-x[0]});
        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(report.message()).isEqualTo("It differs from the reference on 1 of 2 inputs.");
    }

    @Test
    void anAnswerThatChangesItsInputIsStillRight() {
        var report = check(NEGATE, x -> {
            Arrays.setAll(x, i -> -x[i]);
            return x;
        });
        assertThat(report.passed()).isTrue();
    }

    @Test
    void errorsAreSurvivedToo() {
        var report = check(SQUARE, JudgeTest::endlessly);
        assertThat(report.verdict()).isEqualTo(Verdict.THREW);
        assertThat(report.message()).startsWith("It threw StackOverflowError");
    }

    private static double endlessly(double x) {
        return 1 + endlessly(x);
    }

    @Test
    void aLongMessageIsCut() {
        var report = check(SQUARE, x -> {
            throw new IllegalArgumentException("no ".repeat(10_000));
        });
        assertThat(report.message()).hasSizeLessThan(300).contains("no no no", " …");
    }

    @Test
    void anEnumsRightChoiceIsNotTold() {
        var report = check(Overfitting.DIAGNOSIS, curve -> Diagnosis.GOOD_FIT);
        assertThat(report.verdict()).isEqualTo(Verdict.MISCONCEPTION);
        assertThat(report.example()).isEmpty();
        var half = check(Overfitting.DIAGNOSIS, curve -> curve == Curve.C ? Diagnosis.OVERFITTING : null);
        assertThat(half.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(half.notes()).containsExactly("Left to choose: curve A, curve B, curve D.");
    }

    @Test
    void whatAnAnswerPrintsIsKeptShortAndOutOfTheCell() {
        var cell = new ByteArrayOutputStream();
        var usual = System.out;
        System.setOut(new PrintStream(cell, true, StandardCharsets.UTF_8));
        try {
            var report = check(SQUARE, x -> {
                for (int i = 0; i < 1_000_000 / 5; i++) {
                    System.out.println("x is " + x);
                }
                return x * x;
            });
            assertThat(report.passed()).isTrue();
            assertThat(report.notes()).hasSize(1);
            assertThat(report.notes().get(0))
                    .startsWith("Your answer printed: x is -1.0")
                    .endsWith("bytes more")
                    .hasSizeLessThan(600);
            System.out.println("after");
            assertThat(cell).hasToString("after" + System.lineSeparator());
        } finally {
            System.setOut(usual);
        }
    }

    /** A kernel sets standard output anew for each cell, so what would print there later has to end now. */
    @Test
    void whatPrintsWithoutEndHasEndedWhenItIsGivenUp() throws InterruptedException {
        var cell = new ByteArrayOutputStream();
        var threads = new ArrayBlockingQueue<Thread>(1);
        var usual = System.out;
        System.setOut(new PrintStream(cell, true, StandardCharsets.UTF_8));
        try {
            var report = SQUARE.check(
                    x -> {
                        threads.offer(Thread.currentThread());
                        while (true) {
                            System.out.println("again");
                        }
                    },
                    Duration.ofMillis(100),
                    new ProgressFile(folder));
            assertThat(report.verdict()).isEqualTo(Verdict.GIVEN_UP);
            assertThat(report.message()).doesNotContain("restart");
            assertThat(threads.take().isAlive()).isFalse();
            System.out.println("after");
            assertThat(cell).hasToString("after" + System.lineSeparator());
        } finally {
            System.setOut(usual);
        }
    }

    @Test
    void whatHearsAnInterruptIsGivenUpWithoutARestart() {
        var report = SQUARE.check(
                x -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        return x;
                    }
                    return x;
                },
                Duration.ofMillis(100),
                new ProgressFile(folder));
        assertThat(report.message()).isEqualTo("It did not come back within 0 s, on this input: x = -1.0.");
    }

    @Test
    void anInterruptEndsTheCheckAndStaysSet() {
        Thread.currentThread().interrupt();
        var report = check(SQUARE, x -> {
            while (true) {
                Thread.onSpinWait();
                if (Thread.currentThread().isInterrupted()) {
                    return x;
                }
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.verdict()).isEqualTo(Verdict.GIVEN_UP);
        assertThat(report.message()).isEqualTo("You interrupted it before it was done.");
    }

    @Test
    void anExerciseHasAName() {
        refused(
                "an exercise's id must be such as best-epoch, was best epoch",
                () -> Exercise.of("best epoch", new Calls<Runnable>(List.of())));
        assertThat(Overfitting.BEST_EPOCH.title()).isEqualTo("best epoch");
    }
}
