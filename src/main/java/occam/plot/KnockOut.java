package occam.plot;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import occam.data.Dataset;
import occam.neural.Mode;
import occam.neural.TrainedNetwork;
import occam.sweep.Sample;
import org.knowm.xchart.XYChart;

/** How well networks do without a share of their hidden units, over several choices of the units. */
final class KnockOut {
    private static final double[] SHARES =
            IntStream.rangeClosed(0, 9).mapToDouble(i -> i / 10.0).toArray();
    private static final int CHOICES = 5;

    private KnockOut() {}

    static XYChart of(Map<String, TrainedNetwork> networks, Dataset data, long seed) {
        unless(!networks.isEmpty(), "there is no network to draw: give at least one");
        var lines = networks.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), data, seed))
                .toArray(Line[]::new);
        var chart = Plots.lines("share of the hidden units killed", "accuracy", lines);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(1.0);
        return chart;
    }

    private static Line line(String name, TrainedNetwork network, Dataset data, long seed) {
        var samples = Arrays.stream(SHARES)
                .mapToObj(share -> new Sample(LongStream.range(seed, seed + CHOICES)
                        .mapToDouble(choice -> network.score(data, Mode.knockedOut(share, choice))
                                .accuracy())
                        .toArray()))
                .toList();
        return Line.line(name, SHARES, samples);
    }
}
