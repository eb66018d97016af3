package occam.plot;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/**
 * What is missing below a logarithmic axis. XChart names decades only, or all nine values of each: where there are few decades, 2 and 5
 * help to read the axis.
 */
final class Ticks {
    private static final double FEW = 50;
    private static final int BELOW = 17;
    private static final double MARGIN = 0.02 / 0.96;

    private Ticks() {}

    /** Adds 2 and 5 of each decade to a chart that was painted, with the font that is set; its axes must have their ends set. */
    static void paint(Graphics2D graphics, XYChart chart) {
        var styler = chart.getStyler();
        between(styler.getXAxisMin(), styler.getXAxisMax())
                .forEach(tick -> name(graphics, chart, tick, new BigDecimal(tick, new MathContext(1)).toPlainString()));
    }

    static DoubleStream between(double low, double high) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        return IntStream.rangeClosed(first, last)
                .mapToDouble(decade -> Math.pow(10, decade))
                .flatMap(decade -> DoubleStream.of(2 * decade, 5 * decade))
                .filter(tick -> tick >= low && tick <= high && high < FEW * low);
    }

    /** Writes a name below the axis of a chart that was painted, as {@link #paint} does. */
    static void name(Graphics2D graphics, XYChart chart, double tick, String text) {
        double bottom = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
        double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
        double across =
                chart.getScreenXFromChart(tick) - graphics.getFontMetrics().stringWidth(text) / 2.0;
        graphics.drawString(text, (float) across, (float) (bottom + MARGIN * (bottom - top) + BELOW));
    }
}
