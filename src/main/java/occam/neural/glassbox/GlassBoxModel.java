package occam.neural.glassbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import occam.neural.Masks;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Stage;
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
        var outputs = new ArrayList<double[]>();
        var dense = parts("W").iterator();
        var biases = parts("b").iterator();
        try (var pass = new ForwardPass<>(x, precision)) {
            for (var stage : description.architecture().stages()) {
                if (!stage.drops()) {
                    pass.dense(dense.next(), biases.next());
                    activate(pass, stage, dense.hasNext());
                }
                masks.on(stage, x.length).ifPresent(pass::times);
                outputs.add(pass.values());
            }
        }
        return outputs;
    }

    private Stream<Weights.Part> parts(String name) {
        return weights.parts().stream().filter(part -> part.name().equals(name));
    }

    private void activate(ForwardPass<M> pass, Stage stage, boolean hidden) {
        if (stage.relu()) {
            pass.relu();
        } else if (!hidden) {
            pass.softmax();
        }
    }
}
