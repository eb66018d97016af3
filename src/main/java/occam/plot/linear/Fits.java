package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.plot.chart.Draw;
import occam.plot.chart.Line;
import occam.plot.chart.Sentence;
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
        return chart.finished().saying(sentence(data, truth, curves));
    }

    private static String sentence(Dataset data, DoubleUnaryOperator truth, Line... curves) {
        var x = Span.of(Arrays.stream(data.x()).mapToDouble(row -> row[0]));
        return Sentence.of(
                Sentence.count(data.rows(), "training row") + " around the true curve, x from "
                        + Sentence.range(x.low(), x.high()),
                Arrays.stream(curves).map(curve -> told(curve, x, truth)).toList());
    }

    /** By how much a curve strays from the truth between the rows, at most. */
    private static String told(Line curve, Span rows, DoubleUnaryOperator truth) {
        return IntStream.range(0, curve.x().length)
                .filter(i -> curve.x()[i] >= rows.low() && curve.x()[i] <= rows.high() && Double.isFinite(curve.y()[i]))
                .mapToObj(i -> new double[] {curve.x()[i], Math.abs(curve.y()[i] - truth.applyAsDouble(curve.x()[i]))})
                .max(Comparator.comparingDouble(off -> off[1]))
                .map(off -> String.format(
                        Locale.ROOT,
                        "%s is off it by %s at most, at x = %s",
                        curve.name(),
                        Sentence.number(off[1]),
                        Sentence.number(off[0])))
                .orElse(curve.name() + ": nowhere finite");
    }
}
