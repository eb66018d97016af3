package occam.plot.chart;

import static occam.InvalidInput.given;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One look for all figures: no ground of their own, thin grid, legend below, colours that colour-blind readers can tell apart. On a white page
 * and on a black one each has a contrast of 3 or more (WCAG 2.2, 1.4.11), words of 4; the letters stay above 9 pixels where a telephone shows
 * the figure 390 pixels wide.
 */
public final class Theme {
    /** The width of a chart that stands alone, in pixels. */
    public static final int WIDTH = 520;
    /** The height of a chart, in pixels. */
    public static final int HEIGHT = 300;
    /** The width of a chart beside another, in pixels. */
    public static final int PANEL = 290;
    /** The width of one of many charts, in pixels. */
    public static final int SMALL_WIDTH = 290;
    /** The height of one of many charts, in pixels. */
    public static final int SMALL_HEIGHT = 220;

    /**
     * M. Okabe and K. Ito, Color Universal Design (2008), without the yellow, which is too light for lines on white, with two a little darker
     * for the same reason, and grey for black.
     */
    public static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xC88600),
            new Color(0x3C99D2),
            new Color(0x7F7F7F));

    /** Of the curve behind the data. */
    public static final Color TRUTH = new Color(0x9C9C9C);
    /** Of lines that guide the eye. */
    public static final Color GRID = grey(55);
    /** Where there is no finite number. */
    public static final Color LOST = new Color(0xBDBDBD);
    /** Of words. */
    public static final Color INK = new Color(0x757575);
    /** Of a line among others. */
    public static final BasicStroke SOLID = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Of a line that recedes. */
    public static final BasicStroke HAIR = new BasicStroke(0.9f);
    /** Of a line before others. */
    public static final BasicStroke BOLD = new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Of a line behind others. */
    public static final BasicStroke WIDE = new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Of the other of two lines with one colour. */
    public static final BasicStroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

    /** Where nothing is to be seen. */
    public static final Color NOTHING = new Color(0, 0, 0, 0);
    /** Of all words. */
    public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    /** Of titles. */
    public static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private static final int BESIDE = 80;
    private static final int ABOVE = 60;
    private static final int BAND_OPACITY = 46;

    private Theme() {}

    /** That of the series with this index; the first again after the last. */
    public static Color color(int index) {
        return COLORS.get(index % COLORS.size());
    }

    /** Solid, and dashed where the colours come again. */
    public static BasicStroke stroke(int index) {
        return index < COLORS.size() ? SOLID : DASHED;
    }

    /** A middle grey, of which the page comes through: pale on white, dim on black. */
    public static Color grey(int opacity) {
        return new Color(0x80, 0x80, 0x80, opacity);
    }

    /** The colour of a band around a line of this colour. */
    public static Color pale(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_OPACITY);
    }

    /** An empty chart of this size, in pixels. */
    public static LineChart xy(String xLabel, String yLabel, int width, int height) {
        var chart = new LineChart(new XYChartBuilder().width(width).height(height));
        titles(chart, given(xLabel, "xLabel"), given(yLabel, "yLabel"));
        dress(chart.getStyler());
        return chart;
    }

    /** Names the axes, as far as a chart of this size has room. */
    static void titles(LineChart chart, String xLabel, String yLabel) {
        chart.setXAxisTitle(FittedText.fitted(xLabel, TEXT, chart.getWidth() - BESIDE));
        chart.setYAxisTitle(FittedText.fitted(yLabel, TEXT, chart.getHeight() - ABOVE));
    }

    /** With a logarithmic horizontal axis. */
    public static LineChart logX(String xLabel, String yLabel, int width, int height) {
        var chart = xy(xLabel, yLabel, width, height);
        chart.getStyler().setXAxisLogarithmic(true);
        return chart;
    }

    /** Sets a title that fits. */
    public static void title(LineChart chart, String title) {
        chart.setTitle(FittedText.fitted(title, HEADING, chart.getWidth() - BESIDE));
    }

    /** Gives XChart's chart this look. */
    public static void dress(AxesChartStyler styler) {
        colors(styler);
        fonts(styler);
        styler.setPlotMargin(0);
        styler.setChartPadding(12);
        styler.setPlotContentSize(0.96);
        styler.setXAxisTickMarkSpacingHint(70);
        styler.setYAxisTickMarkSpacingHint(40);
        styler.setXAxisMaxLabelCount(9);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendSeriesLineLength(26);
        styler.setMarkerSize(7);
        styler.setYAxisDecimalPattern("0.####");
        styler.setLocale(Locale.ROOT);
    }

    private static void colors(AxesChartStyler styler) {
        styler.setChartBackgroundColor(NOTHING);
        styler.setPlotBackgroundColor(NOTHING);
        styler.setLegendBackgroundColor(NOTHING);
        styler.setLegendBorderColor(NOTHING);
        styler.setPlotBorderColor(GRID);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1f));
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTickMarksColor(GRID);
        styler.setSeriesColors(COLORS.toArray(Color[]::new));
        styler.setSeriesMarkers(new org.knowm.xchart.style.markers.Marker[] {SeriesMarkers.NONE});
    }

    private static void fonts(AxesChartStyler styler) {
        styler.setChartTitleFont(HEADING);
        styler.setChartTitleBoxVisible(false);
        styler.setAxisTitleFont(TEXT);
        styler.setAxisTickLabelsFont(TEXT);
        styler.setLegendFont(TEXT);
    }
}
