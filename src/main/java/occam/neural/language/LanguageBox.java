package occam.neural.language;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import occam.data.Normal;
import occam.neural.glassbox.Matrix;

/** A language model as layers: forward, the slope of the mean loss, backward, and a step of Adam. */
final class LanguageBox<M extends Matrix<M>> implements AutoCloseable {
    private static final double INITIAL = 0.02;

    private final Transformer model;
    private final Room<M> room;
    private final Chain<M> layers;
    private final List<Weight<M>> weights;
    private final AdamStep adam = new AdamStep();
    private int t;

    /** With all weights 0, and room for so many sequences at once. */
    LanguageBox(Transformer model, int characters, int sequences, TextNumbers<M> numbers, SplittableRandom masks) {
        var sizes = model.sizes();
        this.model = model;
        this.room = new Room<>(numbers, sequences * sizes.context(), masks);
        this.layers = new Chain<>(layers(characters));
        this.weights = layers.weights().toList();
    }

    private List<TextLayer<M>> layers(int characters) {
        int width = model.sizes().width();
        var embedding = new EmbeddingLayer<>(characters, model.sizes(), model.isTied(), room);
        var all = new ArrayList<TextLayer<M>>(
                List.of(embedding, new DropLayer<>(model.dropout().embedding(), width, room)));
        for (int k = 1; k <= model.sizes().blocks(); k++) {
            all.add(half(k + ".attention", attention(k)));
            all.add(half(k + ".hidden", hidden(k)));
        }
        all.add(new NormLayer<>("last.norm", width, room));
        all.add(
                model.isTied()
                        ? new TiedOutput<>(embedding.table(), room)
                        : new Projection<>("output", width, characters, false, room));
        return all;
    }

    private TextLayer<M> attention(int block) {
        return new SelfAttention<>(
                block + ".attention", model.sizes(), model.dropout().attention(), room);
    }

    private TextLayer<M> hidden(int block) {
        int width = model.sizes().width();
        return new Chain<>(List.of(
                new Projection<>(block + ".hidden.first", width, 4 * width, true, room),
                new GeluLayer<>(4 * width, room),
                new Projection<>(block + ".hidden.second", 4 * width, width, true, room)));
    }

    /** {@code x + dropout(f(norm(x)))}. */
    private TextLayer<M> half(String name, TextLayer<M> f) {
        int width = model.sizes().width();
        var norm = new NormLayer<>(name + ".norm", width, room);
        var dropout = new DropLayer<>(model.dropout().residual(), width, room);
        return new SkipLayer<>(new Chain<>(List.of(norm, f, dropout)), width, room);
    }

    TextBatch batch() {
        return room.batch();
    }

    List<Weight<M>> weights() {
        return weights;
    }

    /** Matrices and embeddings from N(0, .02²), layer normalization 1 and 0, biases 0. */
    void begin(SplittableRandom random) {
        for (var weight : weights) {
            boolean isDrawn = weight.kind() == Weight.Kind.MATRIX || weight.kind() == Weight.Kind.EMBEDDING;
            var numbers = weight.value().values();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] =
                        isDrawn ? INITIAL * Normal.draw(random) : weight.name().endsWith("gamma") ? 1 : 0;
            }
            weight.value().set(numbers);
        }
    }

    LanguageWeights values() {
        return new LanguageWeights(weights.stream()
                .collect(toMap(Weight::name, weight -> weight.value().values())));
    }

    void set(LanguageWeights values) {
        weights.forEach(weight -> weight.value().set(values.parts().get(weight.name())));
    }

    /** The loss of the batch in all, {@code −Σ ln p}. */
    double loss() {
        return room.numbers().softmax(layers.forward(null, false), room.batch().next());
    }

    /** What it expects after each character of the batch, as scores without a softmax. */
    M logits() {
        return layers.forward(null, false);
    }

    /** Gradients of the mean loss over the batch, which it gives. */
    double gradients() {
        int rows = room.batch().rows();
        var logits = layers.forward(null, true);
        double loss = room.numbers().softmax(logits, room.batch().next()) / rows;
        layers.backward(logits.minusTargets(room.batch().next(), 0));
        return loss;
    }

    /** A step on the batch; gives its mean loss before. */
    double step() {
        double loss = gradients();
        t++;
        var plan = model.plan();
        double squares = 0;
        for (int k = 0; k < weights.size(); k++) {
            squares += gradientSquares(weights.get(k), plan);
        }
        adam.next(plan.learningRate(t), plan.clipped(Math.sqrt(squares)));
        for (int k = 0; k < weights.size(); k++) {
            var weight = weights.get(k);
            weight.step(room.numbers(), adam.decaying(decays(weight, plan) ? plan.weightDecay() : 0));
        }
        return loss;
    }

    /** After the slope of an L2 penalty has joined. */
    private double gradientSquares(Weight<M> weight, TrainingPlan plan) {
        if (plan.l2() > 0 && decays(weight, plan)) {
            room.numbers().plus(weight.gradient(), weight.value(), plan.l2());
        }
        return weight.gradient().squares();
    }

    private static boolean decays(Weight<?> weight, TrainingPlan plan) {
        return plan.group().holds(weight.kind());
    }

    double embeddingNorm() {
        return Math.sqrt(weights.get(0).value().squares());
    }

    @Override
    public void close() {
        room.close();
    }
}
