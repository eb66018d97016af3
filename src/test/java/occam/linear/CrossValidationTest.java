package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Fold;
import occam.job.Job;
import occam.job.JobListener;
import occam.linear.CrossValidation.Choice;
import occam.penalty.Penalty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120) // an interrupt that is not heard would stop the build
class CrossValidationTest {
    private static final double[] LAMBDAS = {10, 1, 0.1};
    private static final Dataset DIABETES = Datasets.diabetes();
    private static final Dataset SMALL = Reference.random(23, 4, 1);

    /** Errors of three folds at λ = 8, 4, 2, 1: 9.5, 6, 5, 7 in the mean, with standard errors √3, 1/√3, 2/√3 and 0. */
    private static final CrossValidation BY_HAND = new CrossValidation(
            new double[] {8, 4, 2, 1},
            List.of(new double[] {6.5, 5, 3, 7}, new double[] {9.5, 6, 5, 7}, new double[] {12.5, 7, 7, 7}),
            3);

    @AfterEach
    void nobodyListensAndNothingIsInterrupted() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    private static CrossValidation unscaled(Dataset data, DoubleFunction<Penalty> family, int folds) {
        return CrossValidation.of(
                data, (train, lambda) -> Linear.fit(train, family.apply(lambda))::meanSquaredError, LAMBDAS, folds, 3);
    }

    /** On one thread, each λ by itself: so neither warm starts nor the number of threads change a digit that matters. */
    @Test
    void itIsWhatAPlainLoopMeasures() {
        for (DoubleFunction<Penalty> family : List.<DoubleFunction<Penalty>>of(Penalty::l1, Penalty::l2)) {
            var cv = CrossValidation.of(DIABETES, family, LAMBDAS, 7, 5);
            var folds = Fold.of(DIABETES, 7, 5);
            for (int k = 0; k < 7; k++) {
                for (int i = 0; i < 3; i++) {
                    var errors = cv.errorsByFold().get(k);
                    assertThat(errors[i])
                            .isCloseTo(plain(folds.get(k), family.apply(LAMBDAS[i])), within(1e-9 * errors[i]));
                }
            }
        }
    }

    private static double plain(Fold fold, Penalty penalty) {
        int n = fold.train().rows();
        int p = fold.train().columns().size();
        var mean = new double[p];
        var sd = new double[p];
        for (int j = 0; j < p; j++) {
            for (var row : fold.train().x()) {
                mean[j] += row[j] / n;
            }
            for (var row : fold.train().x()) {
                sd[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / n;
            }
        }
        var model = Linear.fit(inUnits(fold.train(), mean, sd), penalty);
        return model.meanSquaredError(inUnits(fold.validation(), mean, sd));
    }

    private static Dataset inUnits(Dataset data, double[] mean, double[] variance) {
        var x = Arrays.stream(data.x())
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> (row[j] - mean[j]) / Math.sqrt(variance[j]))
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(data.columns(), x, data.y(), 0);
    }

    @Test
    void theSameSeedGivesTheSameToTheLastDigit() {
        var once = CrossValidation.of(DIABETES, Penalty::l1, 10, 1);
        var again = CrossValidation.of(DIABETES, Penalty::l1, 10, 1);
        assertThat(again.errorsByFold().toArray(double[][]::new))
                .isDeepEqualTo(once.errorsByFold().toArray(double[][]::new));
        assertThat(CrossValidation.of(DIABETES, Penalty::l1, 10, 2).errors()).isNotEqualTo(once.errors());
    }

    @Test
    void theGridIsThatOfTheStandardizedData() {
        var lasso = CrossValidation.of(DIABETES, Penalty::l1, 5, 1).lambdas();
        assertThat(lasso).hasSize(100);
        assertThat(lasso[0]).isCloseTo(45.16, within(0.005));
        assertThat(lasso[99]).isCloseTo(lasso[0] / 1000, within(1e-12));
        var ridge = CrossValidation.of(DIABETES, Penalty::l2, 5, 1).lambdas();
        assertThat(ridge[0]).isEqualTo(10);
        assertThat(ridge[99]).isCloseTo(1e-3, within(1e-15));
    }

    /** scikit-learn 1.9.1, LassoCV and a pipeline on the same folds: src/test/python/cross_validation.py. */
    @Test
    void itHasTheNumbersOfScikitLearn() {
        var raw = unscaled(DIABETES, Penalty::l1, 10);
        assertThat(raw.errors())
                .containsExactly(new double[] {3242.396724749885, 3079.924957403848, 3049.1604945972313}, within(1e-6));
        assertThat(raw.standardErrors())
                .containsExactly(
                        new double[] {184.36315508755018, 186.55854653546982, 199.20894565932014}, within(1e-6));
        var scaled = CrossValidation.of(DIABETES, Penalty::l1, LAMBDAS, 10, 3);
        assertThat(scaled.errors())
                .containsExactly(
                        new double[] {3296.793327558024, 3043.3077860569565, 3045.2359177082462}, within(1e-6));
        assertThat(scaled.standardErrors())
                .containsExactly(
                        new double[] {158.06359108152748, 187.12133823191695, 197.5238428900323}, within(1e-6));
    }

    /** As above, LogisticRegression. */
    @Test
    void twoClassesAreJudgedByLogLoss() {
        var cv = CrossValidation.of(Datasets.breastCancer(), Penalty::l2, new double[] {1, 0.1, 0.01}, 5, 3);
        assertThat(cv.errors())
                .containsExactly(
                        new double[] {0.2888354128198848, 0.14068913656583498, 0.08598436168074902}, within(1e-7));
        assertThat(cv.standardErrors())
                .containsExactly(
                        new double[] {0.007940247426039248, 0.00955130949927849, 0.014462990392233959}, within(1e-7));
    }

    /** The penalty of the identity is on the sum: one row fewer must not change {@code nλ}. */
    @Test
    void ridgeWithAsManyFoldsAsRowsLeavesOneOut() {
        int n = SMALL.rows();
        var errors =
                unscaled(SMALL, lambda -> Penalty.l2(lambda * n / (n - 1)), n).errors();
        for (int i = 0; i < LAMBDAS.length; i++) {
            assertThat(errors[i]).isCloseTo(Ridge.of(SMALL).leaveOneOutError(LAMBDAS[i]), within(1e-10));
        }
    }

    @Test
    void aRecipeNeverSeesARowThatItsErrorIsMeasuredOn() {
        var pairs = new ConcurrentLinkedQueue<Fold>();
        CrossValidation.of(
                SMALL,
                (train, lambda) -> rows -> {
                    pairs.add(new Fold(train, rows));
                    return 0;
                },
                LAMBDAS,
                4,
                1);
        assertThat(pairs).hasSize(12).allSatisfy(pair -> {
            assertThat(pair.train().rows() + pair.validation().rows()).isEqualTo(SMALL.rows());
            assertThat(rows(pair.train())).doesNotContainAnyElementsOf(rows(pair.validation()));
        });
    }

    private static Set<double[]> rows(Dataset data) {
        Set<double[]> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.addAll(Arrays.asList(data.x()));
        return rows;
    }

    @Test
    void meanAndStandardErrorAreOverTheFolds() {
        assertThat(BY_HAND.errors()).containsExactly(new double[] {9.5, 6, 5, 7}, within(1e-12));
        assertThat(BY_HAND.standardErrors())
                .containsExactly(new double[] {3 / Math.sqrt(3), 1 / Math.sqrt(3), 2 / Math.sqrt(3), 0}, within(1e-12));
    }

    /** 6 is within 5 + 2/√3 = 6.15; with the standard deviation, 2, the limit would be 7. */
    @Test
    void theOneStandardErrorChoiceIsTheStrongestWithinOne() {
        assertThat(BY_HAND.minimum().lambda()).isEqualTo(2);
        assertThat(BY_HAND.minimum().error()).isEqualTo(5);
        assertThat(BY_HAND.oneStandardError().lambda()).isEqualTo(4);
        assertThat(BY_HAND.oneStandardError().error()).isEqualTo(6);
        assertThat(BY_HAND.warning()).isEmpty();
        assertThat(BY_HAND)
                .hasToString("minimum: λ = 2.000, error 5.000 ± 1.155\n"
                        + "one standard error: λ = 4.000, error 6.000 ± 0.5774");
    }

    @Test
    void ofEqualErrorsTheStrongestPenaltyIsTheMinimum() {
        var flat = new CrossValidation(new double[] {2, 1}, List.of(new double[] {3, 3}, new double[] {3, 3}), 2);
        assertThat(flat.minimum()).isEqualTo(new Choice(2, 3, 0));
    }

    @Test
    void aMinimumAtAnEndOfTheGridIsWarnedOf() {
        var strongest = new CrossValidation(new double[] {2, 1}, List.of(new double[] {3, 4}, new double[] {3, 4}), 2);
        assertThat(strongest.warning())
                .contains("the smallest error is at the strongest λ of the grid, 2.000: choose a wider grid, "
                        + "unless every weight is zero there");
        var weakest = new CrossValidation(new double[] {2, 1}, List.of(new double[] {3, 2}, new double[] {3, 2}), 2);
        assertThat(weakest.warning().orElseThrow()).contains("weakest λ of the grid, 1.000: choose a wider grid");
        assertThat(weakest.toString()).contains("choose a wider grid");
        var only = new CrossValidation(new double[] {2}, List.of(new double[] {3}, new double[] {3}), 2);
        assertThat(only.warning()).isEmpty();
    }

    /** Two folds are let through, then this thread is interrupted while the others compute. */
    @Test
    void anInterruptKeepsTheFoldsThatAreDone() {
        var job = new AtomicReference<Job>();
        Job.listen(new JobListener() {
            @Override
            public void started(Job started) {
                job.set(started);
            }

            @Override
            public void ended(Job ended) {}
        });
        var calls = new AtomicInteger();
        var interrupted = new AtomicBoolean();
        var reader = Thread.currentThread();
        var cv = CrossValidation.of(
                SMALL,
                (train, lambda) -> {
                    if (calls.incrementAndGet() > 2) {
                        untilTwoAreDoneAndThisIsInterrupted(job.get(), reader, interrupted);
                    }
                    return rows -> train.rows();
                },
                new double[] {1},
                5,
                1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cv.errorsByFold()).hasSize(2);
        assertThat(cv.folds()).isEqualTo(5);
        assertThat(cv.minimum().lambda()).isEqualTo(1);
        assertThat(cv.warning()).contains("only 2 of 5 folds were finished");
        assertThat(job.get().view()).isInstanceOf(CrossValidation.class);
    }

    private static void untilTwoAreDoneAndThisIsInterrupted(Job job, Thread reader, AtomicBoolean interrupted) {
        while (!Thread.currentThread().isInterrupted()) {
            if (job.detail().startsWith("2 of 5") && interrupted.compareAndSet(false, true)) {
                reader.interrupt();
            }
            LockSupport.parkNanos(100_000);
        }
    }

    @Test
    void withoutFoldsThereAreNoNumbers() {
        var none = new CrossValidation(LAMBDAS, List.of(), 5);
        refused("no fold was finished before the interrupt: there is no error yet", none::minimum);
        var one = new CrossValidation(LAMBDAS, List.of(new double[] {3, 2, 1}), 5);
        refused("a standard error needs two folds, was 1 of 5", one::oneStandardError);
        assertThat(none).hasToString("only 0 of 5 folds were finished");
        assertThat(one).hasToString("only 1 of 5 folds were finished");
    }

    @Test
    void whatCannotBeCrossValidatedIsRefused() {
        refused(
                "folds must be from 2 to the number of rows, 23, was 24; with as many folds as rows, each row is left out once",
                () -> CrossValidation.of(SMALL, Penalty::l1, 24, 1));
        refused(
                "folds must be from 2 to the number of rows, 23, was 1; with as many folds as rows, each row is left out once",
                () -> CrossValidation.of(SMALL, Penalty::l1, 1, 1));
        refused(
                "the strengths of a path must be above 0 and fall, but number 2 is 2.0",
                () -> CrossValidation.of(SMALL, Penalty::l1, new double[] {1, 2}, 5, 1));
        refused(
                "the strengths of a path must be above 0 and fall, but number 1 is -1.0",
                () -> CrossValidation.of(SMALL, Penalty::l2, new double[] {-1}, 5, 1));
        refused(
                "a path needs one strength or more; see Linear.logGrid",
                () -> CrossValidation.of(SMALL, Penalty::l2, new double[0], 5, 1));
        var oneClass = new Dataset(SMALL.columns(), SMALL.x(), new double[23], 2);
        refused(
                "logistic regression needs rows of both classes, all 23 are of class 0",
                () -> CrossValidation.of(oneClass, Penalty::l1, 5, 1));
        refused(
                "all 23 rows are of one class; there is nothing to tell apart",
                () -> CrossValidation.of(oneClass, Penalty::l2, LAMBDAS, 5, 1));
        refused(
                "the error on held-out rows is not a number",
                () -> CrossValidation.of(SMALL, (train, lambda) -> rows -> Double.NaN, LAMBDAS, 5, 1));
    }
}
