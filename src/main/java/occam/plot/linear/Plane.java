package occam.plot.linear;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Theme;

/**
 * The plane of two weights, with the same scale on both axes: what is drawn into it is given as layers, from the ground up.
 *
 * @param columns the names of both columns
 * @param size of the square in pixels of the page
 */
record Plane(String title, List<String> columns, Window window, int size, List<Consumer<Pen>> layers)
        implements Figure {
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e6;
    private static final double FAR = 1e5;
    private static final int ARM = 5;
    private static final int SPACIOUS = 200;
    private static final Font BRIEF = Theme.HEADING.deriveFont(12f);
    private static final int HEAD = 30;
    private static final int FOOT = 40;
    private static final int LEFT = 52;
    private static final int BESIDE = 23;
    private static final int EDGE = 8;
    private static final BasicStroke THIN = new BasicStroke(1f);

    Plane {
        layers = List.copyOf(layers);
    }

    /** The square of the plane that is shown. */
    record Window(double left, double bottom, double side) {
        /** So that its ticks differ. */
        private static final double FINEST = 1e-9;

        /** From 0 to the bottom of the bowl, with room around both. */
        static Window around(double[] far) {
            double largest = Math.max(Math.max(Math.abs(far[0]), Math.abs(far[1])), Double.MIN_NORMAL);
            double side = 2.1 * largest;
            return new Window(start(far[0], side), start(far[1], side), side);
        }

        /** With room around all of these points. */
        static Window holding(List<double[]> points) {
            double[] low = {edge(points, 0, -1), edge(points, 1, -1)};
            double[] high = {edge(points, 0, 1), edge(points, 1, 1)};
            double far = points.stream()
                    .mapToDouble(point -> Math.max(Math.abs(point[0]), Math.abs(point[1])))
                    .max()
                    .orElseThrow();
            double least = Math.max(FINEST * far, Double.MIN_NORMAL);
            double side = 1.2 * Math.max(Math.max(high[0] - low[0], high[1] - low[1]), least);
            return new Window((low[0] + high[0] - side) / 2, (low[1] + high[1] - side) / 2, side);
        }

        private static double edge(List<double[]> points, int weight, int sign) {
            return sign
                    * points.stream()
                            .mapToDouble(point -> sign * point[weight])
                            .max()
                            .orElseThrow();
        }

        /** The middle is a little nearer to 0, since a budget lies around it. */
        private static double start(double far, double side) {
            return 0.45 * far - side / 2;
        }

        /** From one end of an axis on. */
        double[] ticks(double from) {
            double step = step();
            return DoubleStream.iterate(step * Math.ceil(from / step), at -> at <= from + side, at -> at + step)
                    .toArray();
        }

        /** Round numbers, three to five of them. */
        double step() {
            double power = Math.pow(10, Math.floor(Math.log10(side / 2)));
            double steps = side / power;
            return steps > 10 ? 5 * power : steps > 5 ? 2 * power : power;
        }
    }

    /** Room for the label, and for what stands at the ticks. */
    private int left() {
        return Arrays.stream(window.ticks(window.bottom))
                .mapToInt(at -> BESIDE + (int) FittedText.width(text(at, window.step()), Theme.TEXT))
                .reduce(LEFT, Math::max);
    }

    private static Font heading(int size) {
        return size < SPACIOUS ? BRIEF : Theme.HEADING;
    }

    /** Whether all of a title can stand above a square of this size. */
    static boolean hasRoom(String title, int size) {
        return FittedText.width(title, heading(size)) <= size + EDGE;
    }

    /** What draws in the units of the weights. */
    record Pen(Graphics2D graphics, Window window, int size) {
        double x(double weight) {
            return size * (weight - window.left()) / window.side();
        }

        double y(double weight) {
            return size - size * (weight - window.bottom()) / window.side();
        }

        void line(double[][] points, Color color, BasicStroke stroke) {
            graphics.setColor(color);
            graphics.setStroke(stroke);
            graphics.draw(path(points));
        }

        void area(double[][] points, Color color) {
            graphics.setColor(Theme.pale(color));
            graphics.fill(path(points));
        }

        private Path2D path(double[][] points) {
            var path = new Path2D.Double();
            boolean on = false;
            for (var point : points) {
                double x = near(x(point[0]));
                double y = near(y(point[1]));
                boolean is = !Double.isNaN(x + y);
                if (is && on) {
                    path.lineTo(x, y);
                } else if (is) {
                    path.moveTo(x, y);
                }
                on = is;
            }
            return path;
        }

        /** As far away as a line can be drawn; NaN if that is nowhere. */
        private static double near(double dots) {
            return Double.isFinite(dots) ? Math.max(-FAR, Math.min(FAR, dots)) : Double.NaN;
        }

        /** At this point, or where the way to it leaves the window. */
        void cross(double[] point, Color color) {
            double x = Math.max(ARM, Math.min(size - ARM, x(point[0])));
            double y = Math.max(ARM, Math.min(size - ARM, y(point[1])));
            graphics.setColor(color);
            graphics.setStroke(Theme.SOLID);
            graphics.draw(new Line2D.Double(x - ARM, y - ARM, x + ARM, y + ARM));
            graphics.draw(new Line2D.Double(x - ARM, y + ARM, x + ARM, y - ARM));
        }

        void dot(double[] point, Color color, double width) {
            circle(point, width, color, Color.WHITE, THIN);
        }

        void ring(double[] point, Color color, double width) {
            circle(point, width, Color.WHITE, color, Theme.SOLID);
        }

        private void circle(double[] point, double width, Color ground, Color edge, BasicStroke stroke) {
            if (!Double.isFinite(x(point[0]) + y(point[1]))) {
                return;
            }
            var circle = new Ellipse2D.Double(x(point[0]) - width / 2, y(point[1]) - width / 2, width, width);
            graphics.setColor(ground);
            graphics.fill(circle);
            graphics.setColor(edge);
            graphics.setStroke(stroke);
            graphics.draw(circle);
        }
    }

    /** What is drawn over its ellipses has no words here: who puts it together has them. */
    @Override
    public String sentence() {
        return title;
    }

    @Override
    public int width() {
        return left() + size + EDGE;
    }

    @Override
    public int height() {
        return HEAD + size + FOOT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Theme.INK);
        graphics.setFont(heading(size));
        graphics.drawString(FittedText.fitted(title, heading(size), size + EDGE), left(), HEAD - 10);
        graphics.translate(left(), HEAD);
        var pen = new Pen(graphics, window, size);
        axes(pen);
        labels(graphics);
        graphics.clipRect(0, 0, size + 1, size + 1);
        layers.forEach(layer -> layer.accept(pen));
    }

    private void axes(Pen pen) {
        pen.graphics.setFont(Theme.TEXT);
        double step = window.step();
        for (double at : window.ticks(window.left)) {
            line(pen, pen.x(at), 0, pen.x(at), size, Math.abs(at) < step / 2);
            tick(pen.graphics, at, step, (float) pen.x(at), size + 15, 0.5f);
        }
        for (double at : window.ticks(window.bottom)) {
            line(pen, 0, pen.y(at), size, pen.y(at), Math.abs(at) < step / 2);
            tick(pen.graphics, at, step, -5, (float) pen.y(at) + 4, 1f);
        }
    }

    private static void line(Pen pen, double fromX, double fromY, double toX, double toY, boolean throughZero) {
        pen.graphics.setColor(throughZero ? Theme.INK : Theme.GRID);
        pen.graphics.setStroke(THIN);
        pen.graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private static void tick(Graphics2D graphics, double value, double step, float x, float y, float share) {
        var text = text(value, step);
        graphics.setColor(Theme.INK);
        graphics.drawString(text, x - share * graphics.getFontMetrics().stringWidth(text), y);
    }

    /** With an exponent, or more digits than two, where these would say too little. */
    private static String text(double at, double step) {
        double value = Math.rint(at / step) * step + 0.0;
        boolean ordinary = step >= 1 ? step < LARGE : step >= SMALL && Math.abs(value) < 10;
        return ordinary ? String.format(Locale.ROOT, step >= 1 ? "%.0f" : "%.2g", value) : Digits.by(value, step);
    }

    private void labels(Graphics2D graphics) {
        graphics.setFont(Theme.TEXT);
        graphics.setColor(Theme.INK);
        int middle = graphics.getFontMetrics().stringWidth(label(0)) / 2;
        graphics.drawString(label(0), size / 2 - middle, size + 33);
        var turned = (Graphics2D) graphics.create();
        turned.rotate(-Math.PI / 2);
        turned.drawString(label(1), -size / 2 - graphics.getFontMetrics().stringWidth(label(1)) / 2, -left() + 16);
        turned.dispose();
    }

    private String label(int column) {
        return FittedText.fitted("weight of " + FittedText.named(columns.get(column)), Theme.TEXT, size);
    }
}
