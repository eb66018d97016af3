package occam.plot.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.plot.chart.BarChart;
import occam.plot.chart.FittedText;
import occam.plot.chart.Sound;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import occam.sweep.Runs;
import occam.sweep.Sample;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Means as bars, with a dot for each run, where there are several, and a cross in place of a mean that is not finite. */
public final class Bars {
    private static final Color BAR = new Color(0x00, 0x72, 0xB2, 110);
    private static final double HEADROOM = 1.06;
    private static final int ABOVE = 60;
    private static final int MOST_BARS = 150;
    private static final int MOST_DOTS = 200;

    private Bars() {}

    /**
     * The accuracy of each variant on test rows.
     *
     * @throws occam.InvalidInput if no trial has ended
     */
    public static CategoryChart testAccuracy(Runs runs) {
        var variants = given(runs, "runs").variants();
        unless(!variants.isEmpty(), "there is no trial to draw: the sweep was interrupted before the first was done");
        var accuracies = variants.stream().map(runs::testAccuracy).toList();
        return of("test accuracy", variants, accuracies, "diverged or failed");
    }

    /**
     * A bar for each sample.
     *
     * @throws occam.InvalidInput if there is not a name for each, or no sample, or more than can be read
     */
    public static CategoryChart of(String yLabel, List<String> names, List<Sample> samples) {
        return of(yLabel, names, samples, "no finite mean");
    }

    private static CategoryChart of(String yLabel, List<String> names, List<Sample> samples, String lost) {
        unless(
                given(names, "names").size() == given(samples, "samples").size() && !names.isEmpty(),
                "bars need a name for each sample and at least one, was %d names and %d samples",
                names.size(),
                samples.size());
        unless(
                names.size() <= MOST_BARS,
                "at most %d bars can be read, was %d: draw fewer, or a line by Plots.lines",
                MOST_BARS,
                names.size());
        var chart = chart(yLabel, samples);
        chart.hear(names.stream().map(FittedText::named).toList());
        var below = new BarNames(names).below(chart);
        means(chart, below, samples);
        if (samples.stream().anyMatch(sample -> sample.values().length > 1)) {
            dots(chart, below, samples);
        }
        crosses(chart, below, samples, lost);
        chart.getStyler().setLegendVisible(chart.getSeriesMap().size() > 1);
        Sound.check(chart);
        return chart;
    }

    private static BarChart chart(String yLabel, List<Sample> samples) {
        var chart = new BarChart(new CategoryChartBuilder()
                .yAxisTitle(FittedText.fitted(given(yLabel, "yLabel"), Theme.TEXT, Theme.HEIGHT - ABOVE))
                .width(Theme.WIDTH)
                .height(Theme.HEIGHT));
        Theme.dress(chart.getStyler());
        chart.getStyler().setOverlapped(true).setAvailableSpaceFill(0.55);
        var shown = Span.of(samples.stream().flatMapToDouble(sample -> DoubleStream.of(sample.values())));
        chart.getStyler().setYAxisMin(shown.isEmpty() ? 0 : Math.min(0, HEADROOM * shown.low()));
        chart.getStyler().setYAxisMax(shown.isEmpty() ? 1 : Math.max(0, HEADROOM * shown.high()));
        return chart;
    }

    private static void means(CategoryChart chart, List<String> names, List<Sample> samples) {
        var means = samples.stream().map(sample -> finite(sample.mean())).toList();
        var series = chart.addSeries("mean", names, means);
        series.setFillColor(BAR);
        series.setLineColor(BAR);
    }

    /** Null, for which nothing is drawn, if it is not. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }

    private static void dots(CategoryChart chart, List<String> names, List<Sample> samples) {
        var shown = samples.stream().map(Bars::shown).toList();
        int most = shown.stream().mapToInt(values -> values.length).max().orElse(0);
        for (int k = 0; k < most; k++) {
            int run = k;
            var heights = shown.stream()
                    .map(values -> run < values.length ? finite(values[run]) : null)
                    .toList();
            var series = marks(chart, k == 0 ? "one run each" : "run " + k, names, heights);
            style(series, SeriesMarkers.CIRCLE, Theme.INK);
            series.setShowInLegend(k == 0);
        }
    }

    /** Of very many some, from the smallest to the largest. */
    private static double[] shown(Sample sample) {
        var values = sample.values();
        if (values.length <= MOST_DOTS) {
            return values;
        }
        var sorted = DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
        return IntStream.range(0, Math.min(MOST_DOTS, sorted.length))
                .mapToDouble(k -> sorted[(int) ((long) k * (sorted.length - 1) / (MOST_DOTS - 1))])
                .toArray();
    }

    private static void crosses(CategoryChart chart, List<String> names, List<Sample> samples, String lost) {
        var heights = samples.stream()
                .map(sample -> Double.isFinite(sample.mean()) ? null : Double.valueOf(0))
                .toList();
        if (heights.contains(0.0)) {
            style(marks(chart, lost, names, heights), SeriesMarkers.CROSS, Theme.color(1));
        }
    }

    private static CategorySeries marks(CategoryChart chart, String name, List<String> names, List<Double> heights) {
        var series = chart.addSeries(name, names, heights);
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        return series;
    }

    private static void style(CategorySeries series, Marker marker, Color color) {
        series.setMarker(marker);
        series.setMarkerColor(color);
    }
}
