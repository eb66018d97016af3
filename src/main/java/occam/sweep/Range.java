package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.SplittableRandom;

/**
 * What the values of a random search are drawn from.
 *
 * @param lowest value that can be drawn
 * @param highest bound, above all that is drawn
 * @param density how likely the values between are
 */
public record Range(double lowest, double highest, Density density) {
    /** How draws lie in a range. */
    public enum Density {
        /** Each value is as likely as another. */
        EVEN,
        /** Each order of magnitude is as likely as another. */
        EVEN_IN_LOG
    }

    /**
     * Checks its ends.
     *
     * @throws occam.InvalidInput if they are not finite and rising, or not above 0 in a logarithm
     */
    public Range {
        given(density, "density");
        unless(
                Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest,
                "a range must rise between finite ends, was %s to %s",
                lowest,
                highest);
        unless(
                density == Density.EVEN || lowest > 0,
                "a range on a log scale must begin above 0, was %s to %s; use uniform(...) for one from 0",
                lowest,
                highest);
    }

    /**
     * For rates and shares: each value is as likely as another.
     *
     * @throws occam.InvalidInput as {@link Range}
     */
    public static Range uniform(double lowest, double highest) {
        return new Range(lowest, highest, Density.EVEN);
    }

    /**
     * For learning rates and strengths: the logarithm is uniform, so that each order of magnitude is as likely as another.
     *
     * @throws occam.InvalidInput as {@link Range}
     */
    public static Range logUniform(double lowest, double highest) {
        return new Range(lowest, highest, Density.EVEN_IN_LOG);
    }

    double draw(SplittableRandom random) {
        double share = random.nextDouble();
        double drawn = density == Density.EVEN ? even(share) : evenInLog(share);
        return Math.min(drawn, Math.nextDown(highest));
    }

    /** The width of a range from −1e308 to 1e308 is no number, though its values are. */
    private double even(double share) {
        double width = highest - lowest;
        return Double.isFinite(width) ? lowest + share * width : (1 - share) * lowest + share * highest;
    }

    /** So is the ratio of 1e300 to 1e-300. */
    private double evenInLog(double share) {
        double ratio = highest / lowest;
        return Double.isFinite(ratio)
                ? lowest * StrictMath.pow(ratio, share)
                : StrictMath.pow(lowest, 1 - share) * StrictMath.pow(highest, share);
    }
}
