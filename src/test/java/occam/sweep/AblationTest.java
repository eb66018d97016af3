package occam.sweep;

import static occam.Refusal.refused;
import static occam.sweep.Factor.factor;
import static occam.sweep.Factor.ofData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;

class AblationTest {
    private static final Score NOTHING = new Score(0, 0);
    private static final List<String> NAMES = List.of("a", "b", "c");

    /** Accuracies .2 + .1a + .05b − .03c + .04ab − .02ac + .01abc, and a bit more under the second seed; here a, b and c are 0 or 1. */
    private static Ablation known() {
        var trials = new ArrayList<Trial>();
        for (int seed = 0; seed < 2; seed++) {
            for (int k = 0; k < 8; k++) {
                int a = k & 1;
                int b = k >> 1 & 1;
                int c = k >> 2 & 1;
                double y = 0.2 + 0.1 * a + 0.05 * b - 0.03 * c + 0.04 * a * b - 0.02 * a * c + 0.01 * a * b * c;
                trials.add(trial(name(a, b, c), seed, y + seed * (0.1 + 0.02 * a)));
            }
        }
        return new Ablation(NAMES, new Runs(trials));
    }

    private static String name(int... on) {
        return Ablation.name(IntStream.range(0, 3)
                .filter(f -> on[f] == 1)
                .mapToObj(NAMES::get)
                .toList());
    }

    private static Trial trial(String variant, long seed, double accuracy) {
        var history = new History(List.of(new Epoch(1, NOTHING, NOTHING, 0)), 1, History.Ending.COMPLETE);
        return new Trial(variant, seed, history, new Score(0, accuracy));
    }

    @Test
    void aFactorsEffectIsTheMeanOfItsGainsOverAllOthers() {
        // .1 + .04/2 − .02/2 + .01/4
        assertThat(known().effect("a").values()).containsExactly(new double[] {0.1125, 0.1325}, within(1e-12));
        assertThat(known().effect("c").values()).containsExactly(new double[] {-0.0375, -0.0375}, within(1e-12));
    }

    @Test
    void anInteractionIsTheGainWithTheOtherLessTheGainWithout() {
        assertThat(known().effect("a", "b").values()).containsExactly(new double[] {0.045, 0.045}, within(1e-12));
        assertThat(known().effect("c", "b").values()).containsExactly(new double[] {0.005, 0.005}, within(1e-12));
        assertThat(known().effect("c", "a", "b").values()).containsExactly(new double[] {0.01, 0.01}, within(1e-12));
    }

    @Test
    void theTableHasAllFactorsAndAllPairs() {
        var effects = known().effects();
        assertThat(effects).extracting(Ablation.Effect::name).containsExactly("a", "b", "c", "a × b", "a × c", "b × c");
        var table = known().table();
        assertThat(table.columnNames()).containsExactly("effect", "points", "from", "to", "clear");
        assertThat(table.doubleColumn("points").get(0)).isEqualTo(12.25, within(1e-9));
        // t of one degree of freedom is 12.706; the values are .1125 and .1325
        double margin = 12.7062 * 100 * 0.02 / Math.sqrt(2) / Math.sqrt(2);
        assertThat(table.doubleColumn("from").get(0)).isEqualTo(12.25 - margin, within(1e-3));
        assertThat(table.doubleColumn("to").get(0)).isEqualTo(12.25 + margin, within(1e-3));
        assertThat(table.stringColumn("clear").asList()).containsExactly("", "yes", "yes", "yes", "yes", "yes");
    }

    @Test
    void whatIsAskedForMustBeThere() {
        refused("there is no factor 'd'; there are [a, b, c]", () -> known().effect("d"));
        refused("there is no factor 'd'; there are [a, b, c]", () -> known().accuracy("d"));
        refused("an effect is that of a factor; there are [a, b, c]", () -> known().effect());
        refused("each factor once, was [a, a]", () -> known().effect("a", "a"));
    }

    // runs

    private static final Split SPLIT =
            Datasets.moons(80, 0.2, 1).split(0.5, 0.25, 1).withTrainLabelNoise(0.2);
    private static final Network BASE = Network.mlp(2, 8, 2).batch(10).epochs(3).on(Engine.glassBox());
    private static final Factor L2 = factor("L2", network -> network.penalty(Penalty.l2(0.5)));
    private static final Factor FEW = ofData("few rows", split -> split.takeTrain(20));

    @Test
    void eachCombinationIsTheTrainingThatItsNameSays() {
        var ablation = Sweep.factorial(L2, FEW).seeds(2).run(BASE, SPLIT);
        assertThat(ablation.runs().variants()).containsExactly("nothing", "L2", "few rows", "L2 + few rows");
        var alone = Sweep.compare(new Variant("both", BASE.penalty(Penalty.l2(0.5)), FEW.data()))
                .seeds(2)
                .run(SPLIT);
        assertThat(ablation.accuracy("few rows", "L2").values())
                .containsExactly(alone.testAccuracy("both").values());
        assertThat(ablation.runs().histories("L2 + few rows")).isEqualTo(alone.histories("both"));
        assertThat(ablation.runs().histories("L2")).isNotEqualTo(ablation.runs().histories("nothing"));
        assertThat(ablation).hasToString("2 factors, 8 trials: [L2, few rows]");
    }

    @Test
    void factorsThatCannotBeTriedAreRefused() {
        refused(
                "an ablation needs between 1 and 8 factors, was 0: each doubles the trainings",
                () -> Sweep.factorial());
        refused("the factors need different names, were [L2, L2]", () -> Sweep.factorial(L2, L2));
        refused("seeds must be 1 or more, was 0", () -> Sweep.factorial(L2).seeds(0));
        refused(
                "the batch has 64 rows, but there are only 40 to train on; make it smaller",
                () -> Sweep.factorial(factor("large", network -> network.batch(64)))
                        .run(BASE, SPLIT));
    }
}
