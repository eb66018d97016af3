package occam.sweep;

import static java.util.stream.Collectors.joining;
import static occam.Refusal.refused;
import static occam.neural.Engine.glassBox;
import static occam.neural.Optimizer.sgd;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.l2;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Measure.VALIDATION_LOSS;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import occam.Impatient;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.job.Workers;
import occam.neural.Network;
import occam.neural.train.Trainer;
import occam.sweep.Trial.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalvingTest {
    private static final Split SPLIT = SweepChild.SPLIT;
    private static final Network BASE = SweepChild.BASE.epochs(27).on(glassBox());
    private static final Drawn[] KNOBS = {learningRate(logUniform(1e-4, 1)), dropout(uniform(0, 0.8))};
    private static final Halving HALVING = Sweep.halving(27, 5, KNOBS);

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    private static List<Settings> settings(Runs runs) {
        return runs.trials().stream().map(Trial::settings).toList();
    }

    private static List<Integer> numbers(String told) {
        return Arrays.stream(told.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "27, 3, 27, 27 9 3 1, 1 3 9 27, 108",
        "24, 3, 27, 24 8 3, 3 9 27, 225",
        "24, 2, 16, 24 12 6 3 2, 1 2 4 8 16, 128",
        "27, 4, 10, 27 7 2, 1 2 10, 61",
        "9, 3, 2, 9 3 1, 1 1 2, 14",
        "2, 2, 5, 2 1, 2 5, 9",
        "2, 3, 5, 2, 5, 10",
        "1, 3, 5, 1, 5, 5"
    })
    void rungsHaveTheSettingsAndEpochsThatArithmeticSays(
            int count, int oneIn, int most, String settings, String epochs, int inAll) {
        var halving = Sweep.halving(count, 1, KNOBS).keeping(oneIn);
        var halved = halving.run(BASE.epochs(most), SPLIT);
        assertThat(halved.rungs())
                .extracting(rung -> rung.trials().size())
                .containsExactlyElementsOf(numbers(settings));
        assertThat(halved.epochsEach()).containsExactlyElementsOf(numbers(epochs));
        for (int k = 0; k < halved.rungs().size(); k++) {
            assertThat(halved.rungs().get(k).trials())
                    .extracting(trial -> trial.history().epochs().size())
                    .containsOnly(halved.epochsEach().get(k));
        }
        assertThat(halved.epochs()).isEqualTo(inAll);
        assertThat(halving.epochs(BASE.epochs(most))).isEqualTo(inAll);
        assertThat(halved).hasToString("%s settings, %d epochs in all".formatted(settings.replace(" ", " → "), inAll));
    }

    @Test
    void oneInThreeIsTheUsual() {
        assertThat(HALVING.run(BASE, SPLIT))
                .isEqualTo(HALVING.keeping(3).run(BASE, SPLIT))
                .isNotEqualTo(HALVING.keeping(2).run(BASE, SPLIT));
    }

    @Test
    void eachRungHasTheBestOfTheOneBeforeAsARandomSearchFindsThem() {
        var halved = HALVING.run(BASE, SPLIT);
        var left = settings(Sweep.random(27, 5, KNOBS).seeds(1).run(BASE.epochs(1), SPLIT));
        for (int k = 0; k < 4; k++) {
            assertThat(settings(halved.rungs().get(k))).containsExactlyElementsOf(left);
            var all = Sweep.random(27, 5, KNOBS)
                    .seeds(1)
                    .run(BASE.epochs(halved.epochsEach().get(k)), SPLIT);
            var before = left;
            var best = all.trials().stream()
                    .filter(trial -> before.contains(trial.settings()))
                    .sorted(Comparator.comparingDouble(VALIDATION_LOSS::of))
                    .map(Trial::settings)
                    .limit(new int[] {9, 3, 1, 1}[k])
                    .toList();
            left = left.stream().filter(best::contains).toList();
        }
        assertThat(halved.winner().settings()).isEqualTo(left.get(0));
    }

    @Test
    void aTrialIsTheTrainingForSoManyEpochsAndGoesOnAsItBegan() {
        var halved = HALVING.run(BASE, SPLIT);
        for (int k = 0; k < 4; k++) {
            for (var trial : halved.rungs().get(k).trials()) {
                assertThat(trial.seed()).isEqualTo(1000);
                var network =
                        trial.settings().on(BASE.epochs(halved.epochsEach().get(k)));
                var trained = Trainer.fit(network, SPLIT.redraw(1000), 1000);
                assertThat(trial.history()).isEqualTo(trained.history());
                assertThat(trial.test())
                        .isEqualTo(trained.score(SPLIT.redraw(1000).test()));
            }
        }
        var winner = halved.winner().settings();
        var whole = halved.rungs().get(3).trials().get(0).history().epochs();
        for (int k = 0; k < 3; k++) {
            var shorter = halved.rungs().get(k).trials().stream()
                    .filter(trial -> trial.settings().equals(winner))
                    .findFirst()
                    .orElseThrow();
            assertThat(shorter.history().epochs())
                    .isEqualTo(whole.subList(0, halved.epochsEach().get(k)));
        }
    }

    @Test
    void theTableHasARowForEachRung() {
        var halved = HALVING.run(BASE, SPLIT);
        var table = halved.table();
        assertThat(table.columnNames())
                .containsExactly("rung", "epochs", "settings", "best validation loss", "epochs spent");
        assertThat(table.intColumn("rung").asList()).containsExactly(1, 2, 3, 4);
        assertThat(table.intColumn("epochs").asList()).containsExactly(1, 3, 9, 27);
        assertThat(table.intColumn("settings").asList()).containsExactly(27, 9, 3, 1);
        assertThat(table.intColumn("epochs spent").asList()).containsExactly(27, 27, 27, 27);
        assertThat(table.doubleColumn("best validation loss").get(3))
                .isEqualTo(halved.winner().sample(VALIDATION_LOSS).mean());
        for (int k = 0; k < 4; k++) {
            var losses = halved.rungs().get(k).trials().stream().mapToDouble(VALIDATION_LOSS::of);
            assertThat(table.doubleColumn("best validation loss").get(k))
                    .isEqualTo(losses.min().orElseThrow());
        }
    }

    @Test
    void epochsThatEarlyStoppingSavesAreNotCounted() {
        var base = BASE.earlyStopping(1);
        var halved = HALVING.run(base, SPLIT);
        int sum = halved.rungs().stream()
                .flatMap(rung -> rung.trials().stream())
                .mapToInt(trial -> trial.history().last().number())
                .sum();
        assertThat(halved.epochs()).isEqualTo(sum).isLessThan(HALVING.epochs(base));
    }

    /** Penalties that are lost in rounding: every training is the same. */
    @Test
    void ofEqualsTheFirstGoOn() {
        var halved = Sweep.halving(9, 1, l2(logUniform(1e-300, 1e-200))).run(BASE, SPLIT);
        var drawn = settings(halved.rungs().get(0));
        assertThat(settings(halved.rungs().get(1))).isEqualTo(drawn.subList(0, 3));
        assertThat(halved.winner().settings()).isEqualTo(drawn.get(0));
    }

    @Test
    void whatDivergesNeverGoesOnEvenIfPlacesStayFree() {
        var halved = Sweep.halving(9, 7, learningRate(logUniform(0.01, 1e20))).run(BASE.optimizer(sgd(1)), SPLIT);
        var first = halved.rungs().get(0).trials();
        var done = first.stream().filter(trial -> trial.state() == State.DONE).toList();
        assertThat(done).hasSize(2);
        assertThat(settings(halved.rungs().get(1)))
                .isEqualTo(done.stream().map(Trial::settings).toList());
        assertThat(halved.winner().isDone()).isTrue();
    }

    @Test
    void ifAllDivergeThereIsOneRungAndNoWinner() {
        var halved = Sweep.halving(9, 1, learningRate(logUniform(1e29, 1e30))).run(BASE.optimizer(sgd(1)), SPLIT);
        assertThat(halved.rungs()).hasSize(1);
        assertThat(halved.table().doubleColumn("best validation loss").isMissing(0))
                .isTrue();
        refused("none of the 9 trials has ended well, so none is the best; see table()", halved::winner);
    }

    @Test
    void itIsOneJobOverAllRungs() {
        var seen = new ArrayList<Job>();
        Job.listen(new JobListener() {
            @Override
            public void started(Job job) {
                seen.add(job);
            }

            @Override
            public void ended(Job job) {}
        });
        var halved = HALVING.run(BASE, SPLIT);
        assertThat(seen).extracting(Job::title).containsExactly("halving");
        assertThat(seen.get(0).fraction()).isEqualTo(1, within(1e-12));
        assertThat(seen.get(0).view()).isEqualTo(halved);
    }

    @Test
    void anInterruptKeepsTheRungsThatAreDone() throws Exception {
        var base = BASE.epochs(27 * 500).scoreEvery(500);
        Job.listen(Impatient.once(job -> job.detail().matches("[1-9] of .*")));
        var stopped = HALVING.run(base, SPLIT);
        assertThat(Thread.interrupted()).isTrue();
        Job.listen(JobListener.NOBODY);
        assertThat(Workers.left()).isEmpty();
        assertThat(stopped.rungs()).hasSizeBetween(1, 3);
        assertThat(stopped.rungs().get(0))
                .isEqualTo(Sweep.random(27, 5, KNOBS).seeds(1).run(base.epochs(500), SPLIT));
        for (var rung : stopped.rungs()) {
            int k = stopped.rungs().indexOf(rung);
            assertThat(rung.trials()).hasSize((int) (27 / Math.pow(3, k)));
            assertThat(stopped.epochsEach().get(k)).isEqualTo((int) (500 * Math.pow(3, k)));
            assertThat(rung.trials())
                    .allSatisfy(trial -> assertThat(trial.epochs())
                            .isEqualTo(stopped.epochsEach().get(k)));
        }
        assertThat(stopped.winner().settings())
                .isIn(settings(stopped.rungs().get(stopped.rungs().size() - 1)));
    }

    @Test
    void anInterruptBeforeTheFirstRungIsDoneLeavesNone() {
        Thread.currentThread().interrupt();
        var stopped = HALVING.run(BASE, SPLIT);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.rungs()).isEmpty();
        assertThat(stopped.epochs()).isZero();
        assertThat(stopped.table().rowCount()).isZero();
        refused("there is no winner: training was interrupted before the first rung was done", stopped::winner);
    }

    /** Each trial with all digits. */
    static String halvedInFull() {
        return HALVING.run(BASE, SPLIT).rungs().stream()
                .flatMap(rung -> rung.trials().stream())
                .map(trial -> "%s %s %s"
                        .formatted(
                                trial.settings().exact(),
                                trial.history().epochs(),
                                trial.test().loss()))
                .collect(joining("\n"));
    }

    @Test
    @Timeout(240) // a child that hangs would stop the build
    void theSameNumbersComeFromOneAndFourThreads(@TempDir Path folder) throws Exception {
        var here = halvedInFull();
        for (var threads : List.of("1", "4")) {
            var file = folder.resolve("halved-" + threads);
            assertThat(SweepChild.start(file, threads, "halves").waitFor()).isZero();
            assertThat(Files.readString(file)).hasLineCount(40).isEqualTo(here);
        }
    }

    @Test
    void anotherSeedDrawsOtherSettings() {
        assertThat(settings(Sweep.halving(9, 6, KNOBS).run(BASE, SPLIT).rungs().get(0)))
                .doesNotContainAnyElementsOf(
                        settings(HALVING.run(BASE, SPLIT).rungs().get(0)));
    }

    @Test
    void whatCannotBeHalvedIsRefused() {
        refused("a random search needs 1 setting or more, was 0", () -> Sweep.halving(0, 1, KNOBS));
        refused(
                "a random search needs a knob with a range, such as dropout(uniform(0, 0.8))",
                () -> Sweep.halving(9, 1));
        refused(
                "halving keeps one setting in 2 or more, was one in 1; 3 is usual, 1 would drop none",
                () -> HALVING.keeping(1));
        refused(
                "the batch has 99 rows, but there are only 40 to train on; make it smaller",
                () -> HALVING.run(BASE.batch(99), SPLIT));
    }
}
