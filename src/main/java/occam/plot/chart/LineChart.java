package occam.plot.chart;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * XChart's chart of lines and points, with axes that can be read whatever the size of their numbers, with crosses where a number is not
 * finite, and with one line for what cannot be painted.
 */
public final class LineChart extends XYChart {
    /** What a cross means, in the legend. */
    public static final String CROSSED = "at a cross no finite number";
    /** What the legend adds to the name of a line without a finite number. */
    public static final String LOST = ": nowhere finite";

    private static final int MOST_ENTRIES = 12;
    private static final int ENTRY = 20;
    private static final int BESIDE_NAME = 46;
    private static final int BESIDE_PLOT = 56;
    private static final int LEAST = 160;
    private static final double APART = 0.06;

    /** A line without any finite number, and where it begins. */
    private record Lost(String name, double x, Color color) {}

    private final List<Lost> lost = new ArrayList<>();
    private final Ruled ruled = new Ruled(this);
    private boolean inColumn;
    private Optional<String> told = Optional.empty();

    LineChart(XYChartBuilder builder) {
        super(builder);
    }

    /** A series under this name, with a number behind it if there is one of that name already. */
    public XYSeries add(String name, double[] x, double[] y) {
        var given = name.isEmpty() ? FittedText.named(name) : name;
        var free = given;
        for (int k = 2; seriesMap.containsKey(free); k++) {
            free = given + " (" + k + ")";
        }
        var series = addSeries(free, x, y);
        series.setLabel(FittedText.named(free));
        return series;
    }

    /** Marks where a line has no finite number. */
    public void cross(String name, double x, double y, Color color) {
        boolean isFirst = !isCrossed();
        var cross = marked(name, x, y, color);
        cross.setLabel(CROSSED);
        cross.setShowInLegend(isFirst);
    }

    private XYSeries marked(String name, double x, double y, Color color) {
        var cross = add(name + " (not finite)", new double[] {x}, new double[] {y});
        cross.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        cross.setMarker(SeriesMarkers.CROSS);
        cross.setMarkerColor(color);
        return cross;
    }

    /** Whether a line has a gap. */
    boolean isCrossed() {
        return seriesMap.values().stream().anyMatch(series -> series.getLabel().equals(CROSSED));
    }

    /** Keeps a line without any finite number, for a cross below all others. */
    void lose(String name, double x, Color color) {
        lost.add(new Lost(name, x, color));
    }

    /**
     * With a cross for each line that was lost, and room for the legend.
     *
     * @throws occam.InvalidInput if no line has a finite number, unless the chart has a lower end without them
     */
    public LineChart finished() {
        var heights = ruled.heights();
        unless(
                !heights.isEmpty() || styler.getYAxisMin() != null || lost.isEmpty(),
                "there is nothing to draw: no number of %s is finite",
                lost.stream().map(line -> "'" + line.name + "'").collect(joining(", ")));
        double floor = styler.getYAxisMin() != null ? styler.getYAxisMin() : heights.low();
        double step = heights.isEmpty() ? 0 : APART * (heights.high() - heights.low());
        for (int k = 0; k < lost.size(); k++) {
            var line = lost.get(k);
            double x = Double.isFinite(line.x) || ruled.widths().isEmpty()
                    ? line.x
                    : ruled.widths().low();
            marked(line.name, Double.isFinite(x) ? x : 0, floor + k * step, line.color)
                    .setLabel(FittedText.named(line.name) + LOST);
        }
        holdCrosses();
        fitLegend();
        Sound.check(this);
        return this;
    }

    /** A cross beyond the end of the axis stands at its end. */
    private void holdCrosses() {
        var top = styler.getYAxisMax();
        seriesMap.values().stream()
                .filter(series ->
                        series.getMarker() == SeriesMarkers.CROSS && top != null && series.getYData()[0] > top)
                .forEach(series -> series.replaceData(series.getXData(), new double[] {top}, null));
    }

    /** In a column where a row has no room, and as many entries as can be read. */
    private void fitLegend() {
        var entries =
                seriesMap.values().stream().filter(XYSeries::isShowInLegend).toList();
        entries.stream().skip(MOST_ENTRIES).forEach(entry -> entry.setShowInLegend(false));
        if (entries.size() > MOST_ENTRIES) {
            entries.get(MOST_ENTRIES - 1)
                    .setLabel(String.format(Locale.ROOT, "… and %d more", entries.size() - MOST_ENTRIES));
        }
        var font = styler.getLegendFont();
        int room = getWidth() - 2 * styler.getChartPadding();
        entries.forEach(entry -> entry.setLabel(FittedText.fitted(entry.getLabel(), font, room - BESIDE_PLOT)));
        var shown = entries.stream().limit(MOST_ENTRIES).toList();
        double row = shown.stream()
                .mapToDouble(entry -> FittedText.width(entry.getLabel(), font) + BESIDE_NAME)
                .sum();
        inColumn = row > room - BESIDE_PLOT
                && styler.isLegendVisible()
                && styler.getLegendLayout() == LegendLayout.Horizontal;
        if (inColumn) {
            styler.setLegendLayout(LegendLayout.Vertical);
            grow(ENTRY * (shown.size() - 1));
        }
    }

    /**
     * A chart of the course as what it is.
     *
     * @throws occam.InvalidInput if it is another
     */
    public static LineChart of(XYChart chart) {
        unless(
                given(chart, "chart") instanceof LineChart,
                "only a chart that Plots has made has another size, this is XChart's own: give its size to its builder");
        return (LineChart) chart;
    }

    /**
     * Takes another size, in pixels, with titles and legend that fit it; a legend in a column makes it higher.
     *
     * @throws occam.InvalidInput if there is no room for axes
     */
    public LineChart sized(int width, int height) {
        unless(
                width >= LEAST && height >= LEAST,
                "a chart needs %d × %d pixels or more for its axes, was %d × %d",
                LEAST,
                LEAST,
                width,
                height);
        Panels.checkSize(width, height);
        setWidth(width);
        setHeight(height);
        Theme.titles(this, getXAxisTitle(), getYAxisTitle());
        if (inColumn) {
            styler.setLegendLayout(LegendLayout.Horizontal);
        }
        fitLegend();
        return this;
    }

    /** With a sentence of its own, in place of how its lines go. */
    public LineChart saying(String sentence) {
        told = Optional.of(given(sentence, "sentence"));
        return this;
    }

    String sentence() {
        return told.orElseGet(() -> Sentence.of(this));
    }

    @Override
    public String toString() {
        return sentence();
    }

    /** Makes room for more below. */
    public void grow(int pixels) {
        setHeight(getHeight() + pixels);
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        Sound.check(this);
        ruled.paint(() -> super.paint(graphics, width, height));
        if (isBetweenDecades()) {
            graphics.setColor(Theme.INK);
            graphics.setFont(styler.getAxisTickLabelsFont());
            Ticks.paint(graphics, this);
        }
    }

    @Override
    public double getScreenXFromChart(double x) {
        return ruled.across(super::getScreenXFromChart, x);
    }

    @Override
    public double getScreenYFromChart(double y) {
        return ruled.up(super::getScreenYFromChart, y);
    }

    /** Whether the horizontal axis names values between powers of ten by itself. */
    public boolean isBetweenDecades() {
        return ruled.isBetweenDecades();
    }

    Ruled ruled() {
        return ruled;
    }
}
