package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.linear.RegularizationPath;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Legend;
import occam.plot.chart.Legend.Entry;
import occam.plot.chart.LineChart;
import occam.plot.chart.Theme;
import occam.plot.chart.Ticks;

/**
 * The weights of a path by {@code λ}, which grows to the right, with names where lines end at the left, and above how many weights are
 * not zero. It draws its lines itself on a frame of axes: XChart starts a dash anew at each of the many points.
 *
 * @param names which of the lines have one
 */
public record CoefficientPath(LineChart frame, List<Curve> lines, List<Curve> names, List<Count> counts, Legend legend)
        implements Figure {
    private static final int NAMED = 12;
    private static final int NAMED_OF_MANY = 10;
    private static final int HEAD = 16;
    private static final int GAP = 14;
    private static final int LONGEST_NAME = 190;
    private static final int ARM = 4;
    private static final int BASE = 4;
    static final Color OTHER = new Color(0x9C9C9C);
    static final BasicStroke THIN = new BasicStroke(1f);

    /** The weight of one column at each strength. */
    record Curve(String name, double[] lambdas, double[] weights, Color color, BasicStroke stroke) {
        double peak() {
            return Arrays.stream(weights)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
        }

        /** The place of the first strength at which it is not zero. */
        int entry() {
            return IntStream.range(0, weights.length)
                    .filter(i -> weights[i] != 0)
                    .findFirst()
                    .orElse(weights.length);
        }

        /** The last weight that is finite. */
        double end() {
            return Arrays.stream(weights)
                    .filter(Double::isFinite)
                    .reduce((first, second) -> second)
                    .orElse(0);
        }

        /** Lines that stay at zero would cover each other there. */
        boolean moves(int from) {
            return Double.isFinite(weights[from])
                    && Double.isFinite(weights[from + 1])
                    && (weights[from] != 0 || weights[from + 1] != 0);
        }

        /** Where a weight is first not finite. */
        OptionalInt breaks() {
            return IntStream.range(0, weights.length)
                    .filter(i -> !Double.isFinite(weights[i]))
                    .findFirst();
        }

        Curve in(Color otherColor, BasicStroke otherStroke) {
            return new Curve(name, lambdas, weights, otherColor, otherStroke);
        }
    }

    /** How many weights are not zero at a strength. */
    record Count(double lambda, int nonZeros) {}

    /**
     * A colour for each of the largest columns.
     *
     * @throws occam.InvalidInput if there is no model
     */
    public static CoefficientPath of(RegularizationPath path) {
        var entered = PathColumns.of(path).entered(j -> true);
        var named = entered.subList(0, entered.size() <= NAMED ? entered.size() : NAMED_OF_MANY);
        var others = entered.subList(named.size(), entered.size());
        var coloured = IntStream.range(0, named.size())
                .mapToObj(k -> named.get(k).in(Theme.color(k), k < Theme.COLORS.size() ? Theme.SOLID : Theme.DASHED))
                .toList();
        var legend = others.isEmpty() ? List.<Entry>of() : List.of(new Entry("other columns", OTHER, THIN));
        return of(path, Stream.concat(others.stream(), coloured.stream()).toList(), coloured, legend);
    }

    /**
     * A colour for the columns of the truth, another for the rest.
     *
     * @throws occam.InvalidInput if the truth has not a weight for each column, or there is no model
     */
    public static CoefficientPath of(RegularizationPath path, double[] truth) {
        var columns = PathColumns.of(path);
        unless(
                given(truth, "truth").length == path.columns().size(),
                "the path has %d columns and the truth %d weights: give one for each",
                path.columns().size(),
                truth.length);
        var right = new Entry("columns of the truth", Theme.color(0), Theme.SOLID);
        var wrong = new Entry("columns that are not in the truth", Theme.color(1), THIN);
        var lines = Stream.concat(
                        columns.entered(j -> truth[j] == 0).stream().map(c -> c.in(wrong.color(), wrong.stroke())),
                        columns.entered(j -> truth[j] != 0).stream().map(c -> c.in(right.color(), right.stroke())))
                .toList();
        return of(path, lines, List.of(), List.of(right, wrong));
    }

    private static CoefficientPath of(
            RegularizationPath path, List<Curve> lines, List<Curve> names, List<Entry> legend) {
        boolean breaks = lines.stream().anyMatch(line -> line.breaks().isPresent());
        var entries = breaks
                ? Stream.concat(legend.stream(), Stream.of(Entry.cross(LineChart.CROSSED, Theme.INK)))
                        .toList()
                : legend;
        var columns = PathColumns.of(path);
        var frame = new PathFrame(columns.lambdas(), lines, room(names)).chart();
        return new CoefficientPath(frame, lines, names, columns.counts(), new Legend(entries, Theme.WIDTH));
    }

    private static double room(List<Curve> names) {
        return names.stream()
                .mapToDouble(name -> FittedText.width(shown(name), Theme.TEXT) + 2 * GAP)
                .max()
                .orElse(0);
    }

    private static String shown(Curve name) {
        return FittedText.fitted(FittedText.named(name.name()), Theme.TEXT, LONGEST_NAME);
    }

    @Override
    public int width() {
        return frame.getWidth();
    }

    @Override
    public int height() {
        return HEAD + frame.getHeight() + (legend.entries().isEmpty() ? 0 : legend.height());
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        graphics.translate(0, HEAD);
        frame.paint(graphics, frame.getWidth(), frame.getHeight());
        var page = graphics.getClip();
        graphics.clipRect(0, (int) down(frame.getStyler().getYAxisMax()) - BASE, width(), plotHeight());
        lines.forEach(line -> paintLine(graphics, line));
        graphics.setClip(page);
        graphics.setFont(Theme.TEXT);
        paintCounts(graphics);
        if (!frame.isBetweenDecades()) {
            Ticks.paint(graphics, frame);
        }
        paintNames(graphics);
        graphics.translate(0, frame.getHeight());
        legend.paint(graphics);
    }

    @Override
    public String sentence() {
        return PathWords.of(lines, counts);
    }

    private int plotHeight() {
        var styler = frame.getStyler();
        return (int) (down(styler.getYAxisMin()) - down(styler.getYAxisMax())) + 2 * BASE + 1;
    }

    private void paintLine(Graphics2D graphics, Curve line) {
        var way = new Path2D.Double();
        for (int i = 0; i + 1 < line.lambdas().length; i++) {
            if (line.moves(i)) {
                if (i == 0 || !line.moves(i - 1)) {
                    way.moveTo(across(line.lambdas()[i]), down(line.weights()[i]));
                }
                way.lineTo(across(line.lambdas()[i + 1]), down(line.weights()[i + 1]));
            }
        }
        graphics.setColor(line.color());
        graphics.setStroke(line.stroke());
        graphics.draw(way);
        line.breaks().ifPresent(i -> paintCross(graphics, line, i));
    }

    /** At the height of the weight before. */
    private void paintCross(Graphics2D graphics, Curve line, int place) {
        double x = across(line.lambdas()[place]);
        double top = down(frame.getStyler().getYAxisMax());
        double y = Math.max(top, down(place == 0 ? 0 : line.weights()[place - 1]));
        graphics.setStroke(THIN);
        graphics.draw(new Line2D.Double(x - ARM, y - ARM, x + ARM, y + ARM));
        graphics.draw(new Line2D.Double(x - ARM, y + ARM, x + ARM, y - ARM));
    }

    private void paintCounts(Graphics2D graphics) {
        var metrics = graphics.getFontMetrics();
        graphics.setColor(Theme.INK);
        graphics.drawString("not 0:", BASE, BASE);
        for (var count : counts) {
            var text = Integer.toString(count.nonZeros());
            graphics.drawString(text, (float) across(count.lambda()) - metrics.stringWidth(text) / 2f, BASE);
        }
    }

    private void paintNames(Graphics2D graphics) {
        var metrics = graphics.getFontMetrics();
        var sorted = names.stream()
                .sorted(Comparator.comparingDouble(name -> -name.end()))
                .toList();
        var ends = sorted.stream().mapToDouble(name -> down(name.end())).toArray();
        var places = Apart.spread(ends, GAP);
        for (int k = 0; k < places.length; k++) {
            var name = sorted.get(k);
            double end = across(name.lambdas()[name.lambdas().length - 1]);
            graphics.setColor(name.color());
            graphics.setStroke(THIN);
            graphics.draw(new Line2D.Double(end - GAP + 2, places[k], end, ends[k]));
            graphics.setColor(Theme.INK);
            var text = shown(name);
            graphics.drawString(text, (float) end - GAP - metrics.stringWidth(text), (float) places[k] + BASE);
        }
    }

    private double across(double lambda) {
        return frame.getScreenXFromChart(lambda);
    }

    private double down(double weight) {
        return frame.getScreenYFromChart(weight);
    }
}
