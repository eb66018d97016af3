package occam.neural;

import static org.bytedeco.openblas.presets.openblas_nolapack.blas_set_num_threads;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Epoch.Score;
import occam.neural.GlassLayer.Masking;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains in the glass box, from the weights that DeepLearning4J would start from, and gives the result back to a network of its. */
final class GlassBoxLearner<M extends Matrix<M>> implements Learner {
    /** How many rows are scored at once: few enough to stay in the cache. */
    private static final int CHUNK = 256;

    private final MultiLayerNetwork network;
    private final Dataset train;
    private final Dataset validation;
    private final GlassBox<M> box;
    private final M batch;
    private final int[] labels;
    private final int together;
    private final Masking<M> masks;
    private List<double[]> kept;

    GlassBoxLearner(Network description, Split split, long seed, Precision<M> precision) {
        int room = Math.max(CHUNK, description.schedule().batch());
        this.network = Dl4j.build(description, seed);
        // one model, one thread: small products would only wait for the others
        blas_set_num_threads(1);
        this.train = split.train();
        this.validation = split.validation();
        this.box = new GlassBox<>(description, room, precision, GlassBox.EPSILON);
        this.batch = precision.matrix(room, description.inputs());
        this.labels = new int[description.schedule().batch()];
        this.together =
                CHUNK * Math.max(1, Demand.of(description.architecture()).rowsTogether() / CHUNK);
        this.masks = masks(new SplittableRandom(seed).split());
        box.set(Dl4j.parameters(network, box.names()));
    }

    private static <M extends Matrix<M>> Masking<M> masks(SplittableRandom random) {
        return (mask, block) ->
                mask.draw(block.dropout().rate(), block.dropout().scale(), random);
    }

    @Override
    public void begin(MultiLayerNetwork other) {
        network.setParams(other.params().castTo(network.params().dataType()));
        box.set(Dl4j.parameters(network, box.names()));
    }

    @Override
    public void step(int[] order, int from, int to) {
        for (int i = from; i < to; i++) {
            batch.setRow(i - from, train.x()[order[i]]);
            labels[i - from] = (int) train.y()[order[i]];
        }
        box.step(batch.withRows(to - from), labels, masks);
    }

    @Override
    public Optional<Score> onTrain() {
        return score(train);
    }

    @Override
    public Optional<Score> onValidation() {
        return score(validation);
    }

    private Optional<Score> score(Dataset data) {
        var probabilities = new float[data.rows() * data.classes()];
        for (int from = 0; from < data.rows(); from += CHUNK) {
            if (from > 0 && from % together == 0 && Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            infer(data.x(), from, probabilities);
        }
        return Optional.of(Rows.score(probabilities, Rows.labels(data)));
    }

    private void infer(double[][] x, int from, float[] probabilities) {
        int rows = Math.min(CHUNK, x.length - from);
        for (int i = 0; i < rows; i++) {
            batch.setRow(i, x[from + i]);
        }
        var p = box.infer(batch.withRows(rows)).values();
        for (int i = 0; i < p.length; i++) {
            probabilities[from * (p.length / rows) + i] = (float) p[i];
        }
    }

    @Override
    public double weightNorm() {
        return box.weightNorm();
    }

    @Override
    public void keep() {
        kept = box.values();
    }

    @Override
    public void restore() {
        box.set(kept);
    }

    @Override
    public MultiLayerNetwork network() {
        Dl4j.setParameters(network, box.names(), box.values());
        return network;
    }

    @Override
    public void close() {
        box.close();
        batch.close();
    }
}
