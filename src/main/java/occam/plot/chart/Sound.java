package occam.plot.chart;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** What XChart would only find out when it paints, told before. */
public final class Sound {
    private static final int MOST = 200_000;

    private Sound() {}

    /**
     * Does nothing if the chart can be painted.
     *
     * @throws occam.InvalidInput if not
     */
    public static void check(Chart<?, ?> chart) {
        if (chart instanceof XYChart lines) {
            lines.getSeriesMap().values().forEach(Sound::checkSeries);
            checkSomething(lines);
            checkLogarithms(
                    lines,
                    lines.getStyler().isXAxisLogarithmic(),
                    lines.getStyler().isYAxisLogarithmic());
            checkEnds(lines.getStyler());
        } else if (chart instanceof CategoryChart bars) {
            bars.getSeriesMap().values().forEach(Sound::checkBars);
            checkEnds(bars.getStyler());
        }
    }

    private static void checkSeries(XYSeries series) {
        unless(
                series.getXData().length <= MOST,
                "the series '%s' has %,d points, and a chart can be painted with %,d: let Plots.lines draw it, which thins them",
                series.getName(),
                series.getXData().length,
                MOST);
        find(series, Double::isInfinite, Double::isInfinite)
                .forEach(i -> unless(
                        false,
                        "the series '%s' goes to infinity, at x = %s, y = %s: leave such points out, or set them to NaN",
                        series.getName(),
                        series.getXData()[i],
                        series.getYData()[i]));
    }

    /** The first point of which one of both holds; none if there is no such. */
    private static IntStream find(XYSeries series, DoublePredicate ofX, DoublePredicate ofY) {
        return IntStream.range(0, series.getXData().length)
                .filter(i -> ofX.test(series.getXData()[i]) || ofY.test(series.getYData()[i]))
                .limit(1);
    }

    private static void checkSomething(XYChart chart) {
        var all = chart.getSeriesMap().values();
        unless(
                all.isEmpty()
                        || all.stream()
                                .anyMatch(series ->
                                        DoubleStream.of(series.getYData()).anyMatch(Double::isFinite)),
                "there is nothing to draw: no number of %s is finite",
                all.stream().map(series -> "'" + series.getName() + "'").collect(joining(", ")));
    }

    /** Whether everything is above 0 on the axes that are to be logarithmic. */
    public static void checkLogarithms(XYChart chart, boolean across, boolean up) {
        for (var series : chart.getSeriesMap().values()) {
            var errors = series.getExtraValues();
            find(series, x -> across && x <= 0, y -> up && y <= 0)
                    .forEach(i -> unless(
                            false,
                            "a logarithmic axis needs numbers above 0, but '%s' has x = %s, y = %s: leave such points out, or"
                                    + " keep the axis linear",
                            series.getName(),
                            series.getXData()[i],
                            series.getYData()[i]));
            unless(
                    !up
                            || errors == null
                            || IntStream.range(0, errors.length).noneMatch(i -> series.getYData()[i] <= errors[i]),
                    "the bars around '%s' reach down to 0 or below, where a logarithmic axis has no place: keep it linear",
                    series.getName());
        }
    }

    /** Whether strengths of a penalty have a place on a logarithmic axis, and there is one. */
    public static void checkLambdas(double[] lambdas) {
        unless(given(lambdas, "lambdas").length > 0, "there is no λ to draw: give at least one");
        for (double lambda : lambdas) {
            unless(
                    lambda > 0 && Double.isFinite(lambda),
                    "the axis of λ is logarithmic, so that each must be finite and above 0, was %s: leave it out",
                    lambda);
        }
    }

    private static void checkEnds(AxesChartStyler styler) {
        checkEnds("horizontal", styler.getXAxisMin(), styler.getXAxisMax(), styler.isXAxisLogarithmic());
        checkEnds("vertical", styler.getYAxisMin(), styler.getYAxisMax(), styler.isYAxisLogarithmic());
    }

    private static void checkEnds(String axis, Double low, Double high, boolean logarithmic) {
        unless(
                (low == null || Double.isFinite(low))
                        && (high == null || Double.isFinite(high))
                        && (low == null || high == null || low <= high)
                        && (low == null || !logarithmic || low > 0),
                "the %s axis must rise between finite numbers, above 0 if it is logarithmic, was %s to %s",
                axis,
                low,
                high);
    }

    private static void checkBars(CategorySeries series) {
        for (var value : series.getYData()) {
            unless(
                    value == null || Double.isFinite(value.doubleValue()),
                    "the bars '%s' hold %s: set such a value to null, and nothing is drawn for it",
                    series.getName(),
                    value);
        }
    }
}
