package occam.neural.glassbox;

import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Block;
import occam.neural.Loss;
import occam.neural.Network;
import occam.neural.Objective;
import occam.neural.Weights;
import occam.neural.glassbox.GlassLayer.Masking;

/**
 * Training in the equations of the lessons: forward, the slope of the mean cross-entropy, backward, and a step of the optimizer. What
 * each of them is stands in {@link GlassLayer} and {@link Parameter}, and the loops in {@link FloatMatrix}.
 *
 * <p>Source: I. Goodfellow, Y. Bengio and A. Courville, Deep Learning (2016), algorithms 6.3 and 6.4, for whole batches.
 */
final class GlassBox<M extends Matrix<M>> implements AutoCloseable {
    /** {@code ε} of Adam, beside {@code √v̂}. */
    static final double EPSILON = 1e-8;

    private final List<GlassLayer<M>> layers;
    private final Loss loss;
    private int t;

    /** With all weights 0, and room for batches of so many rows. */
    GlassBox(Network network, int room, Precision<M> precision, double epsilon) {
        var blocks = Block.of(network.architecture());
        this.loss = network.objective().loss();
        this.layers = IntStream.range(0, blocks.size())
                .mapToObj(l -> new GlassLayer<>(
                        blocks.get(l), objective(network, l < blocks.size() - 1), epsilon, room, precision))
                .toList();
    }

    private static Objective objective(Network network, boolean hidden) {
        return hidden ? network.objective() : network.objective().withoutUnits();
    }

    /** All weights and biases, layer by layer. */
    List<Parameter<M>> parameters() {
        return layers.stream().flatMap(GlassLayer::parameters).toList();
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

    /** A step on a batch; {@code x} is spoiled, if there is dropout on it. */
    void step(M x, int[] labels, Masking<M> masks) {
        gradients(x, labels, masks);
        t++;
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).step(t);
        }
    }

    /** The gradients of the mean loss over the batch. */
    void gradients(M x, int[] labels, Masking<M> masks) {
        double onActivation = loss.onActivations() / x.rows();
        var delta = train(x, masks).softmax().minusTargets(labels, loss.labelSmoothing());
        for (int l = layers.size() - 1; l > 0; l--) {
            layers.get(l).gradients(delta);
            delta = layers.get(l).backward(delta, layers.get(l - 1).isRectified() ? onActivation : 0);
        }
        layers.get(0).gradients(delta);
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
                .mapToDouble(layer -> layer.weights().value().squares())
                .sum());
    }

    @Override
    public void close() {
        layers.forEach(GlassLayer::close);
    }
}
