package occam.neural.glassbox;

import java.util.Optional;
import java.util.SplittableRandom;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Demand;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Score;
import occam.neural.Shape;
import occam.neural.Weights;
import occam.neural.glassbox.GlassLayer.Masking;

/** Trains in the glass box. */
final class GlassBoxLearner<M extends Matrix<M>> implements Learner {
    /** How many rows are scored at once: few enough to stay in the cache. */
    static final int CHUNK = 256;

    private final Network description;
    private final Shape image;
    private final Precision<M> precision;
    private final Dataset train;
    private final Dataset validation;
    private final GlassBox<M> box;
    /** Their rows in this precision, made once and not in each step. */
    private final M trainRows;

    private final M validationRows;
    private final M batch;
    private final int[] labels;
    private final int together;
    private final Masking<M> masks;
    private Weights kept;

    GlassBoxLearner(Network description, Split split, long seed, Precision<M> precision) {
        int room = Math.max(CHUNK, description.schedule().batch());
        this.description = description;
        this.image = description.architecture().input();
        this.precision = precision;
        this.train = split.train();
        this.validation = split.validation();
        this.box = new GlassBox<>(description, room, precision, GlassBox.EPSILON);
        this.trainRows = rows(train);
        this.validationRows = rows(validation);
        this.batch = precision.matrix(room, description.inputs());
        this.labels = new int[description.schedule().batch()];
        this.together = together(description);
        this.masks = masks(new SplittableRandom(seed).split());
    }

    private M rows(Dataset data) {
        M rows = precision.matrix(data.rows(), description.inputs());
        for (int i = 0; i < data.rows(); i++) {
            rows.setRow(i, Layout.pixelByPixel(image, 1, data.x()[i]));
        }
        return rows;
    }

    /** So many rows, in whole chunks, between two looks for an interrupt. */
    static int together(Network description) {
        return CHUNK * Math.max(1, Demand.of(description.architecture()).rowsTogether() / CHUNK);
    }

    private static <M extends Matrix<M>> Masking<M> masks(SplittableRandom random) {
        return (mask, rate, scale) -> mask.draw(rate, scale, random);
    }

    @Override
    public void begin(Weights weights) {
        box.set(weights);
    }

    @Override
    public void step(int[] order, int from, int to) {
        batch.withShape(to - from, description.inputs());
        for (int i = from; i < to; i++) {
            batch.setRow(i - from, trainRows, order[i]);
            labels[i - from] = (int) train.y()[order[i]];
        }
        box.step(batch, labels, masks);
    }

    @Override
    public boolean isDiverged() {
        return box.isDiverged();
    }

    @Override
    public Optional<Score> onTrain() {
        return score(train, trainRows);
    }

    @Override
    public Optional<Score> onValidation() {
        return score(validation, validationRows);
    }

    private Optional<Score> score(Dataset data, M rows) {
        var probabilities = new double[data.rows() * data.classes()];
        for (int from = 0; from < data.rows(); from += CHUNK) {
            if (from > 0 && from % together == 0 && Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            infer(rows, from, probabilities);
        }
        return Optional.of(Score.of(probabilities, data));
    }

    private void infer(M x, int from, double[] probabilities) {
        int rows = Math.min(CHUNK, x.rows() - from);
        batch.withShape(rows, description.inputs());
        for (int i = 0; i < rows; i++) {
            batch.setRow(i, x, from + i);
        }
        var p = box.infer(batch).values();
        System.arraycopy(p, 0, probabilities, from * (p.length / rows), p.length);
    }

    @Override
    public double weightNorm() {
        return box.weightNorm();
    }

    @Override
    public void keep() {
        kept = box.weights();
    }

    @Override
    public void restore() {
        box.set(kept);
    }

    @Override
    public Model model() {
        return new GlassBoxModel<>(description, box.weights(), precision);
    }

    @Override
    public void close() {
        box.close();
        batch.close();
        trainRows.close();
        validationRows.close();
    }
}
