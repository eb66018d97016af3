package occam.plot;

import static java.util.Locale.ROOT;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import occam.sweep.Ablation.Effect;

/** Effects below each other: names on the left, bars from 0 with their intervals on the right. */
record Effects(List<Effect> effects) implements Figure {
    private static final int ROW = 22;
    private static final int LETTER = 7;
    private static final int TOP = 8;
    private static final int BELOW = 46;
    private static final int RIGHT = 16;
    private static final int TICKS = 8;
    private static final Color GAIN = Theme.color(0);
    private static final Color LOSS = Theme.color(1);
    private static final Color UNCLEAR = new Color(0xBBBBBB);

    @Override
    public int width() {
        return Theme.WIDTH;
    }

    @Override
    public int height() {
        return TOP + ROW * effects.size() + BELOW;
    }

    private int names() {
        return 12
                + LETTER
                        * effects.stream()
                                .mapToInt(effect -> effect.name().length())
                                .max()
                                .orElse(0);
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        axis(graphics);
        for (int row = 0; row < effects.size(); row++) {
            row(graphics, effects.get(row), TOP + row * ROW + ROW / 2);
        }
        right(graphics, "points of test accuracy", (names() + width() - RIGHT + 130) / 2, height() - 10);
    }

    private double end(ToDoubleFunction<Effect> end) {
        return effects.stream()
                .mapToDouble(end)
                .filter(Double::isFinite)
                .map(v -> 100 * v)
                .max()
                .orElse(0);
    }

    private double low() {
        return Math.min(
                -0.5, -1.05 * end(effect -> reach(effect) - effect.gain().mean()));
    }

    private double high() {
        return Math.max(0.5, 1.05 * end(effect -> reach(effect) + effect.gain().mean()));
    }

    /** Without an interval, that of one seed, the bar alone. */
    private static double reach(Effect effect) {
        return Double.isFinite(effect.margin()) ? effect.margin() : 0;
    }

    private double x(double points) {
        return names() + (points - low()) / (high() - low()) * (width() - names() - RIGHT);
    }

    private void axis(Graphics2D graphics) {
        double step = RoundSteps.notBelow((high() - low()) / TICKS);
        int bottom = TOP + ROW * effects.size();
        graphics.setStroke(Theme.HAIR);
        for (double tick = Math.ceil(low() / step) * step; tick <= high(); tick += step) {
            boolean zero = Math.abs(tick) < step / 2;
            graphics.setColor(zero ? Theme.INK : Theme.GRID);
            graphics.draw(new Line2D.Double(x(tick), TOP, x(tick), bottom));
            var name = String.format(ROOT, step < 1 ? "%.1f" : "%.0f", zero ? 0 : tick)
                    .replace('-', '−');
            graphics.setColor(Theme.INK);
            right(graphics, name, (int) x(tick) + graphics.getFontMetrics().stringWidth(name) / 2, bottom + 16);
        }
    }

    private void row(Graphics2D graphics, Effect effect, int y) {
        double mean = 100 * effect.gain().mean();
        double margin = 100 * reach(effect);
        graphics.setColor(!effect.isClear() ? UNCLEAR : mean > 0 ? GAIN : LOSS);
        graphics.fill(new Rectangle2D.Double(Math.min(x(0), x(mean)), y - 6, Math.abs(x(mean) - x(0)), 12));
        graphics.setColor(Theme.INK);
        graphics.setStroke(Theme.SOLID);
        graphics.draw(new Line2D.Double(x(mean - margin), y, x(mean + margin), y));
        right(graphics, effect.name(), names() - 10, y + 4);
    }

    private static void right(Graphics2D graphics, String text, int end, int y) {
        graphics.drawString(text, end - graphics.getFontMetrics().stringWidth(text), y);
    }
}
