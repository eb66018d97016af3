package occam.neural;

import static java.util.Locale.ROOT;
import static occam.InvalidInput.given;

import java.util.Arrays;
import occam.data.Dataset;

/**
 * How good predictions are on some rows.
 *
 * @param loss mean cross-entropy in nats, without the penalty, so that different penalties can be compared
 * @param accuracy share of the rows whose most probable class is right
 */
public record Score(double loss, double accuracy) {
    private static final double SMALLEST = 1e-10;

    /**
     * Of these probabilities for a data set's rows, none of them below 1e-10 for the loss.
     *
     * @param probabilities {@code n · classes}, row after row
     */
    public static Score of(double[] probabilities, Dataset data) {
        return of(given(probabilities, "probabilities"), labels(given(data, "data")));
    }

    private static int[] labels(Dataset data) {
        return Arrays.stream(data.y()).mapToInt(y -> (int) y).toArray();
    }

    static Score of(double[] probabilities, int... labels) {
        int classes = labels.length == 0 ? 0 : probabilities.length / labels.length;
        double loss = 0;
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            // as max(p, ε), but a NaN stays one: a network that diverged must not look good
            double p = probabilities[i * classes + labels[i]];
            loss -= StrictMath.log(p < SMALLEST ? SMALLEST : p) / labels.length;
            hits += !Double.isNaN(p) && mostProbable(probabilities, i, classes) == labels[i] ? 1 : 0;
        }
        return new Score(loss, (double) hits / labels.length);
    }

    /** The most probable class of a row; of equals, the first. */
    public static int mostProbable(double[] probabilities, int row, int classes) {
        int first = row * classes;
        int best = first;
        for (int k = first + 1; k < first + classes; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best - first;
    }

    @Override
    public String toString() {
        return String.format(ROOT, "loss %.3f, accuracy %.3f", loss, accuracy);
    }
}
