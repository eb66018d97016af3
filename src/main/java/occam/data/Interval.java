package occam.data;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * A mean that was estimated from some rows, and between which numbers that of all rows may lie.
 *
 * @param low the lower end
 * @param mean of the rows themselves
 * @param high the upper end
 */
public record Interval(double low, double mean, double high) {
    /**
     * Checks the order of its ends.
     *
     * @throws occam.InvalidInput if the lower is above the upper, or a number is NaN
     */
    public Interval {
        unless(
                low <= high && !Double.isNaN(mean),
                "an interval goes from its lower to its upper end and has a mean, was %s to %s with the mean %s",
                low,
                high,
                mean);
    }

    /** Whether a number is between the ends, or one of them. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, low, high);
    }
}
