package occam.neural.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/** The layers of a transformer, put together. */
record LanguageLayers<M extends Matrix<M>>(Transformer model, Room<M> room) {
    static final String OUTPUT = "output";

    Chain<M> of(int characters) {
        var embedding = new EmbeddingLayer<>(characters, model.sizes(), model.isTied(), room);
        var all = new ArrayList<TextLayer<M>>(
                List.of(embedding, drop(model.dropout().embedding())));
        IntStream.rangeClosed(1, model.sizes().blocks())
                .boxed()
                .flatMap(this::block)
                .forEach(all::add);
        all.add(new NormLayer<>("last.norm", width(), room));
        all.add(
                model.isTied()
                        ? new TiedOutput<>(embedding.table(), room)
                        : new Projection<>(OUTPUT, width(), characters, false, room));
        return new Chain<>(all);
    }

    private Stream<TextLayer<M>> block(int k) {
        return Stream.of(half(k + ".attention", attention(k)), half(k + ".hidden", hidden(k)));
    }

    private TextLayer<M> attention(int block) {
        return new SelfAttention<>(
                block + ".attention", model.sizes(), model.dropout().attention(), room);
    }

    private TextLayer<M> hidden(int block) {
        return new Chain<>(List.of(
                room.tuned(new Projection<>(block + ".hidden.first", width(), 4 * width(), true, room)),
                new GeluLayer<>(4 * width(), room),
                room.tuned(new Projection<>(block + ".hidden.second", 4 * width(), width(), true, room))));
    }

    /** {@code x + dropout(f(norm(x)))}. */
    private TextLayer<M> half(String name, TextLayer<M> f) {
        var norm = new NormLayer<>(name + ".norm", width(), room);
        return new SkipLayer<>(new Chain<>(List.of(norm, f, drop(model.dropout().residual()))), width(), room);
    }

    private TextLayer<M> drop(double rate) {
        return new DropLayer<>(rate, width(), room);
    }

    private int width() {
        return model.sizes().width();
    }
}
