package occam.plot.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.plot.chart.Figure;
import occam.plot.chart.Theme;
import occam.sweep.Measure;
import occam.sweep.Runs;

/**
 * A number by two knobs: a tile for each pair of values, lines of equal numbers over them, a frame around the best. What has not been
 * run yet is white, what diverged or failed is crossed out.
 */
public record HeatMap(KnobGrid grid, Sheared place, String upName, List<Knobs.Tick> upTicks, Shades shades)
        implements Figure {
    private static final int WIDTH = 310;
    private static final int HEIGHT = 250;
    private static final int LEFT = 66;
    private static final int TOP = 32;
    private static final int FOOT = 96;
    private static final int RIGHT = 86;
    private static final int BETWEEN_NAMES = 4;
    static final Color EMPTY = new Color(0xF2F2F2);
    private static final Color CROSS = new Color(0x888888);
    private static final BasicStroke CONTOUR = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke FRAME = new BasicStroke(2f);

    /**
     * One knob to the right, the other upwards.
     *
     * @throws occam.InvalidInput if it was not a sweep over a grid of two knobs
     */
    public static Figure of(Runs runs, Measure measure) {
        var grid = KnobGrid.of(runs, measure);
        var place = new Sheared(grid.across().count(), grid.up().count(), 0, WIDTH, HEIGHT);
        return new HeatMap(grid, place, grid.up().knob().toString(), grid.up().ticks(), shades(grid));
    }

    /** With the product of both knobs upwards. */
    public static Figure ofProduct(Runs runs, Measure measure) {
        var grid = KnobGrid.of(runs, measure);
        double across = grid.across().logStep();
        double up = grid.up().logStep();
        unless(
                across > 0 && up > 0,
                "a map over the product of two knobs needs two values or more of each, on a log scale; see Linear.logGrid");
        var place = new Sheared(grid.across().count(), grid.up().count(), across / up, WIDTH, HEIGHT);
        unless(
                place.tall() <= HEIGHT,
                "a map over the product has room for %d steps upwards, was %.0f: take steps of about the same factor",
                HEIGHT,
                place.tall());
        double product = grid.across().values()[0] * grid.up().values()[0];
        double first = product > Double.MIN_NORMAL && Double.isFinite(product)
                ? Math.log(product)
                : Math.log(grid.across().values()[0]) + Math.log(grid.up().values()[0]);
        var name = grid.across().knob() + " × " + grid.up().knob();
        return new HeatMap(grid, place, name, Knobs.powers(first, up, place.tall()), shades(grid));
    }

    private static Shades shades(KnobGrid grid) {
        var numbers = grid.finite();
        return numbers.length == 0
                ? new Shades(0, 0)
                : Shades.of(numbers, grid.measure().moreIsBetter());
    }

    @Override
    public String sentence() {
        return grid.sentence(upName);
    }

    @Override
    public int width() {
        return LEFT + WIDTH + RIGHT;
    }

    @Override
    public int height() {
        return TOP + HEIGHT + FOOT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        graphics.translate(LEFT, TOP);
        title(graphics);
        tiles(graphics);
        contours(graphics);
        grid.best().ifPresent(best -> frame(graphics, best[0], best[1]));
        axes(graphics);
        if (grid.finite().length > 0) {
            new ColorBar(shades, shades.bad() != worst(), HEIGHT).paint(graphics, WIDTH + 16);
        }
        new MapKey(grid).paint(graphics, HEIGHT + 52);
    }

    private double worst() {
        var numbers = Arrays.stream(grid.finite());
        return (grid.measure().moreIsBetter() ? numbers.min() : numbers.max()).orElseThrow();
    }

    private void title(Graphics2D graphics) {
        graphics.setColor(Theme.INK);
        graphics.setFont(Theme.HEADING);
        var seeds = grid.seeds() > 1 ? String.format(Locale.ROOT, ", mean over %d seeds", grid.seeds()) : "";
        graphics.drawString(grid.measure() + seeds, 0, -12);
    }

    private void tiles(Graphics2D graphics) {
        graphics.setStroke(Theme.HAIR);
        for (int i = 0; i < place.columns(); i++) {
            for (int j = 0; j < place.rows(); j++) {
                tile(graphics, i, j);
            }
        }
    }

    private void tile(Graphics2D graphics, int column, int row) {
        var tile = tile(column, row);
        if (grid.hasNumber(column, row)) {
            graphics.setColor(shades.color(grid.numbers()[column][row]));
            graphics.fill(tile);
        } else if (grid.isRun(column, row)) {
            graphics.setColor(Theme.LOST);
            graphics.fill(tile);
            cross(graphics, tile);
        } else {
            graphics.setColor(EMPTY);
            graphics.fill(tile);
            graphics.setColor(Theme.GRID);
            graphics.draw(tile);
        }
    }

    static void cross(Graphics2D graphics, Rectangle2D tile) {
        double edge = Math.min(tile.getWidth(), tile.getHeight()) / 4;
        double left = tile.getMinX() + edge;
        double right = tile.getMaxX() - edge;
        graphics.setColor(CROSS);
        graphics.setStroke(Theme.HAIR);
        graphics.draw(new Line2D.Double(left, tile.getMinY() + edge, right, tile.getMaxY() - edge));
        graphics.draw(new Line2D.Double(left, tile.getMaxY() - edge, right, tile.getMinY() + edge));
    }

    /** On whole pixels of the page, so that no seam shows between two. */
    private Rectangle2D tile(int column, int row) {
        double left = Math.round(place.x(column - 0.5));
        double top = Math.round(place.y(column, row + 0.5));
        return new Rectangle2D.Double(
                left, top, Math.round(place.x(column + 0.5)) - left, Math.round(place.y(column, row - 0.5)) - top);
    }

    private void contours(Graphics2D graphics) {
        var contours = new Contours(grid.numbers());
        graphics.setStroke(CONTOUR);
        for (double level : shades.levels()) {
            graphics.setColor(line(shades.share(level)));
            contours.at(level)
                    .forEach(piece -> graphics.draw(new Line2D.Double(
                            place.x(piece.u1()),
                            place.y(piece.u1(), piece.v1()),
                            place.x(piece.u2()),
                            place.y(piece.u2(), piece.v2()))));
        }
    }

    /** White on dark, dark on bright. */
    static Color line(double share) {
        return share < 0.6 ? Color.WHITE : Color.BLACK;
    }

    private void frame(Graphics2D graphics, int column, int row) {
        var tile = tile(column, row);
        graphics.setStroke(FRAME);
        graphics.setColor(Color.WHITE);
        graphics.draw(
                new Rectangle2D.Double(tile.getX() - 2, tile.getY() - 2, tile.getWidth() + 4, tile.getHeight() + 4));
        graphics.setColor(Theme.color(1));
        graphics.draw(tile);
    }

    private void axes(Graphics2D graphics) {
        graphics.setColor(Theme.GRID);
        graphics.setStroke(new BasicStroke(1f));
        graphics.drawRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Theme.INK);
        graphics.setFont(Theme.TEXT);
        var metrics = graphics.getFontMetrics();
        double free = Double.NEGATIVE_INFINITY;
        for (var tick : grid.across().ticks()) {
            double x = place.x(tick.at());
            double half = metrics.stringWidth(tick.name()) / 2.0;
            graphics.draw(new Line2D.Double(x, HEIGHT, x, HEIGHT + 4));
            if (x - half > free) {
                graphics.drawString(tick.name(), (float) (x - half), HEIGHT + 18);
                free = x + half + BETWEEN_NAMES;
            }
        }
        for (var tick : upTicks) {
            double y = place.y(tick.at());
            graphics.draw(new Line2D.Double(-4, y, 0, y));
            graphics.drawString(tick.name(), -8 - metrics.stringWidth(tick.name()), (float) y + 4);
        }
        labels(graphics);
    }

    private void labels(Graphics2D graphics) {
        graphics.setFont(Theme.TEXT);
        var metrics = graphics.getFontMetrics();
        var name = grid.across().knob().toString();
        graphics.drawString(name, (WIDTH - metrics.stringWidth(name)) / 2, HEIGHT + 36);
        var turned = (Graphics2D) graphics.create();
        turned.rotate(-Math.PI / 2);
        turned.drawString(upName, (-HEIGHT - metrics.stringWidth(upName)) / 2, -LEFT + 16);
        turned.dispose();
    }
}
