package occam.plot;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import occam.neural.Activations;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How the numbers of layers are distributed, as steps over one set of bins; zeros are counted in the legend, where they hide nothing. */
record Histograms(double low, double width, int bins) {
    private static final int MOST = 50;

    static XYChart of(Map<String, Activations> layers) {
        unless(!layers.isEmpty(), "there is nothing to draw: give the activations of at least one mode");
        var range = layers.values().stream()
                .flatMapToDouble(layer -> Arrays.stream(layer.values()).flatMapToDouble(Arrays::stream))
                .summaryStatistics();
        var bins = between(range.getMin(), range.getMax());
        var chart = Theme.xy("activation", "share of all numbers", Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setXAxisDecimalPattern("0.##");
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        layers.forEach((name, layer) -> bins.draw(chart, name, layer));
        return chart;
    }

    /** Bins of a round width, with 0 at an edge. */
    private static Histograms between(double least, double most) {
        double width = RoundSteps.notBelow(Math.max((most - least) / MOST, 1e-9));
        double low = width * Math.floor(least / width);
        return new Histograms(low, width, 1 + (int) ((most - low) / width));
    }

    private void draw(XYChart chart, String name, Activations layer) {
        var numbers =
                Arrays.stream(layer.values()).flatMapToDouble(Arrays::stream).toArray();
        var shares = shares(numbers);
        double zeros = (double) Arrays.stream(numbers).filter(v -> v == 0).count() / numbers.length;
        var legend = String.format(
                Locale.ROOT,
                "%s: %.0f %% zeros, mean %.2f, variance %.2f",
                name,
                100 * zeros,
                // so that a mean a hair below 0 is no −0.00
                Math.round(100 * layer.mean()) / 100.0,
                layer.variance());
        var x = IntStream.rangeClosed(0, 2 * bins + 1)
                .mapToDouble(i -> low + i / 2 * width)
                .toArray();
        var y = IntStream.rangeClosed(0, 2 * bins + 1)
                .mapToDouble(i -> i == 0 || i > 2 * bins ? 0 : shares[(i - 1) / 2])
                .toArray();
        int index = chart.getSeriesMap().size();
        var series = chart.addSeries(legend, x, y);
        series.setLineColor(Theme.color(index));
        series.setLineStyle(index == 0 ? Theme.SOLID : Theme.DASHED);
        series.setMarker(SeriesMarkers.NONE);
    }

    private double[] shares(double[] numbers) {
        var shares = new double[bins];
        for (double number : numbers) {
            if (number != 0) {
                shares[Math.min(bins - 1, (int) ((number - low) / width))] += 1.0 / numbers.length;
            }
        }
        return shares;
    }
}
