package occam.neural.train;

import static occam.InvalidInput.given;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.neural.Masks;
import occam.neural.Model;

/**
 * What many forward passes with dropout say about some rows. Source: Y. Gal and Z. Ghahramani, Dropout as a Bayesian Approximation
 * (2016).
 *
 * @param mean {@code n × classes}, the mean of the probabilities over the passes
 * @param spread {@code n × classes}, their standard deviation over the passes
 */
public record MonteCarlo(double[][] mean, double[][] spread) {
    /** As many passes as a standard deviation needs. */
    static final int LEAST = 2;

    /** A quarter of a gigabyte. */
    private static final long HELD = 1L << 25;

    /**
     * Checks that both are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public MonteCarlo {
        given(mean, "rows of means");
        given(spread, "rows of spreads");
    }

    static MonteCarlo of(Model model, double[][] x, int passes, long seed) {
        var dropout = Masks.dropout(new SplittableRandom(seed));
        var all = new Passes(HELD);
        int numbers;
        do {
            var outputs = model.outputs(x, dropout);
            var pass = outputs.get(outputs.size() - 1);
            numbers = pass.length;
            all.add(pass);
        } while (all.count() < LEAST
                || all.count() < passes && !Thread.currentThread().isInterrupted());
        return new MonteCarlo(Asked.rows(all.mean(numbers), x.length), Asked.rows(all.spread(numbers), x.length));
    }

    /** {@code −Σ p ln p} of each row's mean probabilities, in nats: 0 if sure, {@code ln classes} if it has no idea, NaN if it has diverged. */
    public double[] entropy() {
        return Arrays.stream(mean).mapToDouble(MonteCarlo::entropy).toArray();
    }

    private static double entropy(double[] probabilities) {
        return Arrays.stream(probabilities)
                .filter(p -> p != 0)
                .map(p -> -p * StrictMath.log(p))
                .sum();
    }
}
