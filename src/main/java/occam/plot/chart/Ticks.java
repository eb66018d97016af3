package occam.plot.chart;

import java.awt.Graphics2D;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is missing below a logarithmic axis. XChart names decades only, or all nine values of each: where there are few decades, 2 and 5
 * help to read the axis.
 */
public final class Ticks {
    private static final double FEW = 50;
    private static final int BELOW = 17;
    private static final int EDGE = 4;
    private static final double SMALL = 1e-3;
    private static final double MARGIN = 0.02 / 0.96;
    private static final int BESIDE = 90;
    private static final int APART = 10;

    private Ticks() {}

    /** Whether values that are evenly apart have room for their names below a chart of this width, in pixels. */
    static boolean fit(double[] values, int width) {
        double room = (width - BESIDE) / (values.length - 1.0);
        return DoubleStream.of(values)
                .mapToObj(Digits::three)
                .allMatch(name -> FittedText.width(name, Theme.TEXT) + APART <= room);
    }

    /** Adds 2 and 5 of each decade to a chart that was painted, with the colour and the font that are set. */
    public static void paint(Graphics2D graphics, LineChart chart) {
        var shown = chart.ruled().shownAcross();
        between(shown.low(), shown.high())
                .forEach(tick -> name(
                        graphics, chart, tick, tick < SMALL ? Digits.by(tick, tick) : Digits.significant(tick, 1)));
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
    public static void name(Graphics2D graphics, LineChart chart, double tick, String text) {
        var shown = chart.ruled().shownUp();
        double bottom = chart.getScreenYFromChart(shown.low());
        double top = chart.getScreenYFromChart(shown.high());
        int width = graphics.getFontMetrics().stringWidth(text);
        double across = Math.min(chart.getScreenXFromChart(tick) - width / 2.0, chart.getWidth() - width - EDGE);
        graphics.drawString(text, (float) across, (float) (bottom + MARGIN * (bottom - top) + BELOW));
    }
}
