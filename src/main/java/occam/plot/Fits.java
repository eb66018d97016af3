package occam.plot;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import occam.data.Dataset;
import org.knowm.xchart.XYChart;

/** Curves through data with one column, cut off where they leave the neighbourhood of the points. */
final class Fits {
    private Fits() {}

    static XYChart of(Dataset data, DoubleUnaryOperator truth, Line... curves) {
        unless(data.columns().size() == 1, "fits needs data with one column, was %s", data.columns());
        var chart = Plots.lines("x", "y");
        Draw.line(chart, Line.line("truth", truth), Theme.TRUTH).setLineStyle(Theme.WIDE);
        Draw.lines(chart, List.of(curves));
        var x = Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray();
        Draw.points(chart, "training rows", x, data.y(), Theme.INK);
        var y = Arrays.stream(data.y()).summaryStatistics();
        double around = (y.getMax() - y.getMin()) / 4;
        chart.getStyler().setYAxisMin(y.getMin() - around);
        chart.getStyler().setYAxisMax(y.getMax() + around);
        return chart;
    }
}
