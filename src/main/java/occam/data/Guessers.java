package occam.data;

import static occam.InvalidInput.unless;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Classifiers that know nothing: each says one of two classes by the toss of a coin. The best of many is right on more than half of the
 * rows, on these rows.
 *
 * @param count how many there are, {@code K}
 * @param rows how many rows they are measured on, {@code m}
 */
public record Guessers(int count, int rows) {
    private static final int MOST = 1_000_000;
    private static final long MOST_TOSSES = 100_000_000;

    /**
     * Checks the numbers.
     *
     * @throws occam.InvalidInput if there is no guesser or no row, or more than there is time for
     */
    public Guessers {
        unless(count >= 1 && rows >= 1, "there must be a guesser and a row or more, was %d and %d", count, rows);
        unless(
                count <= MOST && rows <= MOST && (long) count * rows <= MOST_TOSSES,
                "%,d guessers on %,d rows take too long; at most %,d of either, and %,d tosses in all",
                count,
                rows,
                MOST,
                MOST_TOSSES);
    }

    /** The accuracy of the best in one draw. */
    public double best(long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                        .mapToDouble(guesser -> random.ints(rows, 0, 2).sum())
                        .max()
                        .orElseThrow()
                / rows;
    }

    /**
     * The accuracy of the best in the mean over all draws, {@code (1/m)·Σ_{r=0}^{m−1} (1 − F(r)^K)}, where {@code F} is the distribution
     * of the number of rows that one guesser has right, binomial with {@code m} tosses.
     */
    public double expectedBest() {
        var right = new BinomialDistribution(null, rows, 0.5);
        return IntStream.range(0, rows)
                .mapToDouble(r -> 1 - StrictMath.pow(right.cumulativeProbability(r), count))
                .average()
                .orElseThrow();
    }

    /**
     * {@code ½ + ½·√(2·ln K/m)}, which {@link #expectedBest} does not exceed.
     *
     * <p>Source: the maximum of sub-Gaussian variables with {@code σ = 1/(2√m)}; S. Boucheron, G. Lugosi and P. Massart, Concentration
     * Inequalities (2013), theorem 2.5.
     */
    public double bound() {
        return 0.5 + 0.5 * Math.sqrt(2 * StrictMath.log(count) / rows);
    }
}
