package occam.plot;

import static occam.plot.chart.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.linear.Linear;
import occam.penalty.Penalty;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.Theme;
import occam.sweep.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;

/** Figures at the edge of their scale, and with one series that is no good. */
class EdgesTest {
    private static final double[] X = {1, 2, 3, 4};
    private static final double NONE = Double.NaN;
    private static final String LONG = "a column of a table that somebody named by a whole sentence, as people do";

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneBadVariantHidesNoGoodOne(double bad) {
        var chart = Plots.bars(
                "accuracy",
                List.of("good", "bad", "better"),
                List.of(new Sample(0.8), new Sample(bad), new Sample(0.9)));
        assertThat(heights(chart, "mean")).containsExactly(0.8, null, 0.9);
        assertThat(chart.getSeriesMap()).hasSize(2);
        assertThat(chart.getSeriesMap().values().stream().map(series -> List.copyOf(numbers(series.getYData()))))
                .contains(Arrays.asList(-1.0, 0.0, -1.0));
        Painted.isPainted(Figure.of(chart));
    }

    private static List<Double> heights(CategoryChart chart, String series) {
        return chart.getSeriesMap().get(series).getYData().stream()
                .map(value -> value == null ? null : value.doubleValue())
                .toList();
    }

    private static List<Double> numbers(Iterable<? extends Number> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value == null ? -1 : value.doubleValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLineWithoutAnyPointLeavesTheOthersAsTheyAre(double bad) {
        var lost = line("lost", X, new double[] {bad, bad, bad, bad});
        var good = line("good", X, X);
        var alone = Plots.lines("x", "y", good);
        var both = Plots.lines("x", "y", good, lost);
        assertThat(both.getSeriesMap().get("good").getYData())
                .containsExactly(alone.getSeriesMap().get("good").getYData());
        assertThat(Painted.words(Figure.of(both))).contains("good", "lost: nowhere finite");
        Painted.isPainted(Figure.of(both));
    }

    /** The left margin holds the numbers of the axis: without them it is white but for the title. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-30, 1e-9, 1e-6, 4.9e-5, 1, 1e6, 1e12, 1e30, 1e300})
    void anAxisHasItsNumbersInAnyUnit(double unit) {
        var y = Arrays.stream(X).map(v -> v * unit).toArray();
        var image = Figure.of(Plots.lines("x", "y", line("a", X, y))).image(1);
        var bare = Figure.of(Plots.lines("x", "y", line("a", X, X))).image(1);
        assertThat(ink(image)).isGreaterThan(ink(bare) / 3);
    }

    private static long ink(BufferedImage image) {
        int margin = 110;
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(25, margin)
                        .filter(x -> image.getRGB(x, y) != 0)
                        .count())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "1e-6, 1e-6, 1E-6",
        "2.5e-5, 5e-6, 2.5E-5",
        "0.5, 0.5, 0.5",
        "1200000, 100000, 1.2E6",
        "12, 1, 12",
        "-1e-9, 1e-9, -1E-9"
    })
    void aNumberOnAnAxisIsWrittenInTheShorterWay(double value, double step, String written) {
        assertThat(Digits.by(value, step)).isEqualTo(written);
    }

    @Test
    void longNamesAreShortenedAndStayApart() {
        var names = IntStream.range(0, 4).mapToObj(i -> LONG + " " + i).toList();
        var chart = Plots.bars(
                "y", names, names.stream().map(name -> new Sample(0.5)).toList());
        var below = chart.getSeriesMap().get("mean").getXData();
        assertThat(List.copyOf(below))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.toString()).contains("…").hasSizeLessThan(LONG.length()));
        Painted.isPainted(Figure.of(chart));
    }

    @Test
    void aPathOfLongNamesIsPainted() {
        var rows = new Dataset(
                List.of(LONG + " one", LONG + " two"),
                new double[][] {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}},
                new double[] {-4, -2, 2, 4},
                0);
        var figure = Plots.coefficientPath(Linear.path(rows, Penalty::l1, 3, 1, 0.1));
        assertThat(Painted.words(figure))
                .filteredOn(word -> word.startsWith("a column"))
                .hasSizeGreaterThanOrEqualTo(2);
        Painted.isPainted(figure);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, -1e-300})
    void whatHasNoLogarithmIsRefusedWhenTheFigureIsMade(double height) {
        assertThatThrownBy(() -> Plots.logY(Plots.lines("x", "y", line("a", X, new double[] {height, 1, 10, 100}))))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("a logarithmic axis needs numbers above 0, but 'a' has x = 1.0, y = ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aChartInAnotherSizeHasRoomForItsLegend() {
        var row = Plots.sized(Plots.lines("x", "y", line("a", X, X), line("b", X, X)), 300, 260);
        assertThat(List.of(row.getWidth(), row.getHeight())).containsExactly(300, 260);
        var column = Plots.sized(Plots.lines("x", "y", line(LONG, X, X), line("b", X, X)), 300, 260);
        assertThat(column.getHeight()).isEqualTo(280);
        assertThat(Plots.sized(column, 900, 260).getHeight()).isEqualTo(260);
        for (var chart : List.of(row, column)) {
            Painted.isPainted(Figure.of(chart));
        }
    }

    @Test
    void anAxisBetweenTwoNumbersIsTheSameWhateverIsDrawn() {
        var low = Plots.between(Plots.lines("x", "y", line("a", X, X)), 0.5, 10);
        var high = Plots.between(Plots.lines("x", "y", line("a", X, new double[] {1, 50, 2, 1})), 0.5, 10);
        for (var chart : List.of(low, high, Plots.logY(low))) {
            Painted.isPainted(Figure.of(chart));
            assertThat(List.of(
                            chart.getStyler().getYAxisMin(), chart.getStyler().getYAxisMax()))
                    .containsExactly(0.5, 10.0);
        }
    }

    @Test
    void noRoomAndNoAxisAreRefusedInOneLine() {
        var chart = Plots.lines("x", "y", line("a", X, X));
        for (var wrong : List.<Runnable>of(
                () -> Plots.sized(chart, 100, 300),
                () -> Plots.sized(chart, 300, 0),
                () -> Plots.sized(chart, 1_000_000, 1_000_000),
                () -> Plots.sized(new XYChart(300, 300), 300, 300),
                () -> Plots.between(chart, 1, 1),
                () -> Plots.between(chart, 0, NONE),
                () -> Plots.between(chart, 0, Double.POSITIVE_INFINITY))) {
            assertThatThrownBy(wrong::run)
                    .isExactlyInstanceOf(InvalidInput.class)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
    }

    @Test
    void aSinglePointAndASingleHeightArePainted() {
        for (var line : List.of(
                line("a", new double[] {3}, new double[] {7}),
                line("a", X, new double[] {2, 2, 2, 2}),
                line("a", X, new double[] {NONE, 2, NONE, NONE}))) {
            var figure = Figure.of(Plots.lines("x", "y", line));
            Painted.isPainted(figure);
            assertThat(Painted.count(figure.image(1), Theme.color(0))).isGreaterThan(20);
        }
    }

    @Test
    void nothingToDrawIsRefusedInOneLine() {
        for (var empty : List.<Runnable>of(
                () -> Plots.lines("x", "y"),
                () -> Plots.bars("y", List.of(), List.of()),
                () -> Plots.losses(Map.of()),
                () -> Plots.calibration(Map.of()))) {
            assertThatThrownBy(empty::run)
                    .isExactlyInstanceOf(InvalidInput.class)
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        }
    }
}
