package occam.sweep;

import static occam.Refusal.refused;
import static occam.neural.Optimizer.adam;
import static occam.neural.Optimizer.adamW;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import occam.Impatient;
import occam.data.Datasets;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.job.Workers;
import occam.neural.History.Ending;
import occam.neural.Network;
import occam.neural.train.Trainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Split SPLIT =
            Datasets.moons(80, 0.2, 1).split(0.5, 0.25, 1).withTrainLabelNoise(0.2);
    private static final Network PLAIN =
            Network.mlp(2, 8, 2).optimizer(adam(0.02)).batch(10).epochs(3);
    private static final Variant FIRST = variant("plain", PLAIN);
    private static final Variant SECOND = variant("dropout", PLAIN.dropout(0.5).earlyStopping(2));
    private static final Variant THIRD = variant("half", PLAIN.optimizer(adamW(0.02, 1)), s -> s.takeTrain(20));

    private static Runs runs() {
        return Sweep.compare(FIRST, SECOND, THIRD).seeds(2).run(SPLIT);
    }

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    @Test
    void trialsComeBySeedAndInTheOrderOfTheVariants() {
        var runs = runs();
        assertThat(runs.trials())
                .extracting(Trial::variant)
                .containsExactly("plain", "dropout", "half", "plain", "dropout", "half");
        assertThat(runs.variants()).containsExactly("plain", "dropout", "half");
        var seeds = runs.trials().stream().map(Trial::seed).toList();
        assertThat(seeds.subList(0, 3)).containsOnly(seeds.get(0));
        assertThat(seeds.subList(3, 6)).containsOnly(seeds.get(3)).doesNotContain(seeds.get(0));
        assertThat(runs).hasToString("3 variants, 6 trials: [plain, dropout, half]");
    }

    @Test
    void samplesHoldOnlySeedsThatEveryVariantHasFinished() {
        var all = runs();
        var stopped = new Runs(all.trials().subList(1, 6));
        assertThat(stopped.testAccuracy("half").values())
                .containsExactly(all.trials().get(5).test().accuracy());
        assertThat(stopped.testAccuracy("dropout")
                        .minus(stopped.testAccuracy("plain"))
                        .values())
                .hasSize(1);
    }

    @Test
    void aSweepIsALoopOfTrainingsHoweverManyThreadsItHas() {
        var byName = java.util.Map.of("plain", FIRST, "dropout", SECOND, "half", THIRD);
        for (var trial : runs().trials()) {
            var variant = byName.get(trial.variant());
            var split = variant.data().apply(SPLIT.redraw(trial.seed()));
            var trained = Trainer.fit(variant.network(), split, trial.seed());
            assertThat(trial.history()).isEqualTo(trained.history());
            assertThat(trial.test()).isEqualTo(trained.score(split.test()));
        }
    }

    @Test
    void theSameSweepGivesTheSame() {
        assertThat(runs()).isEqualTo(runs());
    }

    @Test
    void anotherSeedOfTheSplitGivesOtherTrials() {
        var sweep = Sweep.compare(FIRST).seeds(3);
        var first = sweep.run(SPLIT).trials().stream().map(Trial::seed).toList();
        assertThat(sweep.run(SPLIT.redraw(2)).trials()).extracting(Trial::seed).doesNotContainAnyElementsOf(first);
    }

    @Test
    void theVariantsOfASeedLearnFromTheSameRows() {
        var seen = Collections.synchronizedList(new ArrayList<Split>());
        var watched = List.of("a", "b").stream()
                .map(name -> variant(name, PLAIN, split -> {
                    seen.add(split);
                    return split;
                }))
                .toArray(Variant[]::new);
        Sweep.compare(watched).seeds(2).run(SPLIT);
        assertThat(seen).hasSize(4);
        assertThat(seen.stream().map(Split::seed).distinct()).hasSize(2);
        for (var split : seen) {
            assertThat(split.train().y())
                    .containsExactly(SPLIT.redraw(split.seed()).train().y());
        }
    }

    @Test
    void threeSeedsAreTheUsual() {
        assertThat(Sweep.compare(variant("one", PLAIN.epochs(1))).run(SPLIT).trials())
                .hasSize(3);
    }

    @Test
    void samplesAreTheTrialsNumbersBySeed() {
        var runs = runs();
        var trials = runs.of("dropout");
        assertThat(trials)
                .hasSize(2)
                .allSatisfy(trial -> assertThat(trial.variant()).isEqualTo("dropout"));
        assertThat(runs.testAccuracy("dropout").values())
                .containsExactly(
                        trials.get(0).test().accuracy(), trials.get(1).test().accuracy());
        assertThat(runs.testLoss("dropout").values())
                .containsExactly(
                        trials.get(0).test().loss(), trials.get(1).test().loss());
        assertThat(runs.histories("dropout"))
                .containsExactly(trials.get(0).history(), trials.get(1).history());
        assertThat(runs.testLoss("dropout").minus(runs.testLoss("plain")).values()[1])
                .isEqualTo(trials.get(1).test().loss()
                        - runs.of("plain").get(1).test().loss());
    }

    @Test
    void whatIsKeptUnderEarlyStoppingIsTheBestEpoch() {
        var runs = Sweep.compare(
                        variant("early", PLAIN.epochs(12).optimizer(adam(0.3)).earlyStopping(2)))
                .run(SPLIT);
        var losses = runs.kept("early", epoch -> epoch.validation().loss());
        for (int k = 0; k < 3; k++) {
            assertThat(losses.values()[k])
                    .isEqualTo(
                            runs.histories("early").get(k).best().validation().loss());
        }
    }

    @Test
    void theTableHasARowForEachTrial() {
        var runs = runs();
        var table = runs.table();
        assertThat(table.columnNames())
                .containsExactly(
                        "variant",
                        "seed",
                        "epochs",
                        "kept",
                        "train accuracy",
                        "validation accuracy",
                        "validation loss",
                        "weight norm",
                        "test accuracy",
                        "test loss");
        assertThat(table.rowCount()).isEqualTo(6);
        assertThat(table.stringColumn("variant").get(4)).isEqualTo("dropout");
        assertThat(table.doubleColumn("test loss").get(4))
                .isEqualTo(runs.trials().get(4).test().loss());
    }

    @Test
    void theSummaryHasTheMeansOfEachVariant() {
        var runs = runs();
        var summary = runs.summary();
        assertThat(summary.stringColumn("variant").asList()).containsExactly("plain", "dropout", "half");
        assertThat(summary.doubleColumn("test accuracy").get(1))
                .isEqualTo(runs.testAccuracy("dropout").mean(), within(1e-12));
        assertThat(summary.doubleColumn("std. dev. over seeds").get(1))
                .isEqualTo(runs.testAccuracy("dropout").standardDeviation(), within(1e-12));
    }

    @Test
    void anInterruptedSweepHasTheFinishedTrialsAndTrainsNoMore() throws InterruptedException {
        Job.listen(Impatient.afterTwo());
        var endless = variant("endless", PLAIN.epochs(100_000));
        var runs = Sweep.compare(FIRST, SECOND, endless).seeds(3).run(SPLIT);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(runs.trials()).hasSizeBetween(2, 8).allSatisfy(trial -> {
            assertThat(trial.variant()).isNotEqualTo("endless");
            assertThat(trial.history().ending()).isNotEqualTo(Ending.INTERRUPTED);
        });
        assertThat(Workers.left()).isEmpty();
    }

    @Test
    void aVariantThatCannotBeTrainedFailsTheSweepInOneLine() throws InterruptedException {
        refused(
                "the batch has 10 rows, but there are only 5 to train on; make it smaller",
                () -> Sweep.compare(FIRST, variant("few", PLAIN, s -> s.takeTrain(5)))
                        .run(SPLIT));
        assertThat(Workers.left()).isEmpty();
    }

    @Test
    void whatIsNoComparisonIsRefused() {
        refused("a sweep needs at least one variant(name, network)", Sweep::compare);
        refused(
                "the variants need different names, were [plain, plain]",
                () -> Sweep.compare(FIRST, variant("plain", PLAIN.dropout(0.1))));
        refused("seeds must be 1 or more, was 0", () -> Sweep.compare(FIRST).seeds(0));
        refused(
                "there is no variant 'dropuot'; there are [plain, dropout, half]",
                () -> runs().testAccuracy("dropuot"));
    }

    @Test
    void noTrialsAreNoSample() {
        var none = new Runs(List.of());
        assertThat(none.variants()).isEmpty();
        assertThat(IntStream.range(0, none.table().rowCount())).isEmpty();
        refused("there is no variant 'plain'; there are []", () -> none.testAccuracy("plain"));
    }
}
