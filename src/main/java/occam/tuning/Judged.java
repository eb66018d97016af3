package occam.tuning;

import java.util.stream.IntStream;
import occam.data.Bootstrap;
import occam.data.Interval;
import occam.tuning.Candidate.Measured;

/**
 * What the test rows say of one contender, with 95 % bootstrap intervals over the rows.
 *
 * @param name "you", or that of a search
 * @param accuracy the share of the test rows that is right
 * @param gain your accuracy minus this one, row by row; 0 for yourself
 * @param loss mean cross-entropy in nats
 * @param shifted the accuracy on the test rows as a deployment may have them: images moved by a pixel, measurements with noise
 * @param worstClass the accuracy in the class where it is smallest
 * @param calibrationError the expected one, see {@link occam.data.Calibration}
 */
public record Judged(
        String name,
        Interval accuracy,
        Interval gain,
        double loss,
        double shifted,
        double worstClass,
        double calibrationError) {
    private static final double CONFIDENCE = 0.95;
    private static final int RESAMPLES = 2000;

    static Judged of(Measured measured, Measured you, long seed) {
        var gains = IntStream.range(0, you.right().length)
                .mapToDouble(i -> you.right()[i] - measured.right()[i])
                .toArray();
        return new Judged(
                measured.name(),
                interval(measured.right(), seed),
                interval(gains, seed),
                measured.loss(),
                measured.shifted(),
                measured.worstClass(),
                measured.calibrationError());
    }

    static Interval interval(double[] values, long seed) {
        return Bootstrap.mean(values, CONFIDENCE, RESAMPLES, seed);
    }
}
