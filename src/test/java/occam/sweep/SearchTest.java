package occam.sweep;

import static occam.Refusal.refused;
import static occam.linear.Linear.logGrid;
import static occam.neural.Optimizer.adam;
import static occam.neural.Optimizer.momentum;
import static occam.neural.Optimizer.sgd;
import static occam.penalty.Penalty.elasticNet;
import static occam.penalty.Penalty.l1;
import static occam.penalty.Penalty.l2;
import static occam.penalty.Penalty.none;
import static occam.sweep.Knob.DROPOUT;
import static occam.sweep.Knob.L1;
import static occam.sweep.Knob.L2;
import static occam.sweep.Knob.LEARNING_RATE;
import static occam.sweep.Knob.WEIGHT_DECAY;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Knob.weightDecay;
import static occam.sweep.Measure.TEST_ACCURACY;
import static occam.sweep.Measure.VALIDATION_ACCURACY;
import static occam.sweep.Measure.VALIDATION_LOSS;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import occam.Impatient;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.job.Workers;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import occam.neural.train.Trainer;
import occam.sweep.Trial.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Split SPLIT = SweepChild.SPLIT;
    private static final Network BASE = SweepChild.BASE.epochs(2);
    private static final Search GRID = Sweep.over(learningRate(0.1, 0.001)).and(weightDecay(0, 1, 10));

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    @Test
    void aGridIsEveryValueWithEveryValueEachUnderTheSameSeeds() {
        var runs = GRID.seeds(2).run(BASE, SPLIT);
        assertThat(runs.trials()).hasSize(12);
        assertThat(runs.knobs()).containsExactly(LEARNING_RATE, WEIGHT_DECAY);
        assertThat(runs.cells())
                .extracting(
                        cell -> cell.settings().get(LEARNING_RATE),
                        cell -> cell.settings().get(WEIGHT_DECAY))
                .containsExactly(
                        tuple(0.1, 0.0),
                        tuple(0.1, 1.0),
                        tuple(0.1, 10.0),
                        tuple(0.001, 0.0),
                        tuple(0.001, 1.0),
                        tuple(0.001, 10.0));
        assertThat(runs.cells())
                .allSatisfy(cell ->
                        assertThat(cell.trials()).extracting(Trial::seed).containsExactly(1000L, 1001L));
        assertThat(runs.variants())
                .startsWith("learning rate 0.1, weight decay 0", "learning rate 0.1, weight decay 1");
    }

    @Test
    void threeSeedsAreTheUsual() {
        assertThat(Sweep.over(dropout(0.5)).run(BASE, SPLIT).trials()).hasSize(3);
    }

    @Test
    void aTrialIsTheTrainingOfTheNetworkItDescribes() {
        for (var trial : GRID.seeds(2).run(BASE, SPLIT).trials()) {
            var optimizer = adam(trial.settings().get(LEARNING_RATE))
                    .weightDecay(trial.settings().get(WEIGHT_DECAY));
            var split = SPLIT.redraw(trial.seed());
            var trained = Trainer.fit(BASE.optimizer(optimizer), split, trial.seed());
            assertThat(trial.history()).isEqualTo(trained.history());
            assertThat(trial.test()).isEqualTo(trained.score(split.test()));
        }
    }

    @Test
    void aKnobTurnsWhatItSaysAndLeavesTheRest() {
        var steps = BASE.optimizer(momentum(0.1, 0.9).weightDecay(0.3));
        assertThat(LEARNING_RATE.turn(steps, 0.2).optimizer())
                .isEqualTo(momentum(0.2, 0.9).weightDecay(0.3));
        assertThat(WEIGHT_DECAY.turn(steps, 0.2).optimizer())
                .isEqualTo(momentum(0.1, 0.9).weightDecay(0.2));
        assertThat(LEARNING_RATE
                        .turn(BASE.optimizer(sgd(0.1).weightDecay(2)), 1)
                        .optimizer())
                .isEqualTo(sgd(1).weightDecay(2));
        assertThat(L2.turn(BASE, 0.5).penalty()).isEqualTo(l2(0.5));
        assertThat(L1.turn(BASE, 0.5).penalty()).isEqualTo(l1(0.5));
        assertThat(L2.turn(BASE.penalty(l2(3)), 0).penalty()).isEqualTo(none());
        assertThat(L2.turn(BASE.penalty(l1(0.25)), 0.75).penalty()).isEqualTo(elasticNet(1, 0.25));
        assertThat(L1.turn(BASE.penalty(elasticNet(1, 0.5)), 0).penalty()).isEqualTo(l2(0.5));
        assertThat(DROPOUT.turn(BASE, 0.5)).hasToString(BASE.dropout(0.5).toString());
    }

    @Test
    void aGridRunsEvenlyFromEndToEnd() {
        assertThat(logGrid(1e-4, 1e-1, 4)).containsExactly(new double[] {1e-4, 1e-3, 1e-2, 1e-1}, within(1e-15));
    }

    private static Trial never(Planned planned) {
        throw new AssertionError("a trial ran: " + planned);
    }

    private static void refusedBeforeAnythingRuns(String line, Search search, Network base) {
        refused(line, () -> search.run(base, SPLIT, SearchTest::never));
    }

    @Test
    void whatCannotBeSweptIsRefusedBeforeAnythingRuns() {
        refused("the grid of the knob 'learning rate' is empty; give it one value or more", () -> learningRate());
        refused("the values of the knob 'dropout' must differ, were [0.1, 0.1]", () -> dropout(0.1, 0.1));
        refused("seeds must be 1 or more, was 0", () -> GRID.seeds(0));
        refused(
                "the knob 'weight decay' is in the sweep twice; give all its values at once",
                () -> GRID.and(weightDecay(7)));
        refusedBeforeAnythingRuns(
                "the knob 'dropout' needs hidden units with ReLU, and the network has none: [2 units, dense 2],"
                        + " Adam[learningRate=0.001, weightDecay=0.0], None[], proximal None[], 50 epochs, batch 32;"
                        + " sweep another knob",
                Sweep.over(dropout(0, 0.5)),
                Network.mlp(2, 2));
        refusedBeforeAnythingRuns(
                "dropout must be 0 or more and below 1, was 1.0; it is the share that is dropped, not the share that is kept",
                Sweep.over(dropout(0.5, 1)),
                BASE);
        refusedBeforeAnythingRuns(
                "the learning rate must be a finite number above 0, was NaN; 1e-3 is a usual start for Adam",
                Sweep.over(learningRate(0.1, Double.NaN)),
                BASE);
        refusedBeforeAnythingRuns(
                "the batch has 99 rows, but there are only 40 to train on; make it smaller", GRID, BASE.batch(99));
    }

    @Test
    void aTrialThatDivergesIsARowThatSaysSoAndHasNoScores() {
        var table = Sweep.over(learningRate(0.1, 1e6))
                .seeds(2)
                .run(BASE.optimizer(sgd(1)).epochs(5), SPLIT)
                .table();
        assertThat(table.columnNames())
                .containsExactly(
                        "learning rate",
                        "seed",
                        "state",
                        "epochs",
                        "kept",
                        "train accuracy",
                        "validation accuracy",
                        "validation loss",
                        "weight norm",
                        "test accuracy",
                        "test loss");
        assertThat(table.doubleColumn("learning rate").asList()).containsExactly(0.1, 0.1, 1e6, 1e6);
        assertThat(table.stringColumn("state").asList()).containsExactly("done", "done", "diverged", "diverged");
        assertThat(table.intColumn("epochs").asList().subList(0, 2)).containsOnly(5);
        assertThat(table.intColumn("epochs").asList().subList(2, 4)).allMatch(epochs -> epochs < 5);
        assertThat(table.columns().subList(5, 11))
                .allSatisfy(scores -> assertThat(IntStream.range(0, 4).filter(scores::isMissing))
                        .containsExactly(2, 3));
    }

    private static Trial failing(Planned planned) {
        if (planned.seed() == 1001 && planned.settings().get(LEARNING_RATE) == 0.1) {
            throw new IllegalStateException("out of luck\nin two lines");
        }
        return planned.run(SPLIT);
    }

    @Test
    void aTrialThatThrowsIsARowThatSaysWhatAndTheOthersGoOn() {
        var runs = Sweep.over(learningRate(0.1, 0.01)).seeds(3).run(BASE, SPLIT, SearchTest::failing);
        assertThat(runs.table().stringColumn("state").asList())
                .containsExactly(
                        "done", "failed: java.lang.IllegalStateException: out of luck", "done", "done", "done", "done");
        assertThat(runs.table().doubleColumn("test loss").isMissing().toArray()).containsExactly(1);
        assertThat(runs.trials()).extracting(Trial::state).containsOnlyOnce(State.FAILED);
        assertThat(runs.summary().doubleColumn("test accuracy").isMissing().toArray())
                .containsExactly(0);
        // only the variant without a failure can be the best
        assertThat(runs.best(VALIDATION_LOSS).settings().get(LEARNING_RATE)).isEqualTo(0.01);
    }

    /** A trial of one epoch with these scores, as if it had been trained. */
    private static Trial scored(Planned planned, double validationLoss, double validationAccuracy, double test) {
        var validation = new Score(validationLoss, validationAccuracy);
        var epoch = new Epoch(1, new Score(1, 0.5), validation, 1);
        var history = new History(List.of(epoch), 1, History.Ending.COMPLETE);
        return new Trial(
                planned.variant().name(), planned.settings(), planned.seed(), history, new Score(test, test), "");
    }

    @Test
    void theBestIsThatOfTheMeanOverTheSeedsOnValidationRows() {
        // at 1: losses .4 and .8, at 2: .5 and .5, at 3: .1 and NaN; accuracies and test scores the other way round
        var losses = Map.of(1.0, List.of(0.4, 0.8), 2.0, List.of(0.5, 0.5), 3.0, List.of(0.1, Double.NaN));
        var runs = Sweep.over(weightDecay(1, 2, 3)).seeds(2).run(BASE, SPLIT, planned -> {
            double loss = losses.get(planned.settings().get(WEIGHT_DECAY)).get((int) planned.seed() - 1000);
            return scored(planned, loss, loss, 1 - loss);
        });
        assertThat(runs.best(VALIDATION_LOSS).settings()).hasToString("weight decay 2");
        assertThat(runs.best(VALIDATION_ACCURACY).settings()).hasToString("weight decay 1");
        assertThat(runs.best(VALIDATION_LOSS).sample(VALIDATION_LOSS).values()).containsExactly(0.5, 0.5);
        assertThat(runs.best(VALIDATION_LOSS).settings().on(BASE).optimizer())
                .isEqualTo(BASE.optimizer().weightDecay(2));
        assertThat(runs.best(VALIDATION_LOSS))
                .hasToString("weight decay 2: validation accuracy 0.500, loss 0.500 over 2 seeds");
        refused(
                "settings are chosen on validation rows, and the test accuracy only judges what was chosen; choose by"
                        + " VALIDATION_LOSS or VALIDATION_ACCURACY",
                () -> runs.best(TEST_ACCURACY));
        refused(
                "none of the 2 trials has ended well, so none is the best; see table()",
                () -> runs.where(WEIGHT_DECAY, 3).best(VALIDATION_LOSS));
        refused("no trial has the weight decay 5.0; there are [1.0, 2.0, 3.0]", () -> runs.where(WEIGHT_DECAY, 5));
        refused(
                "the sweep did not set the knob 'dropout'; it set [weight decay]",
                () -> runs.cells().get(0).settings().get(DROPOUT));
    }

    @Test
    void whatAnInterruptLeftWithFewerSeedsIsNotTheBest() {
        var runs = Sweep.over(weightDecay(1, 2))
                .seeds(2)
                .run(
                        BASE,
                        SPLIT,
                        planned -> scored(planned, 1 / planned.settings().get(WEIGHT_DECAY), 0.5, 1));
        var stopped = new Runs(runs.trials().subList(0, 3), runs.grid());
        assertThat(runs.best(VALIDATION_LOSS).settings()).hasToString("weight decay 2");
        assertThat(stopped.best(VALIDATION_LOSS).settings()).hasToString("weight decay 1");
    }

    @Test
    void partsOfAGridAreFoundByTheValueOfAKnob() {
        var runs = GRID.seeds(1).run(BASE, SPLIT);
        var column = runs.where(WEIGHT_DECAY, 1);
        assertThat(column.trials()).hasSize(2);
        assertThat(column.cells())
                .extracting(cell -> cell.settings().get(LEARNING_RATE))
                .containsExactly(0.1, 0.001);
        assertThat(column.cells())
                .allSatisfy(
                        cell -> assertThat(cell.settings().get(WEIGHT_DECAY)).isEqualTo(1));
    }

    @Test
    void aRandomSearchDrawsWithinItsRangesAndTheSameFromTheSameSeed() {
        var search = Sweep.random(400, 5, learningRate(logUniform(1e-4, 1e-1)), dropout(uniform(0.2, 0.6)));
        var cells = drawn(search);
        assertThat(cells).isEqualTo(drawn(search)).hasSize(400);
        assertThat(drawn(Sweep.random(400, 6, learningRate(logUniform(1e-4, 1e-1)), dropout(uniform(0.2, 0.6)))))
                .doesNotContainAnyElementsOf(cells);
        var rates = cells.stream().mapToDouble(one -> one.get(LEARNING_RATE)).toArray();
        assertThat(rates).doesNotHaveDuplicates();
        assertThat(Arrays.stream(rates).allMatch(rate -> rate >= 1e-4 && rate < 1e-1))
                .isTrue();
        // a third in each decade: 133 of 400, standard deviation 9.4
        assertThat(Arrays.stream(rates).filter(rate -> rate < 1e-3).count()).isBetween(96L, 171L);
        assertThat(Arrays.stream(rates).filter(rate -> rate > 1e-2).count()).isBetween(96L, 171L);
        var drops = cells.stream().mapToDouble(one -> one.get(DROPOUT)).toArray();
        assertThat(Arrays.stream(drops).allMatch(rate -> rate >= 0.2 && rate < 0.6))
                .isTrue();
        // mean .4, standard deviation .4/√12/√400 = .0058
        assertThat(Arrays.stream(drops).average().orElseThrow()).isEqualTo(0.4, within(0.023));
    }

    private static List<Settings> drawn(Search search) {
        return search.seeds(1).run(BASE, SPLIT, planned -> scored(planned, 1, 1, 1)).cells().stream()
                .map(Cell::settings)
                .toList();
    }

    @Test
    void aRandomSearchTrainsWhatItDrew() {
        var runs = Sweep.random(2, 1, learningRate(logUniform(1e-3, 1e-1)))
                .and(dropout(0, 0.5))
                .seeds(1)
                .run(BASE, SPLIT);
        assertThat(runs.trials()).hasSize(4);
        assertThat(runs.grid()).isEmpty();
        for (var trial : runs.trials()) {
            var trained = Trainer.fit(trial.settings().on(BASE), SPLIT.redraw(trial.seed()), trial.seed());
            assertThat(trial.history()).isEqualTo(trained.history());
        }
        assertThat(runs.trials())
                .extracting(trial -> trial.settings().get(DROPOUT))
                .containsExactly(0.0, 0.5, 0.0, 0.5);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused(
                "a range on a log scale must begin above 0, was 0.0 to 1.0; use uniform(...) for one from 0",
                () -> logUniform(0, 1));
        refused("a range must rise between finite ends, was 1.0 to 1.0", () -> uniform(1, 1));
        refused("a random search needs 1 setting or more, was 0", () -> Sweep.random(0, 1, dropout(uniform(0, 0.5))));
        refused(
                "a random search needs a knob with a range, such as dropout(uniform(0, 0.8))",
                () -> Sweep.random(3, 1));
        refused(
                "the knob 'dropout' is in the sweep twice; give all its values at once",
                () -> Sweep.random(3, 1, dropout(uniform(0, 0.5)), dropout(uniform(0, 0.5))));
    }

    @Test
    void settingsThatLookAlikeKeepNamesOfTheirOwn() {
        var runs = Sweep.over(learningRate(0.1, 0.10000001))
                .seeds(1)
                .run(BASE, SPLIT, planned -> scored(planned, 1, 1, 1));
        assertThat(runs.variants()).containsExactly("{learning rate=0.1}", "{learning rate=0.10000001}");
        assertThat(runs.cells()).hasSize(2);
    }

    @Test
    void anInterruptKeepsWhatIsDone(@TempDir Path folder) throws Exception {
        var twelve = Sweep.over(learningRate(1e-3, 1e-2, 1e-1, 1)).seeds(3);
        var search = twelve.resumeFrom(folder.resolve("trials"));
        var base = BASE.epochs(10);
        Job.listen(Impatient.afterTwo());
        var stopped = search.run(base, SPLIT);
        assertThat(Thread.interrupted()).isTrue();
        Job.listen(JobListener.NOBODY);
        assertThat(stopped.trials())
                .hasSizeBetween(2, 11)
                .allSatisfy(trial -> assertThat(trial.history().epochs()).hasSize(10));
        assertThat(Workers.left()).isEmpty();
        var ran = ConcurrentHashMap.<Planned>newKeySet();
        var whole = search.run(base, SPLIT, planned -> {
            ran.add(planned);
            return planned.run(SPLIT);
        });
        assertThat(whole.trials()).hasSize(12).containsAll(stopped.trials());
        assertThat(ran).hasSizeLessThanOrEqualTo(12 - stopped.trials().size());
        assertThat(whole).isEqualTo(twelve.run(base, SPLIT));
    }
}
