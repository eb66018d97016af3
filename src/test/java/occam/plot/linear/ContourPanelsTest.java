package occam.plot.linear;

import static occam.Refusal.refused;
import static occam.plot.chart.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.linear.Linear;
import occam.linear.LinearModel;
import occam.penalty.Penalty;
import occam.plot.Plots;
import org.apache.commons.math3.distribution.LaplaceDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;

/** The plane of two weights, against the loss and the penalties themselves. */
class ContourPanelsTest {
    private static final Dataset DATA = standardized().columns("bmi", "bp");
    private static final Bowl BOWL = Bowl.of(DATA);

    private static Dataset standardized() {
        return Scaler.fit(Datasets.diabetes()).apply(Datasets.diabetes());
    }

    static Stream<Penalty> penalties() {
        return Stream.of(Penalty.l1(20), Penalty.l1(35), Penalty.l2(0.6), Penalty.elasticNet(5, 0.5));
    }

    /** Half the mean squared error with the best intercept. */
    private static double loss(double[] w) {
        double shift = new LinearModel(w, 0, 0).predict(means(DATA));
        double intercept = Arrays.stream(DATA.y()).average().orElseThrow() - shift;
        return new LinearModel(w, intercept, 0).meanSquaredError(DATA) / 2;
    }

    private static double[] means(Dataset data) {
        return Scaler.fit(data).means();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, 0, 7.5})
    void theBowlIsTheLossAboveItsMinimum(double across) {
        double[] w = {across, 3 - across};
        assertThat(BOWL.height(w)).isEqualTo(loss(w) - loss(BOWL.bottom()), within(1e-9));
    }

    @Test
    void onAContourTheLossIsEqual() {
        assertThat(Arrays.stream(BOWL.contour(12)).mapToDouble(BOWL::height))
                .hasSizeGreaterThan(100)
                .allSatisfy(height -> assertThat(height).isEqualTo(12, within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void noWeightsInTheBudgetHaveASmallerLossThanTheSolution(Penalty penalty) {
        var solution = Linear.fit(DATA, penalty).weights();
        double lowest = BOWL.height(solution);
        for (var point : new Budget(penalty, solution).edge()) {
            assertThat(penalty.value(point)).isEqualTo(penalty.value(solution), within(1e-9));
            assertThat(BOWL.height(point)).isGreaterThanOrEqualTo(lowest - 1e-9);
        }
    }

    @Test
    void theBudgetOfL1HasItsCornersOnTheAxes() {
        double[][] corners = {{12, 0}, {0, 12}, {-12, 0}, {0, -12}};
        var edge = new Budget(Penalty.l1(3), new double[] {5, -7}).edge();
        for (int k = 0; k < 4; k++) {
            assertThat(edge[k * (edge.length - 1) / 4]).containsExactly(corners[k], within(1e-9));
        }
    }

    @Test
    void theBudgetOfL2IsACircle() {
        assertThat(List.of(new Budget(Penalty.l2(3), new double[] {3, -4}).edge()))
                .allSatisfy(point -> assertThat(Math.hypot(point[0], point[1])).isEqualTo(5, within(1e-9)));
    }

    @Test
    void weightsThatCostNothingHaveNoEdge() {
        for (var free :
                List.of(new Budget(Penalty.none(), new double[] {3, 4}), new Budget(Penalty.l1(3), new double[2]))) {
            assertThat(List.of(free.edge()))
                    .allSatisfy(
                            point -> assertThat(Math.hypot(point[0], point[1])).isZero());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8.4, 0.003, 47.9, 2e5})
    void theWindowShowsZeroAndTheLeastSquaresSolutionWithTicks(double far) {
        for (var bottom : new double[][] {{far, 1}, {1, far}, {far, far}, {far, -far}}) {
            var window = Plane.Window.around(bottom);
            assertThat(DoubleStream.of(0, bottom[0])).allMatch(x -> inside(x, window.left(), window.side()));
            assertThat(DoubleStream.of(0, bottom[1])).allMatch(y -> inside(y, window.bottom(), window.side()));
            assertThat(window.side() / window.step()).isBetween(2.0, 8.0);
        }
    }

    private static boolean inside(double value, double from, double side) {
        return value > from + 0.05 * side && value < from + 0.95 * side;
    }

    @Test
    void waysLieInTheirWindowFromStartToEnd() {
        var window = Plane.Window.holding(List.of(new double[] {-3, 2}, new double[] {1, 1}));
        assertThat(window.left()).isEqualTo(-3.4, within(1e-12));
        assertThat(window.bottom()).isEqualTo(-0.9, within(1e-12));
        assertThat(window.side()).isEqualTo(4.8, within(1e-12));
    }

    @Test
    void aStripHasSmallerPanelsInRowsOfThree() {
        var penalty = Penalty.l1(20);
        var two = Plots.geometry(DATA, penalty, penalty);
        var six = Plots.geometry(DATA, penalty, penalty, penalty, penalty, penalty, penalty);
        assertThat(six.width() / 3).isLessThan(two.width() / 2);
        assertThat(six.height()).isGreaterThan(two.height());
    }

    @Test
    void panelsAreCalledByTheirPenalty() {
        assertThat(Stream.of(Penalty.l1(20), Penalty.l2(0.6), Penalty.elasticNet(1.2345, 0.5), Penalty.none())
                        .map(PenaltyCurves::name))
                .containsExactly("L1, λ = 20", "L2, λ = 0.6", "elastic net, λ = 1.23, l1Ratio = 0.5", "no penalty");
    }

    @Test
    void curvesAreThePenaltiesAndTheirProximalSteps() {
        var penalty = Penalty.elasticNet(2, 0.25);
        var name = PenaltyCurves.name(penalty);
        var values = Plots.penalties(penalty);
        var steps = Plots.proximalSteps(penalty);
        for (int i = 0; i < x(values, name).length; i++) {
            double w = x(values, name)[i];
            assertThat(y(values, name)[i]).isEqualTo(2 * (0.25 * Math.abs(w) + 0.75 / 2 * w * w), within(1e-12));
            assertThat(y(steps, name)[i]).isEqualTo(Penalty.softThreshold(w, 0.5) / 2.5, within(1e-12));
        }
    }

    /** Penalty λ|w| is the Laplace prior of scale 1/λ, λw²/2 the normal one of variance 1/λ. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 4})
    void priorsAreTheDensitiesOfLaplaceAndGauss(double lambda) {
        var chart = Plots.priors(Penalty.l1(lambda), Penalty.l2(lambda));
        var laplace = new LaplaceDistribution(0, 1 / lambda);
        var normal = new NormalDistribution(0, 1 / Math.sqrt(lambda));
        var first = PenaltyCurves.name(Penalty.l1(lambda));
        var second = PenaltyCurves.name(Penalty.l2(lambda));
        for (int i = 0; i < x(chart, first).length; i++) {
            double w = x(chart, first)[i];
            assertThat(y(chart, first)[i]).isEqualTo(laplace.density(w), within(1e-5 * lambda));
            assertThat(y(chart, second)[i]).isEqualTo(normal.density(w), within(1e-5 * lambda));
        }
    }

    private static double[] x(XYChart chart, String name) {
        return chart.getSeriesMap().get(name).getXData();
    }

    private static double[] y(XYChart chart, String name) {
        return chart.getSeriesMap().get(name).getYData();
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused(
                "the plane of the weights needs data with two columns, was [bmi]",
                () -> Plots.geometry(DATA.columns("bmi"), Penalty.l1(1)));
        refused(
                "the plane of the weights needs data with two columns, was [bmi]",
                () -> Plots.weightPlane(DATA.columns("bmi"), line("a", new double[1], new double[1])));
        refused("there is no penalty to draw: give at least one", () -> Plots.geometry(DATA));
        refused("there is no penalty to draw: give at least one", Plots::penalties);
        refused(
                "without a penalty there is no prior: λ must be above 0",
                () -> Plots.priors(Penalty.l1(1), Penalty.none()));
    }
}
