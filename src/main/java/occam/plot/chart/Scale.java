package occam.plot.chart;

import java.util.Optional;
import java.util.function.Function;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * How an axis of a chart is set.
 *
 * @param low where it begins; null to leave that to the numbers
 * @param high where it ends; null to leave that to the numbers
 * @param names what stands at its ticks; null for what XChart writes
 */
record Scale(Double low, Double high, boolean logarithmic, Function<Double, String> names) {
    static Scale across(AxesChartStyler styler) {
        return new Scale(
                styler.getXAxisMin(),
                styler.getXAxisMax(),
                styler.isXAxisLogarithmic(),
                styler.getxAxisTickLabelsFormattingFunction());
    }

    static Scale up(AxesChartStyler styler) {
        return new Scale(
                styler.getYAxisMin(),
                styler.getYAxisMax(),
                styler.isYAxisLogarithmic(),
                styler.getyAxisTickLabelsFormattingFunction());
    }

    void setAcross(AxesChartStyler styler) {
        styler.setXAxisMin(low);
        styler.setXAxisMax(high);
        styler.setXAxisLogarithmic(logarithmic);
        styler.setxAxisTickLabelsFormattingFunction(names);
    }

    void setUp(AxesChartStyler styler) {
        styler.setYAxisMin(low);
        styler.setYAxisMax(high);
        styler.setYAxisLogarithmic(logarithmic);
        styler.setyAxisTickLabelsFormattingFunction(names);
    }

    /** What it shows of these numbers. */
    Span shown(Span numbers) {
        return new Span(low == null ? numbers.low() : low, high == null ? numbers.high() : high);
    }

    /** Whether XChart chooses what stands at its ticks, by even steps. */
    boolean isEven() {
        return names == null && !logarithmic;
    }

    /** How it must be painted so that it has names; none if it has. */
    Optional<Ruler> ruler(Span numbers, double leastStep) {
        if (names != null) {
            return Optional.empty();
        }
        return logarithmic ? Ruler.logarithmic(shown(numbers)) : Ruler.even(shown(numbers), leastStep);
    }

    /** The same where this ruler is laid on. */
    Scale by(Ruler ruler) {
        return new Scale(
                moved(low, ruler), moved(high, ruler), false, at -> ruler.name().apply(at));
    }

    private static Double moved(Double end, Ruler ruler) {
        return end == null ? null : Double.valueOf(ruler.place().applyAsDouble(end));
    }
}
