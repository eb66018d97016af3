package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.WideDataset;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A path is a list of problems: what is asked before or after one of them does not change its answer, nor its proof. */
class MixedPathTest {
    private static final List<List<Integer>> PAIRS = List.of(List.of(0, 1), List.of(2, 3), List.of(4));

    /** {@code y = 3u + v} with {@code u} and {@code v} at a right angle and of variance 1. */
    static Dataset crossed() {
        double[][] x = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
        return new Dataset(List.of("u", "v"), x, new double[] {-4, -2, 2, 4}, 0);
    }

    /** At a right angle each weight is {@code S(z, l1)/(1 + l2)}, where {@code z} is 3 and 1. */
    @Test
    void fromRidgeToTheElasticNetEachIsSolvedForItself() {
        var path = Linear.path(crossed(), r -> Penalty.elasticNet(0.5, 1 - r), 1, 0.5, 0.25);
        var weights = path.models().stream().map(LinearModel::weights).toList();
        assertThat(weights.get(0)).containsExactly(new double[] {3 / 1.5, 1 / 1.5}, within(1e-12));
        assertThat(weights.get(1)).containsExactly(new double[] {2.75 / 1.25, 0.75 / 1.25}, within(1e-12));
        assertThat(weights.get(2)).containsExactly(new double[] {2.625 / 1.125, 0.625 / 1.125}, within(1e-12));
        assertThat(path.dualityGap()).isLessThan(1e-12);
    }

    static Stream<List<Penalty>> separable() {
        var l1 = Penalty.l1(0.05);
        var l2 = Penalty.l2(0.3);
        var net = Penalty.elasticNet(0.2, 0.5);
        return Stream.of(
                List.of(l1, l2, net),
                List.of(l2, l1, l2),
                List.of(net, l2, l1, net),
                List.of(Penalty.l1(0.001), Penalty.l1(0.3), Penalty.l1(0.01)),
                List.of(Penalty.elasticNet(0.2, 0), Penalty.elasticNet(0.2, 1), Penalty.elasticNet(0.2, 0.3)),
                List.of(l2, Penalty.elasticNet(0.3, 1e-9), l1));
    }

    static Stream<List<Penalty>> ofNumbers() {
        var groups = Penalty.groupLasso(0.1, PAIRS);
        return Stream.concat(
                separable(),
                Stream.of(
                        List.of(Penalty.l1(0.05), Penalty.none(), Penalty.elasticNet(0.2, 0.5)),
                        List.of(groups, Penalty.l1(0.05), Penalty.groupLasso(0.02, PAIRS)),
                        List.of(Penalty.none(), groups, Penalty.l2(0.1))));
    }

    static Stream<Arguments> paths() {
        var numbers = Reference.random(40, 5, 1);
        return Stream.concat(
                ofNumbers().map(list -> Arguments.of(numbers, list)),
                separable().map(list -> Arguments.of(LogisticTest.random(60, 6, 2), list)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aModelOfAPathIsThatOfItsPenaltyAlone(Dataset data, List<Penalty> penalties) {
        var path = Linear.path(data, family(penalties), strengths(penalties));
        isAsAlone(path, penalties, penalty -> Linear.fit(data, penalty), data.x());
    }

    @ParameterizedTest
    @MethodSource("separable")
    void soItIsForManyColumns(List<Penalty> penalties) {
        var rows = Reference.random(30, 50, 3);
        var wide = wide(rows);
        var path = Linear.path(wide, family(penalties), strengths(penalties));
        isAsAlone(path, penalties, penalty -> Linear.fit(wide, penalty), rows.x());
    }

    static WideDataset wide(Dataset rows) {
        var x = new float[rows.columns().size()][rows.rows()];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < rows.rows(); i++) {
                x[j][i] = (float) rows.x()[i][j];
            }
        }
        return new WideDataset(x, rows.y());
    }

    private static void isAsAlone(
            RegularizationPath path, List<Penalty> penalties, Function<Penalty, LinearModel> alone, double[][] x) {
        assertThat(path.models()).hasSize(penalties.size());
        assertThat(path.dualityGap()).isLessThan(1e-10);
        for (int i = 0; i < penalties.size(); i++) {
            assertThat(path.models().get(i).predict(x))
                    .as("%s", penalties.get(i))
                    .containsExactly(alone.apply(penalties.get(i)).predict(x), within(1e-6));
        }
    }

    private static double[] strengths(List<Penalty> penalties) {
        return IntStream.range(0, penalties.size())
                .mapToDouble(i -> penalties.size() - i)
                .toArray();
    }

    private static DoubleFunction<Penalty> family(List<Penalty> penalties) {
        return strength -> penalties.get(penalties.size() - (int) strength);
    }

    /** The errors of each fold, by hand. */
    @Test
    void crossValidationSolvesEachPenaltyForItself() {
        var data = Reference.random(40, 5, 4);
        DoubleFunction<Penalty> family = r -> Penalty.elasticNet(0.3, 1 - r);
        double[] ratios = {1, 0.6, 0.2};
        var together = CrossValidation.of(data, family, ratios, 5, 1).errors();
        for (int i = 0; i < ratios.length; i++) {
            var alone = CrossValidation.of(data, family, new double[] {ratios[i]}, 5, 1);
            assertThat(together[i]).isEqualTo(alone.errors()[0], within(1e-9));
        }
    }

    @Test
    void aForeignPenaltyIsRefusedWhereverItStands() {
        var line = "a group lasso needs a number as target and a Dataset; use l1(...), l2(...) or elasticNet(...) here";
        var list = List.of(Penalty.l1(0.1), Penalty.groupLasso(0.1, PAIRS));
        refused(line, () -> Linear.path(LogisticTest.random(30, 6, 5), family(list), 2, 1));
        refused(line, () -> Linear.path(wide(Reference.random(10, 5, 6)), family(list), 2, 1));
        var three = Reference.random(10, 3, 7);
        refused(
                "the groups have 5 columns, the data has 3: give each column a group",
                () -> Linear.path(three, family(list), 2, 1));
        refused(
                "a group lasso needs a lambda above 0; for no penalty use none()",
                () -> Linear.path(
                        Reference.random(10, 5, 8), family(List.of(list.get(0), Penalty.groupLasso(0, PAIRS))), 2, 1));
        var missing = Arrays.<Penalty>asList(Penalty.l2(1), null);
        refused(
                "penalty must be given, was null: run the cell that makes it first, and see that it succeeds",
                () -> Linear.path(three, family(missing), 2, 1));
    }

    /** With {@code λ -> l1(2λ)} half of the strength makes every weight zero. */
    @Test
    void lambdaMaxIsTheStrengthThatTheFamilyIsAskedFor() {
        var data = Datasets.diabetes();
        double max = Linear.lambdaMax(data, Penalty::l1);
        DoubleFunction<Penalty> doubled = lambda -> Penalty.l1(2 * lambda);
        assertThat(Linear.lambdaMax(data, doubled)).isEqualTo(max / 2, within(1e-12 * max));
        assertThat(Linear.path(data, doubled).models().get(1).nonZeros()).isEqualTo(1);
    }
}
