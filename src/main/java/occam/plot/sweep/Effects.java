package occam.plot.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Panels;
import occam.plot.chart.RoundSteps;
import occam.plot.chart.Sentence;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import occam.sweep.Ablation;
import occam.sweep.Ablation.Effect;
import occam.sweep.Sample;

/**
 * Effects below each other: names on the left, bars from 0 with their intervals on the right. A seed under which a combination diverged or
 * failed has no effects, and is left out; where none is left there are crosses.
 *
 * @param seeds how many there are, also those that are left out
 */
public record Effects(List<Effect> effects, int seeds) implements Figure {
    private static final String LABEL = "points of test accuracy";
    private static final int ROW = 22;
    private static final int LETTER = 9;
    private static final int LONGEST_NAME = 260;
    private static final int TOP = 8;
    private static final int BELOW = 46;
    private static final int RIGHT = 16;
    private static final int TICKS = 8;
    private static final int ARM = 4;
    private static final double LARGE = 1e6;
    private static final Color GAIN = Theme.color(0);
    private static final Color LOSS = Theme.color(1);
    private static final Color UNCLEAR = new Color(0x9C9C9C);

    /**
     * Draws those of an ablation.
     *
     * @throws occam.InvalidInput if there is no factor
     */
    public static Effects of(Ablation ablation) {
        var all = given(ablation, "ablation").effects();
        unless(!all.isEmpty(), "there is no effect to draw: the ablation has no factor");
        var sound = all.stream().map(Effects::sound).toList();
        Panels.checkSize(Theme.WIDTH, TOP + ROW * all.size() + BELOW);
        return new Effects(sound, all.get(0).gain().values().length);
    }

    /** Over the seeds that have it; NaN if none has. */
    private static Effect sound(Effect effect) {
        var finite =
                Arrays.stream(effect.gain().values()).filter(Double::isFinite).toArray();
        return new Effect(effect.name(), finite.length == 0 ? new Sample(Double.NaN) : new Sample(finite));
    }

    @Override
    public int width() {
        return Theme.WIDTH;
    }

    @Override
    public int height() {
        return TOP + ROW * effects.size() + BELOW;
    }

    @Override
    public String sentence() {
        var clear = effects.stream()
                .filter(Effect::isClear)
                .sorted(Comparator.comparingDouble(
                        effect -> -Math.abs(effect.gain().mean())))
                .toList();
        return Sentence.of(
                String.format(
                        Locale.ROOT,
                        "%s in %s with 95 %% intervals, %d of them clear of 0",
                        Sentence.count(effects.size(), "effect"),
                        LABEL,
                        clear.size()),
                clear.stream()
                        .map(effect -> effect.name() + " "
                                + Sentence.number(100 * effect.gain().mean()) + " ± "
                                + Sentence.number(100 * reach(effect)))
                        .toList());
    }

    private int names() {
        int longest = LETTER
                * effects.stream()
                        .mapToInt(effect -> effect.name().length())
                        .max()
                        .orElse(0);
        return 12 + Math.min(LONGEST_NAME, longest);
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        graphics.setFont(Theme.TEXT);
        axis(graphics);
        for (int row = 0; row < effects.size(); row++) {
            row(graphics, effects.get(row), TOP + row * ROW + ROW / 2);
        }
        if (left() == seeds) {
            right(graphics, LABEL, (names() + width() - RIGHT + 130) / 2, height() - 10);
        } else {
            var note = String.format(
                    Locale.ROOT,
                    "%s, over %d of %d seeds: under the others a combination diverged or failed",
                    LABEL,
                    left(),
                    seeds);
            right(graphics, note, width() - RIGHT / 2, height() - 10);
        }
    }

    /** How many seeds have their effects. */
    private int left() {
        var gain = effects.get(0).gain();
        return Double.isFinite(gain.mean()) ? gain.values().length : 0;
    }

    private double low() {
        return Math.min(-0.5, 1.05 * ends().low());
    }

    private double high() {
        return Math.max(0.5, 1.05 * ends().high());
    }

    /** Of the bars and their intervals, in points. */
    private Span ends() {
        return Span.of(effects.stream()
                .flatMapToDouble(effect -> DoubleStream.of(
                        100 * (effect.gain().mean() - reach(effect)),
                        100 * (effect.gain().mean() + reach(effect)))));
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
            var name = step < LARGE
                    ? String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", zero ? 0 : tick)
                    : Digits.by(tick, step);
            graphics.setColor(Theme.INK);
            right(
                    graphics,
                    name.replace('-', '−'),
                    (int) x(tick) + graphics.getFontMetrics().stringWidth(name) / 2,
                    bottom + 16);
        }
    }

    private void row(Graphics2D graphics, Effect effect, int y) {
        double mean = 100 * effect.gain().mean();
        if (Double.isFinite(mean)) {
            bar(graphics, effect, mean, y);
        } else {
            cross(graphics, y);
        }
        graphics.setColor(Theme.INK);
        right(
                graphics,
                FittedText.fitted(FittedText.named(effect.name()), Theme.TEXT, names() - 14),
                names() - 10,
                y + 4);
    }

    private void bar(Graphics2D graphics, Effect effect, double mean, int y) {
        double margin = 100 * reach(effect);
        graphics.setColor(!effect.isClear() ? UNCLEAR : mean > 0 ? GAIN : LOSS);
        graphics.fill(new Rectangle2D.Double(Math.min(x(0), x(mean)), y - 6, Math.abs(x(mean) - x(0)), 12));
        graphics.setColor(Theme.INK);
        graphics.setStroke(Theme.SOLID);
        graphics.draw(new Line2D.Double(x(mean - margin), y, x(mean + margin), y));
    }

    private void cross(Graphics2D graphics, int y) {
        graphics.setColor(LOSS);
        graphics.setStroke(Theme.SOLID);
        graphics.draw(new Line2D.Double(x(0) - ARM, y - ARM, x(0) + ARM, y + ARM));
        graphics.draw(new Line2D.Double(x(0) - ARM, y + ARM, x(0) + ARM, y - ARM));
    }

    private static void right(Graphics2D graphics, String text, int end, int y) {
        graphics.drawString(text, end - graphics.getFontMetrics().stringWidth(text), y);
    }
}
