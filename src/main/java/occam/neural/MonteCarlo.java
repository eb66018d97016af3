package occam.neural;

import static occam.InvalidInput.given;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

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
    private static final long HELD = 1L << 26;

    /**
     * Checks that both are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public MonteCarlo {
        given(mean, "rows of means");
        given(spread, "rows of spreads");
    }

    static MonteCarlo of(Forward forward, INDArray input, int passes, long seed) {
        var dropout = Masks.dropout(new SplittableRandom(seed));
        int rows = (int) input.size(0);
        var all = new Passes(HELD);
        int numbers;
        do {
            var pass = forward.probabilities(input, dropout);
            numbers = pass.length;
            all.add(pass);
        } while (all.count() < LEAST
                || all.count() < passes && !Thread.currentThread().isInterrupted());
        return new MonteCarlo(matrix(all.mean(numbers), rows), matrix(all.spread(numbers), rows));
    }

    private static double[][] matrix(double[] values, int rows) {
        int width = values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> Arrays.copyOfRange(values, i * width, (i + 1) * width))
                .toArray(double[][]::new);
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
