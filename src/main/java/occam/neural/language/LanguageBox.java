package occam.neural.language;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.SplittableRandom;
import occam.data.Normal;
import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.AdamStep;
import occam.neural.language.numbers.TextNumbers;

/** A language model as layers: forward, the slope of the mean loss, backward, and a step of Adam. */
final class LanguageBox<M extends Matrix<M>> implements AutoCloseable {
    private static final double INITIAL = 0.02;

    private final Transformer model;
    private final Room<M> room;
    private final Chain<M> layers;
    private final List<Weight<M>> weights;
    private final List<Weight<M>> learning;
    private final MovingAverage<M> average;
    private final AdamStep adam = new AdamStep();
    private int t;

    /** With all weights 0, and room for so many sequences at once. */
    LanguageBox(Transformer model, int characters, int sequences, TextNumbers<M> numbers, SplittableRandom masks) {
        this(model, FineTuning.everything(), characters, sequences, numbers, masks);
    }

    /** Of which steps change a part. */
    LanguageBox(
            Transformer model,
            FineTuning tuning,
            int characters,
            int sequences,
            TextNumbers<M> numbers,
            SplittableRandom masks) {
        this.model = model;
        this.room = new Room<>(numbers, sequences * model.sizes().context(), masks, tuning);
        this.layers = new LanguageLayers<>(model, room).of(characters);
        this.weights = layers.weights().toList();
        this.learning = weights.stream().filter(Weight::isLearning).toList();
        this.average = new MovingAverage<>(model.plan().averaging(), learning, room);
    }

    TextBatch batch() {
        return room.batch();
    }

    List<Weight<M>> weights() {
        return weights;
    }

    /** How many numbers steps change. */
    int learned() {
        return learning.stream()
                .mapToInt(weight -> weight.value().rows() * weight.value().columns())
                .sum();
    }

    /** Matrices and embeddings from N(0, .02²), layer normalization 1 and 0, biases 0; of an update A from N(0, 1/rows), B 0. */
    void begin(SplittableRandom random) {
        var normal = Normal.of(random);
        for (var weight : weights) {
            var numbers = new double[weight.value().rows() * weight.value().columns()];
            double mean = weight.name().endsWith("gamma") ? 1 : 0;
            double deviation = deviation(weight);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = deviation > 0 ? deviation * normal.getAsDouble() : mean;
            }
            weight.begin(numbers);
        }
    }

    private static double deviation(Weight<?> weight) {
        return switch (weight.kind()) {
            case MATRIX, EMBEDDING -> INITIAL;
            case LOW_RANK ->
                weight.name().endsWith("down") ? 1 / Math.sqrt(weight.value().rows()) : 0;
            case BIAS, NORMALIZATION -> 0;
        };
    }

    /** The mean of the weights where they were, and back; nothing where there is none. */
    void exchange() {
        average.exchange();
    }

    /** As a model without updates, which are merged. */
    LanguageWeights values() {
        room.mergeUpdates();
        return new LanguageWeights(weights.stream()
                .filter(weight -> weight.kind() != Weight.Kind.LOW_RANK)
                .collect(toMap(Weight::name, weight -> weight.value().values())));
    }

    /** Updates stay as they are. */
    void set(LanguageWeights values) {
        weights.stream()
                .filter(weight -> weight.kind() != Weight.Kind.LOW_RANK)
                .forEach(weight -> weight.begin(values.parts().get(weight.name())));
    }

    /** The loss of the batch in all, {@code −Σ ln p}. */
    double loss() {
        return loss(false);
    }

    /** The same, with dropout if it is so. */
    double loss(boolean isDropping) {
        return room.numbers()
                .softmax(layers.forward(null, isDropping), room.batch().next());
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
        for (int k = 0; k < learning.size(); k++) {
            squares += learning.get(k).gradient().squares();
        }
        adam.next(plan.learningRate(t), plan.clipped(Math.sqrt(squares)));
        for (int k = 0; k < learning.size(); k++) {
            var weight = learning.get(k);
            weight.step(adam.decaying(decays(weight, plan) ? plan.weightDecay() : 0));
        }
        average.add();
        return loss;
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
