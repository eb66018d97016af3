package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.Color;
import java.util.List;
import occam.sweep.Sample;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Means as bars, with a dot for each run, where there are several. */
final class Bars {
    private static final Color BAR = new Color(0x9FC5E0);

    private static final double HEADROOM = 1.06;

    private Bars() {}

    static CategoryChart of(String yLabel, List<String> names, List<Sample> samples) {
        unless(
                names.size() == samples.size() && !names.isEmpty(),
                "bars need a name for each sample and at least one, was %d names and %d samples",
                names.size(),
                samples.size());
        var chart = new CategoryChartBuilder()
                .yAxisTitle(yLabel)
                .width(Theme.WIDTH)
                .height(Theme.HEIGHT)
                .build();
        Theme.dress(chart.getStyler());
        // Of more names than it may write XChart leaves some out, and puts the others below the wrong bars.
        chart.getStyler().setXAxisMaxLabelCount(Math.max(2, names.size()));
        chart.getStyler().setOverlapped(true).setAvailableSpaceFill(0.55);
        double low = samples.stream().mapToDouble(Sample::min).min().orElseThrow();
        double high = samples.stream().mapToDouble(Sample::max).max().orElseThrow();
        chart.getStyler().setYAxisMin(Math.min(0, HEADROOM * low));
        chart.getStyler().setYAxisMax(Math.max(0, HEADROOM * high));
        means(chart, names, samples);
        if (samples.stream().anyMatch(sample -> sample.values().length > 1)) {
            dots(chart, names, samples);
        } else {
            chart.getStyler().setLegendVisible(false);
        }
        return chart;
    }

    private static void means(CategoryChart chart, List<String> names, List<Sample> samples) {
        var means = samples.stream().map(Sample::mean).toList();
        var series = chart.addSeries("mean", names, means);
        series.setFillColor(BAR);
        series.setLineColor(BAR);
    }

    private static void dots(CategoryChart chart, List<String> names, List<Sample> samples) {
        int seeds = samples.stream().mapToInt(s -> s.values().length).min().orElse(0);
        for (int k = 0; k < seeds; k++) {
            int seed = k;
            var values = samples.stream().map(s -> s.values()[seed]).toList();
            var series = chart.addSeries(k == 0 ? "one run each" : "run " + k, names, values);
            series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setMarkerColor(Theme.INK);
            series.setShowInLegend(k == 0);
        }
    }
}
