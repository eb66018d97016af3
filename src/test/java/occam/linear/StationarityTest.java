package occam.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each solver on seeded problems, changed in ways that must not matter, from the strongest penalty to none. */
class StationarityTest {
    private static final int SEEDS = 4;
    private static final int COLUMNS = 6;
    private static final List<List<Integer>> GROUPS = List.of(List.of(0, 3), List.of(1), List.of(2, 4, 5));
    private static final double[] SHARES = {0.999, 0.5, 0.1, 1e-3, 1e-6};

    /** A penalty by its strength, and what it is made of. */
    private record Family(String name, DoubleFunction<Penalty> penalty, DoubleFunction<Stationarity> conditions) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What a problem is made into. */
    private interface Change {
        Dataset of(Dataset data, long seed);
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("l2", Penalty::l2, lambda -> Stationarity.of(0, lambda)),
            new Family("l1", Penalty::l1, lambda -> Stationarity.of(lambda, 0)),
            new Family(
                    "elastic net",
                    lambda -> Penalty.elasticNet(lambda, 0.4),
                    lambda -> Stationarity.of(0.4 * lambda, 0.6 * lambda)));

    private static final Family GROUPED = new Family(
            "group lasso", lambda -> Penalty.groupLasso(lambda, GROUPS), lambda -> new Stationarity(lambda, 0, GROUPS));

    static Stream<Arguments> problems() {
        return changes().entrySet().stream()
                .flatMap(change -> Stream.of(false, true)
                        .flatMap(classes -> families(classes, change.getKey())
                                .map(family -> Arguments.of(change.getKey(), classes, family, change.getValue()))));
    }

    private static Map<String, Change> changes() {
        return Map.of(
                "as drawn", (data, seed) -> data,
                "in other units", StationarityTest::inOtherUnits,
                "columns in another order", StationarityTest::shuffled,
                "each row twice", (data, seed) -> twice(data),
                "each column twice", (data, seed) -> doubled(data),
                "target far from 0", (data, seed) -> data.isClassification() ? data : shifted(data));
    }

    private static Stream<Family> families(boolean classes, String change) {
        boolean grouped = !classes && !change.equals("each column twice");
        return grouped ? Stream.concat(FAMILIES.stream(), Stream.of(GROUPED)) : FAMILIES.stream();
    }

    @ParameterizedTest(name = "{0}, classes {1}, {2}")
    @MethodSource("problems")
    void theWeightsFulfilTheConditionsOfAMinimum(String name, boolean classes, Family family, Change change) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var data = change.of(drawn(classes, seed), seed);
            double strongest = strongest(data, family);
            for (double share : SHARES) {
                double lambda = share * strongest;
                var model = Linear.fit(data, family.penalty.apply(lambda));
                assertThat(family.conditions.apply(lambda).violation(data, model))
                        .as("seed %d, λ %s of the strongest", seed, share)
                        .isLessThan(5e-6);
            }
        }
    }

    @ParameterizedTest(name = "{0}, classes {1}, {2}")
    @MethodSource("problems")
    void atTheStrongestAndAboveAllWeightsAreZero(String name, boolean classes, Family family, Change change) {
        var data = change.of(drawn(classes, 1), 1);
        if (!family.name.equals("l2")) {
            var model = Linear.fit(data, family.penalty.apply(1.0000001 * strongest(data, family)));
            assertThat(model.weights()).containsOnly(0);
        }
    }

    /** The mean over the rows is the same, and so is everything else. */
    @ParameterizedTest(name = "{0}, classes {1}, {2}")
    @MethodSource("problems")
    void rowsThatAreThereTwiceChangeNothing(String name, boolean classes, Family family, Change change) {
        var data = change.of(drawn(classes, 5), 5);
        var penalty = family.penalty.apply(0.05 * strongest(data, family));
        var once = Linear.fit(data, penalty);
        var twice = Linear.fit(twice(data), penalty);
        assertThat(twice.intercept()).isCloseTo(once.intercept(), within(1e-5 * (1 + Math.abs(once.intercept()))));
        for (var row : data.x()) {
            assertThat(twice.predict(row))
                    .isCloseTo(once.predict(row), within(1e-5 * (1 + Math.abs(once.predict(row)))));
        }
    }

    /** Without a penalty a change of unit changes the weight of that column and nothing else, over twenty decades. */
    @ParameterizedTest
    @MethodSource("decades")
    void withoutAPenaltyAUnitIsOnlyAUnit(int decade) {
        for (boolean classes : new boolean[] {false, true}) {
            var data = drawn(classes, 3);
            double unit = Math.pow(10, decade);
            var other = column(data, 2, unit);
            var before = Linear.fit(data, Penalty.none()).weights();
            var after = Linear.fit(other, Penalty.none()).weights();
            after[2] *= unit;
            for (int j = 0; j < COLUMNS; j++) {
                assertThat(after[j]).isCloseTo(before[j], within(1e-6 * (1 + Math.abs(before[j]))));
            }
        }
    }

    static IntStream decades() {
        return IntStream.of(-10, -6, -3, 3, 6, 10);
    }

    private static double strongest(Dataset data, Family family) {
        return family.name.equals("l2") ? 10 : Linear.lambdaMax(data, family.penalty);
    }

    private static Dataset drawn(boolean classes, long seed) {
        var random = new SplittableRandom(seed);
        var x = Stream.generate(() -> random.doubles(COLUMNS, -1, 1).toArray())
                .limit(30)
                .toArray(double[][]::new);
        var y = Arrays.stream(x)
                .mapToDouble(row -> 2 * row[0] - row[1] + 0.5 * row[3] + random.nextDouble(-2, 2))
                .map(v -> classes ? (v > 0 ? 1 : 0) : v)
                .toArray();
        return new Dataset(names(COLUMNS), x, y, classes ? 2 : 0);
    }

    private static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj(j -> "x" + j).toList();
    }

    private static Dataset inOtherUnits(Dataset data, long seed) {
        var random = new SplittableRandom(seed);
        var result = data;
        for (int j = 0; j < COLUMNS; j++) {
            result = column(result, j, Math.pow(10, random.nextInt(-3, 4)));
        }
        return result;
    }

    private static Dataset column(Dataset data, int column, double unit) {
        var x = Arrays.stream(data.x()).map(double[]::clone).toArray(double[][]::new);
        Arrays.stream(x).forEach(row -> row[column] *= unit);
        return new Dataset(data.columns(), x, data.y(), data.classes());
    }

    private static Dataset shuffled(Dataset data, long seed) {
        var order = new ArrayList<>(data.columns());
        Collections.shuffle(order, new Random(seed));
        return data.columns(order.toArray(String[]::new));
    }

    private static Dataset twice(Dataset data) {
        return data.rows(IntStream.range(0, 2 * data.rows()).map(i -> i / 2).toArray());
    }

    private static Dataset doubled(Dataset data) {
        var x = Arrays.stream(data.x())
                .map(row -> IntStream.range(0, 2 * COLUMNS)
                        .mapToDouble(j -> row[j % COLUMNS])
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(names(2 * COLUMNS), x, data.y(), data.classes());
    }

    private static Dataset shifted(Dataset data) {
        return data.withTargets(Arrays.stream(data.y()).map(v -> v + 1e6).toArray());
    }
}
