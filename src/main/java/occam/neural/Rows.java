package occam.neural;

import java.util.Arrays;
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

    /** Loss and accuracy from one forward pass in inference mode. */
    Score score(MultiLayerNetwork network, INDArray features) {
        return score(probabilities(network, features));
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
            hits += mostProbable(probabilities, i, classes) == labels[i] ? 1 : 0;
        }
        return new Score(loss, (double) hits / labels.length);
    }

    static float[] probabilities(MultiLayerNetwork network, INDArray features) {
        return Forward.values(network.output(features, false));
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
