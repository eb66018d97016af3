package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Locale;
import java.util.SplittableRandom;
import occam.job.Memory;

/**
 * Dropout in plain arrays: a number is dropped with probability {@code p}, the rate, and otherwise divided by {@code 1 − p}, so that its
 * mean stays and its variance is {@code x²p/(1 − p)}. At inference there is nothing to do.
 *
 * <p>Source: N. Srivastava et al., Dropout (2014), section 10, in the form that scales in training.
 *
 * @param rate {@code p}, the probability of dropping
 */
public record InvertedDropout(double rate) {
    /**
     * Checks its rate.
     *
     * @throws occam.InvalidInput if it is below 0, or 1 or more
     */
    public InvertedDropout {
        Layer.Dropout.checkRate("dropout", rate);
    }

    /**
     * Draws a mask: 0 for what is dropped, {@code 1/(1 − p)} for what is kept.
     *
     * @param count how many numbers it masks
     * @param seed the same seed gives the same mask, on every run and thread
     * @throws occam.InvalidInput if {@code count} is negative, or more than memory has room for
     */
    public double[] mask(int count, long seed) {
        unless(count >= 0, "a mask is of 0 numbers or more, was %d", count);
        Memory.mustHold(
                String.format(Locale.ROOT, "a mask of %,d numbers", count),
                (double) Double.BYTES * count,
                "draw a smaller one");
        return new SplittableRandom(seed)
                .doubles(count)
                .map(u -> u < rate ? 0 : 1 / (1 - rate))
                .toArray();
    }

    /**
     * Draws a spatial mask, which drops channels as a whole: {@link #mask} of the channels, with each of its numbers repeated for every
     * pixel.
     *
     * @return {@code channels · pixels}, channel after channel
     * @throws occam.InvalidInput if one is negative, or more than memory has room for
     */
    public double[] spatialMask(int channels, int pixels, long seed) {
        unless(
                channels >= 0 && pixels >= 0 && (double) channels * pixels < Integer.MAX_VALUE,
                "a spatial mask is of 0 channels and pixels or more, fewer than 2147483647 numbers, was %d × %d",
                channels,
                pixels);
        Memory.mustHold(
                String.format(Locale.ROOT, "a mask of %,d numbers", channels * pixels),
                (double) Double.BYTES * channels * pixels,
                "draw a smaller one");
        var each = mask(channels, seed);
        var all = new double[channels * pixels];
        for (int i = 0; i < all.length; i++) {
            all[i] = each[i / pixels];
        }
        return all;
    }

    /** What goes on in training: {@code x ∘ mask}. */
    public static double[] forward(double[] x, double[] mask) {
        return product(x, mask);
    }

    /** The gradient on {@code x}, from that on the output: {@code g ∘ mask}, with the mask of the forward pass. */
    public static double[] backward(double[] gradient, double[] mask) {
        return product(gradient, mask);
    }

    /**
     * By how much the variance falls from training to inference, {@code v/((c² + v)/(1 − p) − c²)}: a normalization that has
     * learned the variance in training expects too much. The mean does not shift.
     *
     * <p>Source: X. Li et al., Understanding the Disharmony between Dropout and Batch Normalization by Variance Shift (2019).
     *
     * @param mean {@code c}, of what is dropped
     * @param variance {@code v}, of what is dropped
     * @return NaN where there is neither
     * @throws occam.InvalidInput if the variance is negative, or a number or its square not finite
     */
    public double varianceRatio(double mean, double variance) {
        unless(
                variance >= 0 && Double.isFinite(mean * mean + variance),
                "a ratio of variances needs a finite mean and a finite variance, 0 or more, was %s and %s",
                mean,
                variance);
        double keep = 1 - rate;
        return variance / ((mean * mean + variance) / keep - mean * mean);
    }

    private static double[] product(double[] values, double[] mask) {
        unless(
                given(values, "values").length == given(mask, "mask").length,
                "a mask needs a number for each value, was %d for %d",
                mask.length,
                values.length);
        var product = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = values[i] * mask[i];
        }
        return product;
    }
}
