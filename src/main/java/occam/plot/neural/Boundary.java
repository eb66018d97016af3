package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.train.TrainedNetwork;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;
import occam.plot.chart.Thinned;

/** How a network divides the plane into classes, behind the rows that it learned from. */
public record Boundary(String title, BufferedImage ground, Dataset data, Window window, String sentence)
        implements Figure {
    private static final int SIZE = 220;
    private static final int EDGE = 14;
    private static final int HEAD = 30;
    private static final int CELLS = 80;
    private static final double DOT = 7;

    /** The part of the plane that is shown. */
    record Window(double left, double right, double bottom, double top) {
        private static final double MARGIN = 0.1;

        static Window around(Dataset data) {
            var first = Arrays.stream(data.x()).mapToDouble(row -> row[0]).summaryStatistics();
            var second = Arrays.stream(data.x()).mapToDouble(row -> row[1]).summaryStatistics();
            double across = margin(first);
            double up = margin(second);
            return new Window(
                    first.getMin() - across, first.getMax() + across, second.getMin() - up, second.getMax() + up);
        }

        /** Something also where all are equal. */
        private static double margin(DoubleSummaryStatistics values) {
            double width = values.getMax() - values.getMin();
            double size = Math.max(Math.abs(values.getMax()), Double.MIN_NORMAL / MARGIN);
            return MARGIN * (width > 0 ? width : size);
        }

        double[] cell(int column, int row) {
            return new double[] {
                left + (right - left) * (column + 0.5) / CELLS, top - (top - bottom) * (row + 0.5) / CELLS
            };
        }

        double across(double x) {
            return (x - left) / (right - left);
        }

        double down(double y) {
            return (top - y) / (top - bottom);
        }
    }

    /**
     * A panel for each network.
     *
     * @throws occam.InvalidInput if the data has not two columns
     */
    public static Figure panels(List<TrainedNetwork> films, Dataset data) {
        given(films, "films");
        unless(
                given(data, "data").columns().size() == 2,
                "boundaries need data with two columns, was %s",
                data.columns());
        unless(data.rows() > 0 && data.isClassification(), "boundaries need rows with classes, was %s", data);
        var panels = films.stream().map(network -> (Figure) of(network, data)).toList();
        return new Panels(panels, Math.min(panels.size(), 3))
                .saying(Sentence.of(
                        String.format(
                                Locale.ROOT,
                                "The plane of %s in the colours of the classes that a network predicts, with %s, in %s",
                                String.join(" and ", data.columns()),
                                Sentence.count(data.rows(), "training row"),
                                Sentence.count(panels.size(), "panel")),
                        panels.stream().map(Figure::sentence).toList()));
    }

    private static String told(String title, int[] ground, TrainedNetwork network, Dataset data) {
        int first = ground[ground.length / 2];
        var own = network.classify(data.x());
        long odd = IntStream.range(0, data.rows())
                .filter(i -> own[i] != data.y()[i])
                .count();
        long share = Arrays.stream(ground).filter(each -> each == first).count() * 100 / ground.length;
        return String.format(
                Locale.ROOT,
                "%s, class %d on %d %% of it, %d rows on another class's ground",
                title,
                first,
                share,
                odd);
    }

    static Boundary of(TrainedNetwork network, Dataset data) {
        var window = Window.around(data);
        var centres = IntStream.range(0, CELLS * CELLS)
                .mapToObj(i -> window.cell(i % CELLS, i / CELLS))
                .toArray(double[][]::new);
        var classes = network.classify(centres);
        var ground = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < classes.length; i++) {
            ground.setRGB(i % CELLS, i / CELLS, light(Theme.color(classes[i])).getRGB());
        }
        var title = "epoch " + network.history().kept();
        return new Boundary(title, ground, data, window, told(title, classes, network, data));
    }

    private static Color light(Color color) {
        return new Color((color.getRed() + 510) / 3, (color.getGreen() + 510) / 3, (color.getBlue() + 510) / 3);
    }

    @Override
    public int width() {
        return SIZE + 2 * EDGE;
    }

    @Override
    public int height() {
        return SIZE + HEAD + EDGE;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Theme.INK);
        graphics.setFont(Theme.HEADING);
        graphics.drawString(title, EDGE, HEAD - 9);
        graphics.translate(EDGE, HEAD);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(ground, 0, 0, SIZE, SIZE, null);
        for (int i : seen()) {
            dot(graphics, data.x()[i], Theme.color((int) data.y()[i]));
        }
    }

    /** Of very many rows those that do not cover each other. */
    private int[] seen() {
        var rows = IntStream.range(0, data.rows());
        var taken = new HashSet<List<Integer>>();
        return data.rows() <= Thinned.MOST
                ? rows.toArray()
                : rows.filter(i -> taken.add(List.of(
                                (int) (SIZE * window.across(data.x()[i][0])),
                                (int) (SIZE * window.down(data.x()[i][1])),
                                (int) data.y()[i])))
                        .toArray();
    }

    private void dot(Graphics2D graphics, double[] row, Color color) {
        var circle = new Ellipse2D.Double(
                SIZE * window.across(row[0]) - DOT / 2, SIZE * window.down(row[1]) - DOT / 2, DOT, DOT);
        graphics.setColor(color);
        graphics.fill(circle);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(circle);
    }
}
