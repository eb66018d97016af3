package occam.plot.sweep;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.plot.chart.Digits;
import occam.sweep.Axis;
import occam.sweep.Knob;

/**
 * The values of a knob along an axis, rising, each as wide as the next. Where they rise by one factor the axis is logarithmic and has
 * powers of ten, else each value stands where it is.
 */
record Knobs(Knob knob, double[] values) {
    private static final double SAME = 1e-6;
    private static final int FEW = 8;
    private static final int MOST = 12;
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** A name on an axis, and the index at which it stands, which may lie between two values. */
    record Tick(double at, String name) {}

    static Knobs of(Axis axis) {
        unless(
                axis.values().stream().allMatch(Double::isFinite),
                "the values of the knob '%s' have a place on an axis only if they are finite, was %s",
                axis.knob(),
                axis.values());
        return new Knobs(
                axis.knob(),
                axis.values().stream().mapToDouble(value -> value).sorted().toArray());
    }

    int count() {
        return values.length;
    }

    /** The logarithm of the factor from one value to the next; 0 where there is no such factor. */
    double logStep() {
        if (values.length < 2 || values[0] <= 0) {
            return 0;
        }
        double step = Math.log(values[values.length - 1] / values[0]) / (values.length - 1);
        boolean even = IntStream.range(1, values.length)
                .allMatch(i -> Math.abs(Math.log(values[i] / values[i - 1]) - step) < SAME * step);
        return even ? step : 0;
    }

    List<Tick> ticks() {
        double step = logStep();
        var powers = step == 0 ? List.<Tick>of() : powers(Math.log(values[0]), step, count());
        return powers.size() >= 2 ? powers : each();
    }

    /** The powers of ten along a logarithmic axis of so many steps, from half a step below the first. */
    static List<Tick> powers(double logFirst, double step, double count) {
        int lowest = (int) Math.ceil((logFirst - step / 2) / Math.log(10) - SAME);
        int highest = (int) Math.floor((logFirst + (count - 0.5) * step) / Math.log(10) + SAME);
        int every = 1 + (highest - lowest) / MOST;
        return IntStream.rangeClosed(lowest, highest)
                .filter(power -> power % every == 0)
                .mapToObj(power -> new Tick((power * Math.log(10) - logFirst) / step, power(power)))
                .toList();
    }

    private List<Tick> each() {
        int every = (count() + FEW - 1) / FEW;
        return IntStream.range(0, count())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Tick(i, name(values[i])))
                .toList();
    }

    /** 10⁻⁴ for powers of ten that are far from 1, else two or three digits. */
    static String name(double value) {
        double power = Math.rint(Math.log10(Math.abs(value)));
        boolean isPower = value > 0 && Math.abs(value / Math.pow(10, power) - 1) < SAME;
        return isPower ? power((int) power) : Digits.three(value);
    }

    private static String power(int power) {
        return Math.abs(power) >= 2
                ? "10" + (power < 0 ? "⁻" : "") + superscript(Math.abs(power))
                : Digits.three(Math.pow(10, power));
    }

    private static String superscript(int number) {
        var text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    int index(double value) {
        return Arrays.binarySearch(values, value);
    }
}
