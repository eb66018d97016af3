package occam.plot;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Calibration;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How often models are right by how sure they are, over how many of their predictions are so sure. */
final class Reliability {
    /** Fewer predictions than this share are a bin whose accuracy is noise. */
    private static final double FEWEST = 0.01;

    private Reliability() {}

    static Figure of(Map<String, Calibration> models) {
        unless(!models.isEmpty(), "there is nothing to draw: give at least one calibration");
        var accuracy = chart("accuracy");
        perfect(accuracy);
        var share = chart("share of the rows");
        var names = List.copyOf(models.keySet());
        for (int k = 0; k < names.size(); k++) {
            Draw.line(accuracy, accuracy(names.get(k), models.get(names.get(k))), Theme.color(k));
            Draw.line(share, shares(names.get(k), models.get(names.get(k))), Theme.color(k))
                    .setMarker(SeriesMarkers.NONE);
        }
        var charts = Panels.row(Figure.of(accuracy), Figure.of(share));
        return Panels.column(charts, new Legend(entries(names), charts.width()));
    }

    private static XYChart chart(String yLabel) {
        var chart = Theme.xy("confidence", yLabel, Theme.PANEL, Theme.HEIGHT);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        return chart;
    }

    private static void perfect(XYChart chart) {
        var ends = new double[] {0, 1};
        var series = Draw.line(chart, Line.line("calibrated", ends, ends), Theme.TRUTH);
        series.setLineStyle(Theme.WIDE);
        series.setMarker(SeriesMarkers.NONE);
    }

    private static Line accuracy(String name, Calibration calibration) {
        var bins = calibration.bins().stream()
                .filter(bin -> bin.rows() >= FEWEST * calibration.rows())
                .toList();
        return Line.line(
                name,
                bins.stream().mapToDouble(Calibration.Bin::confidence).toArray(),
                bins.stream().mapToDouble(Calibration.Bin::accuracy).toArray());
    }

    /** As steps, down to nothing where there is no bin. */
    private static Line shares(String name, Calibration calibration) {
        var bins = calibration.bins();
        return Line.line(
                name,
                bins.stream()
                        .flatMapToDouble(bin -> DoubleStream.of(bin.low(), bin.low(), bin.high(), bin.high()))
                        .toArray(),
                IntStream.range(0, 4 * bins.size())
                        .mapToDouble(i ->
                                i % 4 % 3 == 0 ? 0 : (double) bins.get(i / 4).rows() / calibration.rows())
                        .toArray());
    }

    private static List<Legend.Entry> entries(List<String> names) {
        var models = IntStream.range(0, names.size())
                .mapToObj(k -> new Legend.Entry(names.get(k), Theme.color(k), Theme.SOLID));
        var perfect = new Legend.Entry("right as often as it says", Theme.TRUTH, Theme.WIDE);
        return Stream.concat(models, Stream.of(perfect)).toList();
    }
}
