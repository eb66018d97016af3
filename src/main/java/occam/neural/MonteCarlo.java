package occam.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.UnivariateStatistic;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
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

    static MonteCarlo of(Forward forward, INDArray input, int passes, long seed) {
        var random = new SplittableRandom(seed);
        var dropout = Masks.dropout(random);
        int rows = (int) input.size(0);
        var all = new ArrayList<float[]>();
        while (all.size() < LEAST
                || all.size() < passes && !Thread.currentThread().isInterrupted()) {
            all.add(forward.probabilities(input, dropout));
        }
        return new MonteCarlo(over(all, rows, new Mean()), over(all, rows, new StandardDeviation()));
    }

    private static double[][] over(List<float[]> passes, int rows, UnivariateStatistic statistic) {
        int width = passes.get(0).length / rows;
        var values = new double[rows][width];
        for (int i = 0; i < rows * width; i++) {
            int at = i;
            values[i / width][i % width] = statistic.evaluate(
                    passes.stream().mapToDouble(pass -> pass[at]).toArray());
        }
        return values;
    }

    /** {@code −Σ p ln p} of each row's mean probabilities, in nats: 0 if sure, {@code ln classes} if it has no idea. */
    public double[] entropy() {
        return Arrays.stream(mean).mapToDouble(MonteCarlo::entropy).toArray();
    }

    private static double entropy(double[] probabilities) {
        return Arrays.stream(probabilities)
                .filter(p -> p > 0)
                .map(p -> -p * StrictMath.log(p))
                .sum();
    }
}
