package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.penalty.GroupLasso;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroupLassoTest {
    /** So many columns in each group, one after the other, and what is left over. */
    private static List<List<Integer>> groups(int p, int size) {
        return IntStream.iterate(0, j -> j < p, j -> j + size)
                .mapToObj(j -> IntStream.range(j, Math.min(p, j + size)).boxed().toList())
                .toList();
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("diabetes", Reference.standardizedDiabetes(), 3),
                Arguments.of("diabetes, two groups", Reference.standardizedDiabetes(), 6),
                Arguments.of("wide", withTwins(Reference.random(20, 60, 1)), 4),
                Arguments.of("tall", withTwins(Reference.random(80, 12, 2)), 5));
    }

    private static Dataset withTwins(Dataset data) {
        for (var row : data.x()) {
            row[4] = row[0];
            row[5] = row[1] + row[2];
            row[6] = 0.1;
        }
        return data;
    }

    private static double[] gradient(Dataset data, LinearModel model) {
        var reference = Reference.of(data);
        return reference
                .slopes(reference.residual(model.weights()))
                .mapMultiply(-1)
                .toArray();
    }

    private static double nullLoss(Dataset data) {
        var y = Reference.of(data).y();
        return y.dotProduct(y) / (2 * data.rows());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void everyModelIsAMinimumAndProvesIt(String name, Dataset data, int size) {
        var groups = groups(data.columns().size(), size);
        var path = Linear.path(data, lambda -> Penalty.groupLasso(lambda, groups));
        assertThat(path.models()).hasSize(100);
        assertThat(path.dualityGap()).isLessThan(1e-10 * nullLoss(data));
        for (int i = 0; i < 100; i++) {
            var penalty = Penalty.groupLasso(path.lambdas()[i], groups);
            var model = path.models().get(i);
            assertThat(penalty.optimalityGap(model.weights(), gradient(data, model)) / path.lambdas()[0])
                    .as("strength %d", i)
                    .isLessThan(1e-6);
            assertThat(model.dualityGap()).isEqualTo(gap(data, model, penalty), within(1e-13 * nullLoss(data)));
        }
    }

    /** {@code D = (‖y‖² − ‖y − θ‖²)/2n} at {@code θ = r·min(1, λ/max_g ‖X_gᵀr‖/(n√|g|))}, written out. */
    private static double gap(Dataset data, LinearModel model, GroupLasso penalty) {
        var reference = Reference.of(data);
        var r = reference.residual(model.weights());
        var theta = r.mapMultiply(Math.min(1, penalty.lambda() / penalty.lambdaMax(gradient(data, model))));
        var rest = reference.y().subtract(theta);
        double dual = nullLoss(data) - rest.dotProduct(rest) / (2 * data.rows());
        return r.dotProduct(r) / (2 * data.rows()) + penalty.value(model.weights()) - dual;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void aGroupIsInOrOutAsAWhole(String name, Dataset data, int size) {
        var groups = groups(data.columns().size(), size);
        double max = Linear.lambdaMax(data, lambda -> Penalty.groupLasso(lambda, groups));
        assertThat(Linear.fit(data, Penalty.groupLasso(max * (1 + 1e-12), groups))
                        .weights())
                .containsOnly(0);
        var below = Linear.fit(data, Penalty.groupLasso(0.999 * max, groups)).weights();
        assertThat(groups.stream().filter(group -> group.stream().anyMatch(j -> below[j] != 0)))
                .singleElement()
                .satisfies(group -> assertThat(below)
                        .satisfies(w -> assertThat(
                                        Arrays.stream(w).filter(v -> v != 0).count())
                                .isEqualTo(varying(data, group))));
    }

    private static long varying(Dataset data, List<Integer> group) {
        return group.stream()
                .filter(j -> Arrays.stream(data.x())
                                .mapToDouble(row -> row[j])
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    @Test
    void groupsOfOneColumnAreTheLasso() {
        for (var data : List.of(Reference.standardizedDiabetes(), Reference.random(20, 50, 3))) {
            var alone = groups(data.columns().size(), 1);
            double lambda = 0.1 * Linear.lambdaMax(data, Penalty::l1);
            assertThat(Linear.fit(data, Penalty.groupLasso(lambda, alone)).weights())
                    .containsExactly(Linear.fit(data, Penalty.l1(lambda)).weights(), within(1e-6));
        }
    }

    /** For orthonormal columns each group is its own problem: {@code w_g = v_g·max(1 − λ√|g|/‖v_g‖, 0)} with {@code v = Xᵀy/n}. */
    @Test
    void orthonormalGroupsAreThresholdedOneByOne() {
        var data = IdentitiesTest.orthonormal(40, 6, 4);
        var groups = List.of(List.of(0, 3), List.of(1), List.of(2, 4, 5));
        int n = data.rows();
        double lambda = 0.5 * Linear.lambdaMax(data, l -> Penalty.groupLasso(l, groups));
        // XᵀX = I, so that XᵀX/n = I/n and the step of length n ends it
        var v = Reference.of(data).slopes(Reference.of(data).y()).mapMultiply(n).toArray();
        assertThat(Linear.fit(data, Penalty.groupLasso(lambda, groups)).weights())
                .containsExactly(Penalty.groupLasso(lambda, groups).prox(v, n), within(1e-12));
    }

    /** Near the minimum what is left after a step of Newton's is of the order of the square. */
    @Test
    void newtonsStepSquaresTheDistance() {
        var data = Reference.random(60, 9, 6);
        var penalty = Penalty.groupLasso(0.05, groups(9, 3));
        var centred = Centred.of(data);
        var best = Linear.fit(data, penalty).weights();
        var near = Arrays.stream(best).map(w -> w * (1 + 1e-4)).toArray();
        near[0] += 1e-4;
        var after =
                GroupStep.of(centred.x(), centred.residual(near), near, penalty).from(near, 1);
        assertThat(after).containsExactly(best, within(1e-7));
    }

    @Test
    void groupsMustFitTheColumns() {
        var data = Reference.random(10, 3, 5);
        refused(
                "the groups have 2 columns, the data has 3: give each column a group",
                () -> Linear.fit(data, Penalty.groupLasso(1, List.of(List.of(0, 1)))));
        refused(
                "a group lasso needs a lambda above 0; for no penalty use none()",
                () -> Linear.fit(data, Penalty.groupLasso(0, List.of(List.of(0, 1, 2)))));
    }
}
