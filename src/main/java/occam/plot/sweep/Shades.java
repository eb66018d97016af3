package occam.plot.sweep;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import occam.plot.chart.RoundSteps;

/**
 * Colours from bad, dark, to good, bright, for colour-blind readers and in grey alike: viridis, by S. van der Walt and N. Smith (2015).
 *
 * @param bad what is this bad or worse is darkest
 * @param good the best of all
 */
record Shades(double bad, double good) {
    private static final List<Color> VIRIDIS = IntStream.of(
                    0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725)
            .mapToObj(Color::new)
            .toList();
    private static final double SHARE_OF_WORST = 0.15;
    private static final int LEVELS = 6;
    private static final int STEPS = 32;
    private static final double MOST_STEPS = 1e15;

    /** Of those of these numbers that are finite; the worst seventh of them share the darkest colour, or one outlier would leave all others alike. */
    static Shades of(double[] numbers, boolean moreIsBetter) {
        var sorted = DoubleStream.of(numbers).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Shades(0, 0);
        }
        int worst = (int) (SHARE_OF_WORST * (sorted.length - 1));
        int last = sorted.length - 1;
        return moreIsBetter ? new Shades(sorted[worst], sorted[last]) : new Shades(sorted[last - worst], sorted[0]);
    }

    /** Where to end an axis of losses, a little above those that are not among the worst seventh. */
    static double topOfLosses(double[] numbers) {
        var shades = of(numbers, false);
        return shades.bad + 0.1 * (shades.bad - shades.good);
    }

    /** From 0, bad, to 1, good. */
    double share(double number) {
        double span = good - bad;
        double above = number - bad;
        double share = Double.isFinite(span) ? above / span : (number / 4 - bad / 4) / (good / 4 - bad / 4);
        return good == bad ? 1 : Math.max(0, Math.min(1, share));
    }

    Color color(double number) {
        return shade(share(number));
    }

    /** In steps that a picture of few colours keeps apart. */
    static Color shade(double share) {
        double place = Math.rint(share * STEPS) / STEPS * (VIRIDIS.size() - 1);
        int below = Math.min((int) place, VIRIDIS.size() - 2);
        return between(VIRIDIS.get(below), VIRIDIS.get(below + 1), place - below);
    }

    private static Color between(Color from, Color to, double part) {
        return new Color(
                (int) Math.round(from.getRed() + part * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + part * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + part * (to.getBlue() - from.getBlue())));
    }

    /** Round numbers between both ends. */
    double[] levels() {
        double low = Math.min(bad, good);
        double high = Math.max(bad, good);
        double step = RoundSteps.notBelow((high - low) / LEVELS);
        if (!(step > 0 && Double.isFinite(step) && Math.abs(low / step) < MOST_STEPS)) {
            return new double[0];
        }
        return LongStream.rangeClosed((long) Math.ceil(low / step), (long) Math.floor(high / step))
                .mapToDouble(k -> k * step)
                .filter(level -> level > low && level < high)
                .toArray();
    }
}
