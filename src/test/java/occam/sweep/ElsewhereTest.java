package occam.sweep;

import static occam.Refusal.refused;
import static occam.neural.Engine.glassBox;
import static occam.neural.Optimizer.adamW;
import static occam.sweep.Factor.factor;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import occam.data.Datasets;
import occam.data.Split;
import occam.job.Job;
import occam.neural.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What travels is enough: a sweep elsewhere gives the trials that it gives here, to the last digit. */
class ElsewhereTest {
    private static final Split SPLIT =
            Datasets.digits().split(0.6, 0.2, 1).takeTrain(100).withTrainLabelNoise(0.3);
    private static final Network BASE =
            Network.mlp(64, 16, 10).epochs(3).batch(25).on(glassBox());

    private final AsText elsewhere = new AsText();

    @Test
    void aComparisonIsTheSame() {
        var sweep = Sweep.compare(
                variant("plain", BASE),
                variant("fewer rows", BASE.dropout(0.5), split -> split.takeTrain(50)),
                variant("code", BASE, split -> split.mapRows(rows -> rows.mapValues(v -> v / 16))));
        assertThat(sweep.seeds(2).on(elsewhere).run(SPLIT))
                .isEqualTo(sweep.seeds(2).run(SPLIT));
        // all rows once, and for each seed the three parts that code has made
        assertThat(elsewhere.tables.keySet()).hasSize(7);
        assertThat(elsewhere.texts).hasSize(6);
    }

    @Test
    void aSearchIsTheSameAndItsFileToo(@TempDir Path folder) throws Exception {
        var search =
                Sweep.over(learningRate(1e-3, 1e-2, 1e30)).and(dropout(0, 0.5)).seeds(2);
        var here = search.resumeFrom(folder.resolve("here")).run(BASE, SPLIT);
        var there = search.on(elsewhere).resumeFrom(folder.resolve("there")).run(BASE, SPLIT);
        assertThat(there).isEqualTo(here);
        assertThat(Files.readAllLines(folder.resolve("there")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("here")));
        assertThat(elsewhere.tables.keySet()).hasSize(1);
    }

    @Test
    void aHalvingIsTheSame() {
        var halving = Sweep.halving(9, 1, learningRate(logUniform(1e-4, 1e-1)));
        assertThat(halving.on(elsewhere).run(BASE, SPLIT)).isEqualTo(halving.run(BASE, SPLIT));
    }

    @Test
    void aFactorialIsTheSame() {
        var factorial = Sweep.factorial(
                        factor("dropout", network -> network.dropout(0.5)),
                        factor("decay", network -> network.optimizer(adamW(1e-3, 1))))
                .seeds(1);
        assertThat(factorial.on(elsewhere).run(BASE, SPLIT)).isEqualTo(factorial.run(BASE, SPLIT));
        assertThat(elsewhere.texts).hasSize(4);
    }

    /** Whose rows cannot be made under the second of a sweep's seeds. */
    private static Split poisoned() {
        var calls = new HashSet<Long>();
        return SPLIT.withTest(seed -> {
            // the split itself, the first seed's, and then the second's
            calls.add(seed);
            return calls.size() == 3 ? Datasets.diabetes() : Datasets.digits();
        });
    }

    @Test
    void rowsThatCannotBeMadeAreAFailureOfTheirTrials() {
        var search = Sweep.over(learningRate(1e-3, 1e-2)).seeds(2);
        var there = search.on(elsewhere).run(BASE, poisoned());
        assertThat(there.trials().stream().map(Trial::state))
                .containsExactly(Trial.State.DONE, Trial.State.FAILED, Trial.State.DONE, Trial.State.FAILED);
    }

    /** An answer that tells of a failure. */
    private static Trial answered(String failure) {
        return new TrialWork<Integer, Trial>(
                        i -> null,
                        planned -> null,
                        i -> null,
                        (i, line) -> new Trial("a", 1, TrialWork.orThrow(line).history(), line.test()),
                        Runnable::run)
                .result(0, TrialLine.failed(failure).json());
    }

    @Test
    void whatIsThrownThereIsThrownHere() {
        refused("no such row", () -> answered("occam.InvalidInput: no such row"));
        assertThatThrownBy(() -> answered("java.lang.ArithmeticException: / by zero"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("java.lang.ArithmeticException: / by zero");
    }

    @Test
    void ofASearchItIsAFailedTrial() {
        var answer = new FarTrial().work("{\"split\":{},\"network\":{},\"seed\":1}", name -> null);
        var work = new TrialWork<Integer, Trial>(
                i -> new Planned(variant("a", BASE), Settings.NONE, 1),
                planned -> null,
                i -> null,
                (i, line) -> new Planned(variant("a", BASE), Settings.NONE, 1).made(line),
                Runnable::run);
        var trial = work.result(0, answer);
        assertThat(trial.state()).isEqualTo(Trial.State.FAILED);
        assertThat(trial.failure()).isEqualTo("occam.InvalidInput: split lacks the field 'recipe'");
    }

    @Test
    void workThatCannotTravelSaysSo() {
        var portable = new boolean[2];
        Job.map(map -> portable[0] = map.isPortable(), "plain", List.of(1), i -> i, done -> "");
        Sweep.compare(variant("plain", BASE))
                .on(map -> portable[1] = map.isPortable())
                .run(SPLIT);
        assertThat(portable).containsExactly(false, true);
    }
}
