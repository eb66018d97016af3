package occam.neural;

import static occam.InvalidInput.unless;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import occam.data.Dataset;
import occam.neural.Epoch.Score;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The rows of a data set as a network takes them: features in one flat array, and the class of each. */
final class Rows {
    private static final double SMALLEST = 1e-10;

    private final float[] features;
    private final int width;
    private final int[] labels;
    private final int classes;

    private Rows(float[] features, int width, int[] labels, int classes) {
        this.features = features;
        this.width = width;
        this.labels = labels;
        this.classes = classes;
    }

    static Rows of(Dataset data) {
        return new Rows(flat(data.x()), data.columns().size(), labels(data), data.classes());
    }

    static int[] labels(Dataset data) {
        return Arrays.stream(data.y()).mapToInt(y -> (int) y).toArray();
    }

    private static float[] flat(double[][] x) {
        unless(
                x.length == 0 || (double) x.length * x[0].length < Integer.MAX_VALUE,
                "%d rows of %d numbers are too many at once; give fewer rows",
                x.length,
                x.length == 0 ? 0 : x[0].length);
        var flat = new float[x.length == 0 ? 0 : x.length * x[0].length];
        int next = 0;
        for (var row : x) {
            for (double value : row) {
                flat[next++] = (float) value;
            }
        }
        return flat;
    }

    static INDArray matrix(double[][] x) {
        return Nd4j.createFromArray(flat(x)).reshape(x.length, x[0].length);
    }

    int count() {
        return labels.length;
    }

    INDArray features() {
        return Nd4j.createFromArray(features).reshape(count(), width);
    }

    INDArray features(int[] order, int from, int to) {
        var batch = new float[(to - from) * width];
        for (int i = from; i < to; i++) {
            System.arraycopy(features, order[i] * width, batch, (i - from) * width, width);
        }
        return Nd4j.createFromArray(batch).reshape(to - from, width);
    }

    /** {@code (1 − ε)·y + ε/K} with {@code y} 1 at the label, else 0. */
    INDArray targets(int[] order, int from, int to, double labelSmoothing) {
        var batch = new float[(to - from) * classes];
        Arrays.fill(batch, (float) (labelSmoothing / classes));
        for (int i = from; i < to; i++) {
            batch[(i - from) * classes + labels[order[i]]] += (float) (1 - labelSmoothing);
        }
        return Nd4j.createFromArray(batch).reshape(to - from, classes);
    }

    /** Loss and accuracy in inference mode; none if the thread was interrupted between two parts. */
    Optional<Score> score(MultiLayerNetwork network, INDArray features, int together) {
        var probabilities = values(outputs(network, features, together));
        return probabilities.length == labels.length * classes ? Optional.of(score(probabilities)) : Optional.empty();
    }

    Score score(float[] probabilities) {
        return score(probabilities, labels);
    }

    static Score score(float[] probabilities, int[] labels) {
        int classes = labels.length == 0 ? 0 : probabilities.length / labels.length;
        double loss = 0;
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            // as max(p, ε), but a NaN stays one: a network that diverged must not look good
            float p = probabilities[i * classes + labels[i]];
            loss -= StrictMath.log(p < SMALLEST ? SMALLEST : p) / labels.length;
            hits += !Float.isNaN(p) && mostProbable(probabilities, i, classes) == labels[i] ? 1 : 0;
        }
        return new Score(loss, (double) hits / labels.length);
    }

    /** What the network gives in inference mode, part by part; the first parts only if the thread is interrupted between two. */
    static List<INDArray> outputs(MultiLayerNetwork network, INDArray features, int together) {
        int rows = (int) features.size(0);
        var parts = new ArrayList<INDArray>();
        for (int from = 0; from < rows && (from == 0 || !Thread.currentThread().isInterrupted()); from += together) {
            var part = interval(from, Math.min(rows, from + together));
            parts.add(network.output(
                    rows <= together ? features : features.get(part, all()).dup(), false));
        }
        return parts;
    }

    /** One row after the other. */
    static float[] values(List<INDArray> parts) {
        if (parts.size() == 1) {
            return Forward.values(parts.get(0));
        }
        var all = new float[parts.stream().mapToInt(part -> (int) part.length()).sum()];
        int next = 0;
        for (var part : parts) {
            var values = Forward.values(part);
            System.arraycopy(values, 0, all, next, values.length);
            next += values.length;
        }
        return all;
    }

    static int mostProbable(float[] probabilities, int row, int classes) {
        int first = row * classes;
        int best = first;
        for (int k = first + 1; k < first + classes; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best - first;
    }
}
