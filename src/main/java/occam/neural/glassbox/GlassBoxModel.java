package occam.neural.glassbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
        var parts = new ArrayList<double[]>();
        for (int from = 0; from < x.length; from += GlassBoxLearner.CHUNK) {
            if (from > 0 && from % together == 0 && Thread.currentThread().isInterrupted()) {
                break;
            }
            int to = Math.min(x.length, from + GlassBoxLearner.CHUNK);
            parts.add(last(outputs(Arrays.copyOfRange(x, from, to), Masks.NONE)));
        }
        return parts.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static double[] last(List<double[]> outputs) {
        return outputs.get(outputs.size() - 1);
    }

    @Override
    public List<double[]> outputs(double[][] x, Masks masks) {
        var stages = description.architecture().stages();
        var outputs = new ArrayList<double[]>();
        try (var box = new GlassBox<>(description, x.length, precision, GlassBox.EPSILON);
                M rows = precision.matrix(x.length, description.inputs())) {
            box.set(weights);
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
