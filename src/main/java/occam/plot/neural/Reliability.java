package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Calibration;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.Legend;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;

/** How often models are right by how sure they are, over how many of their predictions are so sure. */
public final class Reliability {
    /** Fewer predictions than this share are a bin whose accuracy is noise. */
    private static final double FEWEST = 0.01;

    private Reliability() {}

    /**
     * A line for each model.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static Figure of(Map<String, Calibration> models) {
        unless(!given(models, "models").isEmpty(), "there is nothing to draw: give at least one calibration");
        var accuracy = chart("accuracy");
        perfect(accuracy);
        var share = chart("share of the rows");
        var names = List.copyOf(models.keySet());
        for (int k = 0; k < names.size(); k++) {
            var model = models.get(names.get(k));
            if (model.rows() > 0) {
                Draw.line(accuracy, accuracy(names.get(k), model), Theme.color(k), Theme.stroke(k));
                Draw.curve(share, shares(names.get(k), model), Theme.color(k), Theme.stroke(k));
            }
        }
        var charts = Panels.row(Figure.of(accuracy.finished()), Figure.of(share.finished()));
        var entries = Legend.withCross(entries(models), List.of(accuracy, share));
        return Panels.column(charts, new Legend(entries, charts.width()))
                .saying(Sentence.of(
                        "Accuracy by confidence beside the line where both are equal, and the share of the rows by confidence",
                        models.entrySet().stream()
                                .map(model -> model.getKey() + told(model.getValue()))
                                .toList()));
    }

    private static String told(Calibration model) {
        return model.rows() == 0
                ? ": no prediction"
                : String.format(
                        Locale.ROOT,
                        " says %s on average and is right on %s, with a calibration error of %s",
                        Sentence.number(model.confidence()),
                        Sentence.number(model.accuracy()),
                        Sentence.number(model.expectedCalibrationError()));
    }

    private static LineChart chart(String yLabel) {
        var chart = Theme.xy("confidence", yLabel, Theme.PANEL, Theme.HEIGHT);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        return chart;
    }

    private static void perfect(LineChart chart) {
        var ends = new double[] {0, 1};
        Draw.curve(chart, Line.line("calibrated", ends, ends), Theme.TRUTH, Theme.WIDE);
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

    private static List<Legend.Entry> entries(Map<String, Calibration> models) {
        var names = List.copyOf(models.keySet());
        var entries = IntStream.range(0, names.size()).mapToObj(k -> entry(names.get(k), models.get(names.get(k)), k));
        var perfect = new Legend.Entry("right as often as it says", Theme.TRUTH, Theme.WIDE);
        return Stream.concat(entries, Stream.of(perfect)).toList();
    }

    private static Legend.Entry entry(String name, Calibration model, int index) {
        return model.rows() > 0
                ? new Legend.Entry(name, Theme.color(index), Theme.stroke(index))
                : Legend.Entry.cross(name + ": no prediction", Theme.color(index));
    }
}
