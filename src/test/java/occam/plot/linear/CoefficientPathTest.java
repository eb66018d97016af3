package occam.plot.linear;

import static occam.Refusal.refused;
import static occam.plot.Painted.count;
import static occam.plot.Painted.isPainted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Correlation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.linear.Linear;
import occam.linear.LinearModel;
import occam.linear.RegularizationPath;
import occam.penalty.Penalty;
import occam.plot.Plots;
import occam.plot.chart.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoefficientPathTest {
    private static final Dataset DIABETES = standardized(Datasets.diabetes());
    private static final RegularizationPath LASSO = Linear.path(DIABETES, Penalty::l1);
    private static final double[] TRUTH = Datasets.randomTruth(40, 3, 1);
    private static final RegularizationPath NOISY =
            Linear.path(Datasets.linear(50, TRUTH, Correlation.none(), 1, 1), Penalty::l1, 1, 0.5, 0.2, 0.1);

    private static Dataset standardized(Dataset data) {
        return Scaler.fit(data).apply(data);
    }

    private static RegularizationPath path(double[]... weights) {
        var lambdas = IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.pow(10, -i))
                .toArray();
        var columns = IntStream.range(0, weights[0].length).mapToObj(j -> "c" + j);
        return new RegularizationPath(
                columns.toList(),
                lambdas,
                Arrays.stream(weights).map(w -> new LinearModel(w, 0, 0)).toList());
    }

    @Test
    void eachColumnOfAFewHasItsNameAndTheLargestComesFirst() {
        var names = CoefficientPath.of(LASSO).names();
        assertThat(names).hasSize(10).extracting(CoefficientPath.Curve::name).startsWith("s5", "s1", "bmi");
        assertThat(names)
                .extracting(curve -> List.of(curve.color(), curve.stroke()))
                .doesNotHaveDuplicates();
        assertThat(names.get(2).weights()).containsExactly(LASSO.weights("bmi"));
    }

    @Test
    void columnsThatNeverEnterAreNotDrawn() {
        var lines = CoefficientPath.of(path(new double[] {0, 0, 0}, new double[] {0, 2, -3}))
                .lines();
        assertThat(lines).extracting(CoefficientPath.Curve::name).containsExactly("c2", "c1");
    }

    @ParameterizedTest
    @CsvSource({"12, 12, 0", "13, 10, 1"})
    void ofManyColumnsOnlyTheLargestHaveANameAndTheLegendTellsOfTheRest(int columns, int named, int entries) {
        var weights = IntStream.rangeClosed(1, columns).asDoubleStream().toArray();
        var figure = CoefficientPath.of(path(new double[columns], weights));
        assertThat(figure.names()).hasSize(named).allMatch(curve -> curve.end() > columns - named);
        assertThat(figure.lines()).hasSize(columns);
        assertThat(figure.legend().entries()).hasSize(entries);
    }

    @Test
    void withATruthTheRightColumnsHaveTheirOwnColourAndLieOnTop() {
        var lines = CoefficientPath.of(NOISY, TRUTH).lines();
        assertThat(lines).hasSizeGreaterThan(6);
        assertThat(lines.subList(lines.size() - 3, lines.size())).allMatch(c -> c.color() == Theme.color(0));
        assertThat(lines.subList(0, lines.size() - 3)).allMatch(c -> c.color() == Theme.color(1));
    }

    @Test
    void aboveStandsHowManyWeightsAreNotZero() {
        var counts = CoefficientPath.of(LASSO).counts();
        assertThat(counts).hasSize(8);
        assertThat(counts.get(0)).isEqualTo(new CoefficientPath.Count(LASSO.lambdas()[0], 0));
        assertThat(counts.get(7)).isEqualTo(new CoefficientPath.Count(LASSO.lambdas()[99], 10));
        assertThat(CoefficientPath.of(NOISY).counts())
                .extracting(CoefficientPath.Count::nonZeros)
                .containsExactlyElementsOf(
                        NOISY.models().stream().map(LinearModel::nonZeros).toList());
    }

    @Test
    void aLineIsNotDrawnWhereItStaysAtZero() {
        var curve = CoefficientPath.of(
                        path(new double[] {0}, new double[] {0}, new double[] {1}, new double[] {0}, new double[] {0}))
                .lines()
                .get(0);
        assertThat(IntStream.range(0, 4).filter(curve::moves)).containsExactly(1, 2);
    }

    @Test
    void theColoursOfTheLinesAreInThePictureWhereTheyBelong() {
        var figure = CoefficientPath.of(path(new double[] {0, 0}, new double[] {1, -1}));
        var image = figure.image(1);
        assertThat(image.getWidth()).isEqualTo(figure.width());
        assertThat(image.getHeight()).isEqualTo(figure.height());
        assertThat(image.getRGB(0, image.getHeight() - 1)).isZero();
        var above = rows(image, Theme.color(0));
        var below = rows(image, Theme.color(1));
        assertThat(above).hasSizeGreaterThan(50);
        assertThat(below).hasSizeGreaterThan(50).allMatch(row -> row > above.get(above.size() - 1) - 3);
    }

    private static List<Integer> rows(java.awt.image.BufferedImage image, Color color) {
        return IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(0, image.getWidth()).anyMatch(x -> image.getRGB(x, y) == color.getRGB()))
                .boxed()
                .toList();
    }

    @Test
    void anInterruptedPathIsDrawnAsFarAsItCame() {
        var part = new RegularizationPath(
                LASSO.columns(), LASSO.lambdas(), LASSO.models().subList(0, 30));
        var figure = CoefficientPath.of(part);
        assertThat(figure.lines()).allMatch(curve -> curve.lambdas().length == 30);
        assertThat(figure.counts().get(7).lambda()).isEqualTo(LASSO.lambdas()[29]);
        var none = new RegularizationPath(LASSO.columns(), LASSO.lambdas(), List.of());
        var said = "there is no model to draw: the path was interrupted before the first was done";
        refused(said, () -> Plots.coefficientPath(none));
        refused(said, () -> Plots.coefficientPath(none, new double[10]));
    }

    @Test
    void oneStrengthAndOnlyZerosCanBeDrawn() {
        for (double weight : new double[] {0, 1, -1}) {
            var weights = new double[] {weight};
            var one = CoefficientPath.of(path(weights));
            assertThat(one.counts()).containsExactly(new CoefficientPath.Count(1, weight == 0 ? 0 : 1));
            assertThat(one.lines()).hasSize(weight == 0 ? 0 : 1);
            isPainted(one);
            var two = CoefficientPath.of(path(weights, weights));
            assertThat(two.lines()).allMatch(curve -> curve.weights()[0] == weight && curve.weights()[1] == weight);
            assertThat(count(two.image(1), Theme.color(0)) > 200).isEqualTo(weight != 0);
        }
    }

    @Test
    void aTruthOfAnotherLengthIsRefused() {
        refused(
                "the path has 10 columns and the truth 3 weights: give one for each",
                () -> Plots.coefficientPath(LASSO, new double[3]));
    }

    @Test
    void namesThatAreTooCloseAreSpreadAroundTheirMean() {
        assertThat(Apart.spread(new double[] {0, 50, 51, 52, 100}, 10))
                .containsExactly(new double[] {0, 41, 51, 61, 100}, within(1e-12));
        assertThat(Apart.spread(new double[] {0, 1, 20, 21}, 10))
                .containsExactly(new double[] {-4.5, 5.5, 15.5, 25.5}, within(1e-12));
        assertThat(Apart.spread(new double[0], 10)).isEmpty();
    }
}
