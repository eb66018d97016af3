package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.linear.Linear;
import occam.penalty.Penalty;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.Legend;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;
import occam.plot.chart.Thinned;
import occam.plot.linear.Plane.Pen;

/**
 * Where the loss's ellipses first touch what a penalty allows. Source of the picture: R. Tibshirani, Regression shrinkage and selection
 * via the lasso, JRSS B 58 (1996), figure 2.
 */
public record ContourPanels(Dataset data, Bowl bowl) {
    private static final int LARGE = 230;
    private static final int SMALL = 150;
    private static final int WAYS = 320;
    private static final int IN_A_ROW = 3;
    private static final int CONTOURS = 5;
    private static final double ASTRAY = 50;

    /**
     * On the loss of this data.
     *
     * @throws occam.InvalidInput if it has not two columns
     */
    public static ContourPanels of(Dataset data) {
        return new ContourPanels(data, Bowl.of(data));
    }

    /** A panel for each penalty: large ones for two at most. */
    public Figure panels(Penalty... penalties) {
        unless(given(penalties, "penalties").length > 0, "there is no penalty to draw: give at least one");
        int size = penalties.length < IN_A_ROW ? LARGE : SMALL;
        var panels = Arrays.stream(penalties)
                .map(penalty -> (Figure) panel(penalty, size))
                .toList();
        var charts = new Panels(panels, Math.min(panels.size(), IN_A_ROW));
        return Panels.column(charts, new Legend(legend(), charts.width()))
                .saying(Sentence.of(
                        about("what a penalty allows, in " + Sentence.count(panels.size(), "panel")),
                        Arrays.stream(penalties).map(this::touched).toList()));
    }

    private String about(String more) {
        return String.format(
                Locale.ROOT,
                "The plane of the weights of %s, with ellipses of equal loss around least squares at %s, and %s",
                String.join(" and ", data.columns()),
                Sentence.point(bowl.bottom()),
                more);
    }

    private String touched(Penalty penalty) {
        var solution = Linear.fit(data, penalty).weights();
        boolean onAxis = solution[0] == 0 || solution[1] == 0;
        return PenaltyCurves.name(penalty) + " is touched at " + Sentence.point(solution)
                + (onAxis ? ", a corner" : "");
    }

    private static List<Legend.Entry> legend() {
        return List.of(
                new Legend.Entry("equal loss", Theme.color(0), Theme.HAIR),
                new Legend.Entry("equal penalty", Theme.color(1), Theme.SOLID),
                new Legend.Entry("equal loss, through the touching point", Theme.color(0), Theme.SOLID));
    }

    private Plane panel(Penalty penalty, int size) {
        var solution = Linear.fit(data, penalty).weights();
        var edge = new Budget(penalty, solution).edge();
        return plane(
                title(PenaltyCurves.name(penalty), solution, size),
                size,
                List.of(
                        pen -> pen.area(edge, Theme.color(1)),
                        pen -> contours(pen, bowl.height(new double[2])),
                        pen -> pen.line(edge, Theme.color(1), Theme.SOLID),
                        pen -> touch(pen, solution)));
    }

    /** Without the share of L1, then without λ, then without the point, where all of it has no room. */
    private static String title(String name, double[] solution, int size) {
        var at = String.format(Locale.ROOT, ": (%s, %s)", Digits.three(solution[0]), Digits.three(solution[1]));
        var alone = name.replaceFirst(", λ = .*", "");
        return Stream.of(name + at, name.replaceFirst(", l1Ratio = .*", "") + at, alone + at)
                .filter(title -> Plane.hasRoom(title, size))
                .findFirst()
                .orElse(alone);
    }

    private Plane plane(String title, int size, List<Consumer<Pen>> layers) {
        return new Plane(title, data.columns(), Plane.Window.around(bowl.bottom()), size, layers);
    }

    /** Even steps of the distance, not of the loss, so that the ellipses do not crowd. */
    private void contours(Pen pen, double height) {
        for (int k = 1; k <= CONTOURS; k++) {
            var contour = bowl.contour(height * Math.pow((double) k / (CONTOURS - 1), 2));
            pen.line(contour, Theme.color(0), Theme.HAIR);
        }
        pen.dot(bowl.bottom(), Theme.color(0), 8);
    }

    private void touch(Pen pen, double[] solution) {
        pen.line(bowl.contour(bowl.height(solution)), Theme.color(0), Theme.SOLID);
        pen.dot(solution, Theme.INK, 10);
    }

    /** The ways of solutions through the plane. */
    public Figure ways(Line... ways) {
        given(ways, "ways");
        var window = Plane.Window.around(bowl.bottom());
        return ways(window, bowl.height(new double[2]), (pen, way) -> {}, ways);
    }

    /** The ways of optimizers, with their ends, in a window that holds them, but for those that go astray. */
    public Figure trajectories(Line... ways) {
        unless(given(ways, "ways").length > 0, "there is no way to draw: give at least one line(name, x, y)");
        var points = Arrays.stream(ways)
                .flatMap(way -> Arrays.stream(points(way)))
                .filter(ContourPanels::isFinite)
                .toList();
        unless(!points.isEmpty(), "there is nothing to draw: no step of a way is finite");
        double astray = astray(ways);
        var near = points.stream().filter(point -> distance(point) <= astray).toList();
        double highest = near.stream().mapToDouble(bowl::height).max().orElse(1);
        var all = Stream.concat(near.stream(), Stream.of(bowl.bottom())).toList();
        return ways(Plane.Window.holding(all), highest, ContourPanels::ends, ways);
    }

    /** Many times as far from the bottom as any of them starts, as only one that diverges comes. */
    private double astray(Line... ways) {
        double start = Arrays.stream(ways)
                .map(way -> new double[] {way.x()[0], way.y()[0]})
                .filter(ContourPanels::isFinite)
                .mapToDouble(this::distance)
                .max()
                .orElse(0);
        return start > 0 ? ASTRAY * start : Double.POSITIVE_INFINITY;
    }

    private double distance(double[] point) {
        return Math.hypot(point[0] - bowl.bottom()[0], point[1] - bowl.bottom()[1]);
    }

    private static boolean isFinite(double[] point) {
        return Double.isFinite(point[0]) && Double.isFinite(point[1]);
    }

    private static void ends(Pen pen, Way way) {
        pen.dot(way.points[way.points.length - 1], way.color, 9);
        pen.ring(way.points[0], way.color, 9);
    }

    /** A line in its colour. */
    private record Way(double[][] points, Color color) {
        /** The last point before the first that is not finite. */
        Optional<double[]> broken() {
            return IntStream.range(1, points.length)
                    .filter(i -> isFinite(points[i - 1]) && !isFinite(points[i]))
                    .mapToObj(i -> points[i - 1])
                    .findFirst();
        }
    }

    private Figure ways(Plane.Window window, double height, BiConsumer<Pen, Way> ends, Line... lines) {
        var layers = new ArrayList<Consumer<Pen>>(List.of(pen -> contours(pen, height)));
        var entries = new ArrayList<Legend.Entry>();
        for (int i = 0; i < lines.length; i++) {
            var way = new Way(points(lines[i]), Theme.color(i + 1));
            layers.add(pen -> pen.line(way.points, way.color, Theme.BOLD));
            layers.add(pen -> ends.accept(pen, way));
            layers.add(pen -> way.broken().ifPresent(last -> pen.cross(last, way.color)));
            entries.add(entry(lines[i], way.color));
        }
        layers.add(pen -> pen.dot(bowl.bottom(), Theme.color(0), 8));
        if (Arrays.stream(lines).anyMatch(line -> !line.isWhole() && !line.isLost())) {
            entries.add(Legend.Entry.cross(LineChart.CROSSED, Theme.INK));
        }
        var plane = new Plane("", data.columns(), window, WAYS, layers);
        return Panels.column(plane, new Legend(entries, plane.width()))
                .saying(Sentence.of(
                        about(Sentence.count(lines.length, "way")),
                        Arrays.stream(lines).map(ContourPanels::gone).toList()));
    }

    private static String gone(Line way) {
        var points = Arrays.stream(points(way)).filter(ContourPanels::isFinite).toList();
        return points.isEmpty()
                ? way.name() + LineChart.LOST
                : way.name() + " goes from " + Sentence.point(points.get(0)) + " to "
                        + Sentence.point(points.get(points.size() - 1));
    }

    private static Legend.Entry entry(Line line, Color color) {
        return line.isLost()
                ? Legend.Entry.cross(line.name() + LineChart.LOST, color)
                : new Legend.Entry(line.name(), color, Theme.BOLD);
    }

    private static double[][] points(Line way) {
        var seen = Thinned.line(way.x(), way.y());
        return IntStream.range(0, seen.x().length)
                .mapToObj(i -> new double[] {seen.x()[i], seen.y()[i]})
                .toArray(double[][]::new);
    }
}
