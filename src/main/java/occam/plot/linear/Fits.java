package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import occam.data.Dataset;
import occam.plot.chart.Draw;
import occam.plot.chart.Line;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import org.knowm.xchart.XYChart;

/** Curves through data with one column, cut off where they leave the neighbourhood of the points. */
public final class Fits {
    private Fits() {}

    /**
     * Draws them, the truth wide and grey.
     *
     * @throws occam.InvalidInput if the data has more columns than one
     */
    public static XYChart of(Dataset data, DoubleUnaryOperator truth, Line... curves) {
        given(truth, "truth");
        given(curves, "curves");
        unless(given(data, "data").columns().size() == 1, "fits needs data with one column, was %s", data.columns());
        unless(data.rows() > 0, "fits needs data with a row or more, was none");
        var chart = Theme.xy("x", "y", Theme.WIDTH, Theme.HEIGHT);
        Draw.line(chart, Line.line("truth", truth), Theme.TRUTH, Theme.WIDE);
        Draw.lines(chart, List.of(curves));
        var x = Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray();
        Draw.points(chart, "training rows", x, data.y(), Theme.INK);
        var y = Span.of(data.y());
        double around = (y.high() - y.low()) / 4;
        chart.getStyler().setYAxisMin(y.low() - around);
        chart.getStyler().setYAxisMax(y.high() + around);
        return chart.finished();
    }
}
