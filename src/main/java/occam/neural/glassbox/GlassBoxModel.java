package occam.neural.glassbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import occam.neural.Masks;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Shape;
import occam.neural.Weights;

/** A network of the glass box that answers, from weights on Java's heap. */
record GlassBoxModel<M extends Matrix<M>>(Network description, Weights weights, Precision<M> precision)
        implements Model {
    /** The same rows go together as in training, and so the last digits are the same. */
    @Override
    public double[] probabilities(double[][] x) {
        int together = GlassBoxLearner.together(description);
        var probabilities = new double[x.length * description.classes()];
        int room = Math.min(x.length, GlassBoxLearner.CHUNK);
        try (var box = box(room);
                M batch = precision.matrix(room, description.inputs())) {
            for (int from = 0; from < x.length; from += GlassBoxLearner.CHUNK) {
                if (from > 0 && from % together == 0 && Thread.currentThread().isInterrupted()) {
                    return Arrays.copyOf(probabilities, from * description.classes());
                }
                infer(box, batch, x, from, probabilities);
            }
        }
        return probabilities;
    }

    private GlassBox<M> box(int room) {
        var box = new GlassBox<>(description, room, precision, GlassBox.EPSILON);
        box.set(weights);
        return box;
    }

    private void infer(GlassBox<M> box, M batch, double[][] x, int from, double[] probabilities) {
        int rows = Math.min(GlassBoxLearner.CHUNK, x.length - from);
        batch.withShape(rows, description.inputs());
        for (int i = 0; i < rows; i++) {
            batch.setRow(i, Layout.pixelByPixel(description.architecture().input(), 1, x[from + i]));
        }
        var p = box.infer(batch).values();
        System.arraycopy(p, 0, probabilities, from * description.classes(), p.length);
    }

    @Override
    public List<double[]> outputs(double[][] x, Masks masks) {
        var stages = description.architecture().stages();
        var outputs = new ArrayList<double[]>();
        try (var box = box(x.length);
                M rows = precision.matrix(x.length, description.inputs())) {
            for (int i = 0; i < x.length; i++) {
                rows.setRow(i, Layout.pixelByPixel(description.architecture().input(), 1, x[i]));
            }
            var a = rows;
            for (int i = 0; i < stages.size(); i++) {
                var shape = stages.get(i).output();
                a = box.infer(i, a, masks.normalizesByBatch());
                multiply(a, shape, masks.on(i, stages.get(i), x.length));
                outputs.add(Layout.channelByChannel(shape, 1, a.values()));
            }
        }
        return outputs;
    }

    private void multiply(M a, Shape shape, Optional<double[]> mask) {
        mask.map(factors -> Layout.pixelByPixel(shape, 1, factors)).ifPresent(factors -> {
            try (M matrix = precision.matrix(a.rows(), a.columns())) {
                matrix.set(factors);
                a.times(matrix);
            }
        });
    }
}
