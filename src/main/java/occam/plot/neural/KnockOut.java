package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.Mode;
import occam.neural.train.TrainedNetwork;
import occam.plot.chart.Draw;
import occam.plot.chart.Line;
import occam.plot.chart.Theme;
import occam.sweep.Sample;
import org.knowm.xchart.XYChart;

/** How well networks do without a share of their hidden units, over several choices of the units. */
public final class KnockOut {
    private static final double[] SHARES =
            IntStream.rangeClosed(0, 9).mapToDouble(i -> i / 10.0).toArray();
    private static final int CHOICES = 5;

    private KnockOut() {}

    /**
     * A line for each network.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static XYChart of(Map<String, TrainedNetwork> networks, Dataset data, long seed) {
        unless(!given(networks, "networks").isEmpty(), "there is no network to draw: give at least one");
        unless(given(data, "data").rows() > 0, "an accuracy needs data with a row or more, was none");
        var lines = networks.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), data, seed))
                .toArray(Line[]::new);
        var chart = Theme.xy("share of the hidden units killed", "accuracy", Theme.WIDTH, Theme.HEIGHT);
        Draw.lines(chart, Arrays.asList(lines));
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
        return chart.finished();
    }

    /** NaN where an interrupt came first. */
    private static Line line(String name, TrainedNetwork network, Dataset data, long seed) {
        var samples = Arrays.stream(SHARES)
                .mapToObj(share -> new Sample(IntStream.range(0, CHOICES)
                        .mapToDouble(choice -> accuracy(network, data, Mode.knockedOut(share, seed + choice)))
                        .toArray()))
                .toList();
        return Line.line(name, SHARES, samples);
    }

    private static double accuracy(TrainedNetwork network, Dataset data, Mode mode) {
        return Thread.currentThread().isInterrupted()
                ? Double.NaN
                : network.score(data, mode).accuracy();
    }
}
