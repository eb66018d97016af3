package occam.sweep;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.relu;
import static occam.sweep.Factor.factor;
import static occam.sweep.Factor.ofData;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Knob.weightDecay;
import static occam.sweep.Measure.VALIDATION_LOSS;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.InvalidInput;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep cannot do, it says before anything is trained. */
class BoundsTest {
    private static final Split SPLIT = SweepChild.SPLIT;
    private static final Network BASE = SweepChild.BASE;
    private static final Network NORMALIZED = Network.sequential(2, dense(4), batchNorm(), relu(), dense(2))
            .epochs(1)
            .batch(10);

    private final List<String> jobs = new ArrayList<>();

    @BeforeEach
    void listen() {
        Job.listen(new JobListener() {
            @Override
            public void started(Job job) {
                jobs.add(job.title());
            }

            @Override
            public void ended(Job job) {}
        });
    }

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
    }

    private void refusedBeforeAnything(String reason, Runnable sweep) {
        assertThatThrownBy(sweep::run)
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(jobs).isEmpty();
    }

    // one variant of many that cannot be trained

    @Test
    void aVariantThatCannotBeTrainedIsRefusedBeforeTheOthersAre() {
        var good = variant("good", NORMALIZED);
        var reason = "batch normalization needs two rows or more in each step, and 31 rows in batches of 10 leave one";
        refusedBeforeAnything(
                reason,
                () -> Sweep.compare(good, variant("rest", NORMALIZED, split -> split.takeTrain(31)))
                        .run(SPLIT));
        refusedBeforeAnything(
                "early stopping cannot have a patience of 2 epochs",
                () -> Sweep.compare(good, variant("deaf", BASE.scoreEvery(4).earlyStopping(2)))
                        .run(SPLIT));
        refusedBeforeAnything(
                "the network takes 3 inputs",
                () -> Sweep.compare(good, variant("other", Network.mlp(3, 2).batch(5)))
                        .run(SPLIT));
    }

    /** Each factor alone is fine: 40 rows leave no rest, and 31 have no batch normalization behind them. */
    @Test
    void factorsThatCannotBeCombinedAreRefusedBeforeTheFirstIsTrained() {
        var fewer = ofData("fewer", split -> split.takeTrain(31));
        var normal = factor("normalized", network -> NORMALIZED);
        refusedBeforeAnything(
                "31 rows in batches of 10 leave one",
                () -> Sweep.factorial(fewer, normal).seeds(1).run(BASE, SPLIT));
    }

    @Test
    void halvingRefusesForItsLastRungWhatItsFirstWouldNotMind() {
        var deaf = BASE.epochs(27).scoreEvery(4).earlyStopping(2);
        refusedBeforeAnything(
                "early stopping cannot have a patience of 2 epochs",
                () -> Sweep.halving(9, 1, dropout(uniform(0, 0.5))).run(deaf, SPLIT));
    }

    @Test
    void aVariantHasANameAndMakesASplit() {
        refused("a variant needs a name, by which tables and figures tell it apart", () -> variant(" ", BASE));
        refusedBeforeAnything(
                "split that variant 'a' makes must be given, was null",
                () -> Sweep.compare(variant("a", BASE, split -> null)).run(SPLIT));
    }

    // memory

    @Test
    void aGridOfBillionsOfSettingsIsRefusedBeforeItIsMade() {
        double[] many = IntStream.rangeClosed(1, 100_000).mapToDouble(k -> k).toArray();
        refusedBeforeAnything(
                "10,000,000,000 settings would take about ",
                () -> Sweep.over(learningRate(many)).and(weightDecay(many)));
        refusedBeforeAnything(
                "2,147,483,647 settings would take about ",
                () -> Sweep.random(Integer.MAX_VALUE, 1, dropout(uniform(0, 0.5))));
        refusedBeforeAnything(
                "2,147,483,647 settings would take about ",
                () -> Sweep.halving(Integer.MAX_VALUE, 1, dropout(uniform(0, 0.5))));
    }

    @Test
    void billionsOfSeedsAreRefusedBeforeTheyAreMade() {
        var told = "what is told of %s trainings of 6 epochs, scored every 1, would take about ";
        refusedBeforeAnything(
                told.formatted("2,147,483,647"),
                () -> Sweep.compare(variant("a", BASE)).seeds(Integer.MAX_VALUE).run(SPLIT));
        refusedBeforeAnything(
                told.formatted("4,294,967,294"),
                () -> Sweep.over(dropout(0, 0.5)).seeds(Integer.MAX_VALUE).run(BASE, SPLIT));
        refusedBeforeAnything(
                told.formatted("4,294,967,294"),
                () -> Sweep.factorial(factor("a", network -> network))
                        .seeds(Integer.MAX_VALUE)
                        .run(BASE, SPLIT));
    }

    @Test
    void moreEpochsThanAnIntCountsAreRefused() {
        refused(
                "halving 3 settings would take 4294967293 epochs; begin with fewer, or take fewer epochs",
                () -> Sweep.halving(3, 1, dropout(uniform(0, 0.5))).epochs(BASE.epochs(Integer.MAX_VALUE)));
    }

    @Test
    void aClimbWithoutBoundIsRefusedAndSoIsOneFromNowhere() {
        var proxy = ProxyMetric.of(a -> a[0]).judgedBy(a -> -a[0]);
        refusedBeforeAnything(
                "a climb of 2,147,483,647 proposals would take about ",
                () -> proxy.climb(new double[1], Integer.MAX_VALUE, 1));
        refused("a climb begins at finite numbers, was [NaN]", () -> proxy.climb(new double[] {Double.NaN}, 5, 1));
        refusedBeforeAnything(
                "the reward of the start is no number",
                () -> ProxyMetric.of(a -> Math.log(a[0])).judgedBy(a -> a[0]).climb(new double[] {-1}, 5, 1));
    }

    // ranges and values

    private static DoubleStream drawn(Range range) {
        var random = new SplittableRandom(1);
        return IntStream.range(0, 2000).mapToDouble(k -> range.draw(random));
    }

    @Test
    void aRangeWhoseRatioIsNoNumberIsEvenInItsLogarithmAllTheSame() {
        var range = logUniform(1e-300, 1e300);
        assertThat(drawn(range).allMatch(v -> v >= 1e-300 && v < 1e300)).isTrue();
        // half of 2000, standard deviation 22; a third of 2000 in each third, standard deviation 21
        assertThat(drawn(range).filter(v -> v < 1).count()).isBetween(890L, 1110L);
        assertThat(drawn(range).filter(v -> v < 1e-100).count()).isBetween(560L, 773L);
    }

    @Test
    void aRangeWhoseWidthIsNoNumberIsEvenAllTheSame() {
        var range = uniform(-1.5e308, 1.5e308);
        assertThat(drawn(range).allMatch(v -> v >= -1.5e308 && v < 1.5e308)).isTrue();
        assertThat(drawn(range).filter(v -> v < 0).count()).isBetween(890L, 1110L);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1", "0, NaN", "0, Infinity", "-Infinity, 0", "2, 1", "1, 1"})
    void aRangeThatDoesNotRiseBetweenFiniteEndsIsRefused(double lowest, double highest) {
        refused(
                "a range must rise between finite ends, was %s to %s".formatted(lowest, highest),
                () -> uniform(lowest, highest));
    }

    @Test
    void settingsThatAreTheSameAreRefused() {
        refused("the values of the knob 'weight decay' must differ, were [0.0, -0.0]", () -> weightDecay(0.0, -0.0));
        refusedBeforeAnything(
                "a range is so narrow that settings were drawn twice",
                () -> Sweep.random(2, 1, dropout(uniform(0.5, Math.nextUp(0.5)))));
    }

    // what diverged

    private static Trial trial(String variant, double loss, double norm, int kept) {
        var epoch = new Epoch(1, new Score(loss, 0.9), new Score(loss, 0.9), norm);
        return new Trial(variant, 1, new History(List.of(epoch), kept, History.Ending.COMPLETE), new Score(loss, 0.9));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 1", "Infinity, 1, 1", "0.1, NaN, 1", "0.1, Infinity, 1", "0.1, 1, 2"})
    void aTrialWithoutANumberOrAScoreIsNeverTheBestAndHasNoneInTables(double loss, double norm, int kept) {
        var runs = new Runs(List.of(trial("bad", loss, norm, kept), trial("good", 5, 1, 1)));
        assertThat(runs.trials().get(0).state()).isEqualTo(Trial.State.DIVERGED);
        assertThat(runs.best(VALIDATION_LOSS).variant()).isEqualTo("good");
        for (var table : List.of(runs.table(), runs.summary())) {
            assertThat(table.doubleColumn("test accuracy").isMissing().toArray())
                    .containsExactly(0);
            assertThat(table.doubleColumn("test loss").get(1)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void aSummaryIsThatOfTheSamples(int variants) {
        var trials = new ArrayList<Trial>();
        for (int k = 0; k < variants; k++) {
            trials.add(trial("v" + k, k + 0.5, 1, 1));
        }
        var runs = new Runs(trials);
        var table = runs.summary();
        assertThat(table.stringColumn("variant").asList()).isEqualTo(runs.variants());
        for (int k = 0; k < variants; k++) {
            assertThat(table.doubleColumn("test loss").get(k))
                    .isEqualTo(runs.testLoss("v" + k).mean());
        }
    }
}
