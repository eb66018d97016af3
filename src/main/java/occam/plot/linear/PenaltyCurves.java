package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import occam.plot.chart.Digits;
import occam.plot.chart.Draw;
import occam.plot.chart.Line;
import org.knowm.xchart.XYChart;

/** What penalties are for one weight: what it costs, where a proximal step takes it, how probable a prior holds it. */
public final class PenaltyCurves {
    private static final int REACH = 3;
    private static final int HALF = 120;
    private static final double STEEP = 20_000;

    private PenaltyCurves() {}

    /**
     * What the weight costs.
     *
     * @throws occam.InvalidInput if there is no penalty
     */
    public static XYChart values(Penalty... penalties) {
        return curves("weight w", "penalty", penalties, penalty -> value(penalty));
    }

    /**
     * Where a proximal step of length 1 takes it.
     *
     * @throws occam.InvalidInput if there is no penalty
     */
    public static XYChart proximalSteps(Separable... penalties) {
        return curves("weight z before", "weight after", penalties, penalty -> v -> penalty.prox(v, 1));
    }

    /**
     * The density {@code exp(−penalty)} with area 1.
     *
     * @throws occam.InvalidInput if there is no penalty, or one that costs nothing
     */
    public static XYChart priors(Penalty... penalties) {
        for (var penalty : given(penalties, "penalties")) {
            unless(penalty.value(new double[] {1}) > 0, "without a penalty there is no prior: λ must be above 0");
        }
        return curves("weight w", "density of the prior", penalties, PenaltyCurves::density);
    }

    private static DoubleUnaryOperator value(Penalty penalty) {
        return w -> penalty.value(new double[] {w});
    }

    /** {@code exp(−penalty)}, divided by its integral so that the area is 1. */
    private static DoubleUnaryOperator density(Penalty penalty) {
        var value = value(penalty);
        double far = 1;
        while (value.applyAsDouble(far) < 50) {
            far *= 1.2;
        }
        while (value.applyAsDouble(far) > STEEP) {
            far /= 1.2;
        }
        double step = far / 20_000;
        double area = 2
                * IntStream.range(0, 20_000)
                        .mapToDouble(i -> step * Math.exp(-value.applyAsDouble((i + 0.5) * step)))
                        .sum();
        return w -> Math.exp(-value.applyAsDouble(w)) / area;
    }

    private static <P extends Penalty> XYChart curves(
            String x, String y, P[] penalties, Function<P, DoubleUnaryOperator> curve) {
        var lines = Arrays.stream(given(penalties, "penalties"))
                .map(penalty -> line(name(penalty), curve.apply(penalty)))
                .toArray(Line[]::new);
        unless(lines.length > 0, "there is no penalty to draw: give at least one");
        return Draw.lines(x, y, lines);
    }

    /** Denser around 0; at even distances the axis would be labelled by these points rather than by round numbers. */
    private static Line line(String name, DoubleUnaryOperator curve) {
        var x = IntStream.rangeClosed(-HALF, HALF)
                .mapToDouble(i -> REACH * Math.signum(i) * Math.pow((double) i / HALF, 2))
                .toArray();
        return Line.line(name, x, Arrays.stream(x).map(curve).toArray());
    }

    /** As a reader would call it. */
    static String name(Penalty penalty) {
        if (penalty instanceof Separable.L1 l1) {
            return "L1, λ = " + Digits.three(l1.lambda());
        }
        if (penalty instanceof Separable.L2 l2) {
            return "L2, λ = " + Digits.three(l2.lambda());
        }
        return penalty instanceof Separable.ElasticNet net
                ? String.format(
                        Locale.ROOT,
                        "elastic net, λ = %s, l1Ratio = %s",
                        Digits.three(net.lambda()),
                        Digits.three(net.l1Ratio()))
                : penalty.equals(Penalty.none()) ? "no penalty" : penalty.toString();
    }
}
