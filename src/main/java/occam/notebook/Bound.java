package occam.notebook;

import static occam.InvalidInput.unless;

import java.util.Optional;

/**
 * What a claim allows a number to be.
 *
 * @param low the smallest number allowed
 * @param high the largest number allowed
 */
public record Bound(double low, double high) {
    private static final double LARGEST_TOLERANCE = 1e-5;
    private static final double ROUNDING = 1e-9;

    /**
     * Checks that some numbers are allowed and some are not.
     *
     * @throws occam.InvalidInput if an edge is not a number, no number lies between them, or all do
     */
    public Bound {
        unless(!Double.isNaN(low) && !Double.isNaN(high), "a bound needs numbers, was %s and %s", low, high);
        unless(
                low <= high && low != Double.POSITIVE_INFINITY && high != Double.NEGATIVE_INFINITY,
                "no number is between %s and %s: give the smaller one first",
                low,
                high);
        unless(
                Double.isFinite(low) || Double.isFinite(high),
                "every number is at least %s and at most %s, so that this claims nothing: give a finite bound",
                low,
                high);
    }

    /**
     * {@code low} or more.
     *
     * @throws occam.InvalidInput if it is not finite
     */
    public static Bound atLeast(double low) {
        return new Bound(low, Double.POSITIVE_INFINITY);
    }

    /**
     * {@code high} or less.
     *
     * @throws occam.InvalidInput if it is not finite
     */
    public static Bound atMost(double high) {
        return new Bound(Double.NEGATIVE_INFINITY, high);
    }

    /**
     * From {@code low} to {@code high}, both allowed.
     *
     * @throws occam.InvalidInput if {@code low} is above {@code high}, or one of them is not a number
     */
    public static Bound between(double low, double high) {
        return new Bound(low, high);
    }

    /** The room between the number and the nearest edge: negative if it is outside, not a number if the number is not finite. */
    double margin(double value) {
        return Double.isFinite(value) ? Math.min(value - low, high - value) : Double.NaN;
    }

    /**
     * What is said of a number that is only what rounding left, so that its digits mean nothing: that it is below the tolerance which this
     * bound is, or below 1e-9 where it is none.
     */
    Optional<String> residual(double value) {
        double size = Math.abs(value);
        boolean isTolerance =
                high > 0 && high <= LARGEST_TOLERANCE && (low == Double.NEGATIVE_INFINITY || low == -high);
        if (isTolerance && size <= high) {
            return Optional.of("below " + edge(high));
        }
        return size > 0 && size < ROUNDING ? Optional.of("below " + edge(ROUNDING)) : Optional.empty();
    }

    @Override
    public String toString() {
        if (high == Double.POSITIVE_INFINITY) {
            return "at least " + edge(low);
        }
        return low == Double.NEGATIVE_INFINITY
                ? "at most " + edge(high)
                : "between " + edge(low) + " and " + edge(high);
    }

    private static String edge(double value) {
        return Double.toString(value).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
    }
}
