package occam.neural.glassbox;

import java.util.List;
import occam.neural.Loss;
import occam.neural.Network;
import occam.neural.Weights;
import occam.neural.glassbox.GlassLayer.Masking;

/**
 * Training in the equations of the lessons: forward, the slope of the mean cross-entropy, backward, and a step of the optimizer. What
 * each of them is stands in the layers and in {@link Parameter}, and the loops in {@link FloatMatrix}.
 *
 * <p>Source: I. Goodfellow, Y. Bengio and A. Courville, Deep Learning (2016), algorithms 6.3 and 6.4, for whole batches.
 */
final class GlassBox<M extends Matrix<M>> implements AutoCloseable {
    /** {@code ε} of Adam, beside {@code √v̂}. */
    static final double EPSILON = 1e-8;

    private final List<List<GlassLayer<M>>> stages;
    private final List<GlassLayer<M>> layers;
    private final List<Parameter<M>> parameters;
    private final Loss loss;
    private int t;
    private boolean diverged;

    /** With all weights 0, and room for batches of so many rows. */
    GlassBox(Network network, int room, Precision<M> precision, double epsilon) {
        this.stages = new GlassLayers<>(network.objective(), new Allocator<>(room, precision, epsilon))
                .of(network.architecture());
        this.layers = stages.stream().flatMap(List::stream).toList();
        this.parameters = layers.stream().flatMap(GlassLayer::parameters).toList();
        this.loss = network.objective().loss();
    }

    /** All weights and biases, layer by layer. */
    List<Parameter<M>> parameters() {
        return parameters;
    }

    Weights weights() {
        return new Weights(layers.stream().flatMap(GlassLayer::parts).toList());
    }

    void set(Weights weights) {
        layers.forEach(layer -> layer.set(weights));
    }

    /** The probabilities of the classes, {@code P = softmax(…relu(XW₁ + b₁)…)}. */
    M infer(M x) {
        var a = x;
        for (int l = 0; l < layers.size(); l++) {
            a = layers.get(l).infer(a);
        }
        return a.softmax();
    }

    /** What a stage makes of {@code a}, with normalization by the given rows or by what was learned. */
    M infer(int stage, M a, boolean byBatch) {
        var out = a;
        for (var layer : stages.get(stage)) {
            out = byBatch && layer instanceof BatchNormLayer<M> normalization
                    ? normalization.byBatch(out)
                    : layer.infer(out);
        }
        return stage < stages.size() - 1 ? out : out.softmax();
    }

    /** A step on a batch; {@code x} is spoiled, if there is dropout on it. */
    void step(M x, int[] labels, Masking<M> masks) {
        gradients(x, labels, masks);
        t++;
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).step(t);
        }
    }

    /** Whether a probability was no number in one of the steps. */
    boolean isDiverged() {
        return diverged;
    }

    /** The gradients of the mean loss over the batch. */
    void gradients(M x, int[] labels, Masking<M> masks) {
        double onActivation = loss.onActivations() / x.rows();
        var probabilities = train(x, masks).softmax();
        diverged |= Double.isNaN(probabilities.squares());
        var delta = probabilities.minusTargets(labels, loss.labelSmoothing());
        for (int l = layers.size() - 1; l > 0; l--) {
            layers.get(l).gradients(delta);
            delta = layers.get(l).slope(delta);
            if (onActivation != 0 && getsActivations(l)) {
                delta.plus(onActivation);
            }
        }
        layers.get(0).gradients(delta);
    }

    /** Whether a penalty on what ReLUs give falls on what goes into this layer. */
    private boolean getsActivations(int layer) {
        int before = layer - 1;
        while (before >= 0 && drops(before)) {
            before--;
        }
        return !drops(layer) && before >= 0 && layers.get(before) instanceof ReluLayer;
    }

    private boolean drops(int layer) {
        return layers.get(layer) instanceof DropoutLayer || layers.get(layer) instanceof SpatialDropoutLayer;
    }

    /** What goes into the softmax, with dropout. */
    M train(M x, Masking<M> masks) {
        var a = x;
        for (int l = 0; l < layers.size(); l++) {
            a = layers.get(l).train(a, masks);
        }
        return a;
    }

    /** {@code √ΣW²} over all layers, without biases. */
    double weightNorm() {
        return Math.sqrt(layers.stream()
                .flatMap(GlassLayer::weights)
                .mapToDouble(Matrix::squares)
                .sum());
    }

    @Override
    public void close() {
        layers.forEach(GlassLayer::close);
    }
}
