package occam.neural.language;

import java.util.List;
import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/** Layers, one after another. */
final class Chain<M extends Matrix<M>> implements TextLayer<M> {
    private final List<TextLayer<M>> layers;

    Chain(List<TextLayer<M>> layers) {
        this.layers = layers;
    }

    @Override
    public M forward(M x, boolean training) {
        var a = x;
        for (int l = 0; l < layers.size(); l++) {
            a = layers.get(l).forward(a, training);
        }
        return a;
    }

    @Override
    public M backward(M delta) {
        var slope = delta;
        for (int l = layers.size() - 1; l >= 0; l--) {
            slope = layers.get(l).backward(slope);
        }
        return slope;
    }

    @Override
    public Stream<Weight<M>> weights() {
        return layers.stream().flatMap(TextLayer::weights);
    }
}
