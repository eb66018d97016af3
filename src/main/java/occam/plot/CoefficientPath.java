package occam.plot;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.linear.RegularizationPath;
import occam.plot.Legend.Entry;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The weights of a path by {@code λ}, which grows to the right, with names where lines end at the left, and above how many weights are
 * not zero. It draws its lines itself on a frame of axes: XChart starts a dash anew at each of the many points.
 *
 * @param names which of the lines have one
 */
record CoefficientPath(LineChart frame, List<Curve> lines, List<Curve> names, List<Count> counts, Legend legend)
        implements Figure {
    private static final int NAMED = 12;
    private static final int NAMED_OF_MANY = 10;
    private static final int TALLIES = 8;
    private static final int HEAD = 16;
    private static final int GAP = 14;
    private static final int AXIS = 100;
    private static final int LONGEST_NAME = 190;
    private static final int ARM = 4;
    private static final int BASE = 4;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color OTHER = new Color(0xA8A8A8);
    private static final BasicStroke THIN = new BasicStroke(1f);

    /** The weight of one column at each strength. */
    record Curve(String name, double[] lambdas, double[] weights, Color color, BasicStroke stroke) {
        double peak() {
            return Arrays.stream(weights)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
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

    static CoefficientPath of(RegularizationPath path) {
        var entered = entered(path, j -> true);
        var named = entered.subList(0, entered.size() <= NAMED ? entered.size() : NAMED_OF_MANY);
        var others = entered.subList(named.size(), entered.size());
        var coloured = IntStream.range(0, named.size())
                .mapToObj(k -> named.get(k).in(Theme.color(k), k < Theme.COLORS.size() ? Theme.SOLID : Theme.DASHED))
                .toList();
        var legend = others.isEmpty() ? List.<Entry>of() : List.of(new Entry("other columns", OTHER, THIN));
        return of(path, Stream.concat(others.stream(), coloured.stream()).toList(), coloured, legend);
    }

    static CoefficientPath of(RegularizationPath path, double[] truth) {
        lambdas(path);
        unless(
                given(truth, "truth").length == path.columns().size(),
                "the path has %d columns and the truth %d weights: give one for each",
                path.columns().size(),
                truth.length);
        var right = new Entry("columns of the truth", Theme.color(0), Theme.SOLID);
        var wrong = new Entry("columns that are not in the truth", Theme.color(1), THIN);
        var lines = Stream.concat(
                        entered(path, j -> truth[j] == 0).stream().map(c -> c.in(wrong.color(), wrong.stroke())),
                        entered(path, j -> truth[j] != 0).stream().map(c -> c.in(right.color(), right.stroke())))
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
        return new CoefficientPath(
                frame(lambdas(path), lines, room(names)), lines, names, counts(path), new Legend(entries, Theme.WIDTH));
    }

    private static double[] lambdas(RegularizationPath path) {
        unless(
                !given(path, "path").models().isEmpty(),
                "there is no model to draw: the path was interrupted before the first was done");
        unless(
                path.models().stream()
                        .allMatch(model ->
                                model.weights().length == path.columns().size()),
                "each model of a path needs a weight for each of the columns %s",
                path.columns());
        var lambdas = Arrays.copyOf(path.lambdas(), path.models().size());
        Sound.checkLambdas(lambdas);
        for (int i = 1; i < lambdas.length; i++) {
            unless(
                    lambdas[i] <= lambdas[i - 1],
                    "the λ of a path must fall, was %s after %s",
                    lambdas[i],
                    lambdas[i - 1]);
        }
        return lambdas;
    }

    /** The columns that are ever not zero, the one with the largest weight first. */
    private static List<Curve> entered(RegularizationPath path, IntPredicate wanted) {
        var lambdas = lambdas(path);
        return IntStream.range(0, path.columns().size())
                .filter(wanted)
                .filter(j -> path.models().stream().anyMatch(model -> model.weights()[j] != 0))
                .mapToObj(j -> new Curve(path.columns().get(j), lambdas, weights(path, j), OTHER, THIN))
                .sorted(Comparator.comparingDouble(curve -> -curve.peak()))
                .toList();
    }

    private static double[] weights(RegularizationPath path, int column) {
        return path.models().stream()
                .mapToDouble(model -> model.weights()[column])
                .toArray();
    }

    private static List<Count> counts(RegularizationPath path) {
        int last = path.models().size() - 1;
        int tallies = Math.min(TALLIES, last + 1);
        return IntStream.range(0, tallies)
                .map(k -> last == 0 ? 0 : k * last / (tallies - 1))
                .mapToObj(i -> new Count(path.lambdas()[i], path.models().get(i).nonZeros()))
                .toList();
    }

    private static double room(List<Curve> names) {
        return names.stream()
                .mapToDouble(name -> Words.width(shown(name), FONT) + 2 * GAP)
                .max()
                .orElse(0);
    }

    private static String shown(Curve name) {
        return Words.fitted(Words.named(name.name()), FONT, LONGEST_NAME);
    }

    /** Axes that go on to the left for as many pixels as the names need. */
    private static LineChart frame(double[] lambdas, List<Curve> lines, double room) {
        var frame = Theme.logX("λ", "weight", Theme.WIDTH, Theme.HEIGHT);
        var span = Span.of(lambdas);
        boolean single = span.low() == span.high();
        double most = single ? 2 * span.low() : span.high();
        double least = single ? span.low() / 2 : span.low();
        double left = least * Math.pow(least / most, room / (Theme.WIDTH - AXIS - room));
        frame.getStyler().setXAxisMax(most);
        frame.getStyler().setXAxisMin(Math.max(left, Double.MIN_VALUE));
        frame.getStyler().setLegendVisible(false);
        var heights = Span.of(lines.stream().flatMapToDouble(line -> Arrays.stream(line.weights())));
        double low = Math.min(0, heights.low());
        double high = Math.max(0, heights.high());
        var zero = frame.add("zero", new double[] {least, most}, new double[2]);
        zero.setLineColor(OTHER);
        zero.setLineStyle(THIN);
        zero.setMarker(SeriesMarkers.NONE);
        frame.getStyler().setYAxisMin(low == high ? -1 : low);
        frame.getStyler().setYAxisMax(low == high ? 1 : high);
        return frame.finished();
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
        graphics.translate(0, HEAD);
        frame.paint(graphics, frame.getWidth(), frame.getHeight());
        lines.forEach(line -> paintLine(graphics, line));
        graphics.setFont(FONT);
        paintCounts(graphics);
        if (!frame.ruled().isBetweenDecades()) {
            Ticks.paint(graphics, frame);
        }
        paintNames(graphics);
        graphics.translate(0, frame.getHeight());
        legend.paint(graphics);
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
        double y = down(place == 0 ? 0 : line.weights()[place - 1]);
        graphics.setStroke(THIN);
        graphics.draw(new Line2D.Double(x - ARM, y - ARM, x + ARM, y + ARM));
        graphics.draw(new Line2D.Double(x - ARM, y + ARM, x + ARM, y - ARM));
    }

    private void paintCounts(Graphics2D graphics) {
        var metrics = graphics.getFontMetrics();
        graphics.setColor(Theme.INK);
        graphics.drawString("not zero:", BASE, BASE);
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
