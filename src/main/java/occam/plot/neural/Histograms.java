package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.neural.Activations;
import occam.plot.chart.Digits;
import occam.plot.chart.LineChart;
import occam.plot.chart.RoundSteps;
import occam.plot.chart.Sentence;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How the numbers of layers are distributed, as steps over one set of bins; zeros are counted in the legend, where they hide nothing, and
 * so is what is not finite.
 *
 * @param twoDecimals whether these show something of a mean
 */
public record Histograms(double low, double width, int bins, boolean twoDecimals) {
    private static final int MOST = 50;
    private static final int SPACIOUS = 4;
    private static final int ENTRY = 20;
    private static final double ALIKE = 1e-9;
    private static final double SMALL = 0.05;
    private static final double LARGE = 1e6;

    /**
     * A line for each name.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static XYChart of(Map<String, Activations> layers) {
        unless(
                !given(layers, "layers").isEmpty(),
                "there is nothing to draw: give the activations of at least one mode");
        layers.forEach(Histograms::check);
        var range = Span.of(layers.values().stream().flatMapToDouble(Histograms::numbers));
        unless(!range.isEmpty(), "there is nothing to draw: no number of %s is finite", layers.keySet());
        var bins = between(range.low(), range.high());
        var chart = Theme.xy("activation", "share of all numbers", Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setXAxisDecimalPattern("0.##");
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        chart.grow(ENTRY * Math.max(0, layers.size() - SPACIOUS));
        layers.forEach((name, layer) -> bins.draw(chart, name, layer));
        return chart.finished()
                .saying(Sentence.of(
                        "How activations are distributed, from " + Sentence.range(range.low(), range.high()),
                        layers.entrySet().stream()
                                .map(layer -> layer.getKey() + ": "
                                        + bins.told(numbers(layer.getValue()).toArray(), layer.getValue()))
                                .toList()));
    }

    private static void check(String name, Activations layer) {
        int length = given(layer.values(), "values").length == 0 ? 0 : layer.values()[0].length;
        unless(
                length > 0
                        && layer.channels() > 0
                        && length % layer.channels() == 0
                        && Arrays.stream(layer.values()).allMatch(row -> row.length == length),
                "the activations '%s' need rows of one length, a multiple of their %d channels",
                name,
                layer.channels());
    }

    private static DoubleStream numbers(Activations layer) {
        return Arrays.stream(layer.values()).flatMapToDouble(Arrays::stream);
    }

    /** Bins of a round width, with 0 at an edge. */
    private static Histograms between(double least, double most) {
        double size = Math.max(Math.abs(least), Math.abs(most));
        double spread = Double.isFinite(most - least) ? most - least : size;
        double width = RoundSteps.notBelow(spread > ALIKE * size ? spread / MOST : size == 0 ? 1 : size / MOST);
        double low = width * Math.floor(least / width);
        double steps = Double.isFinite(most - low) ? (most - low) / width : most / width - low / width;
        return new Histograms(low, width, 1 + (int) steps, size >= SMALL && size < LARGE);
    }

    private void draw(LineChart chart, String name, Activations layer) {
        var numbers = numbers(layer).toArray();
        var shares = shares(numbers);
        var x = IntStream.rangeClosed(0, 2 * bins + 1)
                .mapToDouble(i -> low + Math.floorDiv(i, 2) * width)
                .toArray();
        var y = IntStream.rangeClosed(0, 2 * bins + 1)
                .mapToDouble(i -> i == 0 || i > 2 * bins ? 0 : shares[(i - 1) / 2])
                .toArray();
        int index = chart.getSeriesMap().size();
        var series = chart.add(name + ": " + told(numbers, layer), x, y);
        series.setLineColor(Theme.color(index));
        series.setLineStyle(index == 0 ? Theme.SOLID : Theme.DASHED);
        series.setMarker(SeriesMarkers.NONE);
    }

    private String told(double[] numbers, Activations layer) {
        double zeros = (double) Arrays.stream(numbers).filter(v -> v == 0).count() / numbers.length;
        long lost = Arrays.stream(numbers).filter(v -> !Double.isFinite(v)).count();
        var rest = lost > 0
                ? String.format(Locale.ROOT, "%d of %d numbers are not finite", lost, numbers.length)
                : String.format(Locale.ROOT, "mean %s, variance %s", text(layer.mean()), text(layer.variance()));
        return String.format(Locale.ROOT, "%.0f %% zeros, %s", 100 * zeros, rest);
    }

    private String text(double value) {
        // so that a mean a hair below 0 is no −0.00
        return twoDecimals ? String.format(Locale.ROOT, "%.2f", Math.round(100 * value) / 100.0) : Digits.three(value);
    }

    private double[] shares(double[] numbers) {
        var shares = new double[bins];
        for (double number : numbers) {
            if (number != 0 && Double.isFinite(number)) {
                shares[Math.min(bins - 1, (int) ((number - low) / width))] += 1.0 / numbers.length;
            }
        }
        return shares;
    }
}
