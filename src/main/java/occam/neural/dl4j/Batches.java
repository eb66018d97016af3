package occam.neural.dl4j;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import occam.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Makes arrays of some rows of a data set, and of their targets. */
final class Batches {
    private final float[] features;
    private final int width;
    private final int[] labels;
    private final int classes;

    Batches(Dataset data) {
        this.features = flat(data.x());
        this.width = data.columns().size();
        this.labels = Arrays.stream(data.y()).mapToInt(y -> (int) y).toArray();
        this.classes = data.classes();
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
}
