package occam.neural.dl4j.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import occam.neural.dl4j.Quiet;
import occam.neural.language.CharacterSplit;
import occam.neural.language.DropoutPlaces;
import occam.neural.language.LanguageDraws;
import occam.neural.language.LanguageHistory;
import occam.neural.language.LanguageWeights;
import occam.neural.language.TrainedTransformer;
import occam.neural.language.TrainingPlan;
import occam.neural.language.Transformer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Trains the same transformer with SameDiff, the part of DeepLearning4J that differentiates any graph, and its Adam: same first weights and same
 * windows as the glass box, its own arithmetic, gradients and steps.
 */
public final class Dl4jLanguage {
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-8;

    private final Transformer model;
    private final TransformerGraph graph;
    private final Map<String, GradientUpdater<?>> steps = new HashMap<>();

    private Dl4jLanguage(Transformer model, LanguageWeights first, int characters) {
        this.model = model;
        this.graph = new TransformerGraph(model, first, characters);
    }

    /**
     * Trains without looking at the validation text.
     *
     * @param seed as in {@link occam.neural.language.LanguageTrainer}
     * @throws occam.InvalidInput if something is missing, or the model has dropout, a tied output, a decay, a mean of the weights or a clipping
     */
    public static TrainedTransformer fit(Transformer model, CharacterSplit split, long seed) {
        mustBePlain(given(model, "model"));
        var draws = new LanguageDraws(model, given(split, "split"), seed);
        var alphabet = split.alphabet();
        Quiet.listen();
        var training = new Dl4jLanguage(model, draws.first(), alphabet.size());
        for (int step = 1; step <= model.plan().steps(); step++) {
            training.step(step, draws.windows());
        }
        return new TrainedTransformer(
                model, alphabet, new LanguageWeights(training.graph.values()), new LanguageHistory(List.of()));
    }

    private static void mustBePlain(Transformer model) {
        var plan = model.plan();
        boolean isPlain = model.dropout().equals(new DropoutPlaces(0, 0, 0))
                && !model.isTied()
                && plan.weightDecay() == 0
                && plan.averaging() == 0
                && Double.isInfinite(plan.clip());
        unless(
                isPlain,
                "DeepLearning4J trains only a plain transformer here, unguarded() and without dropout or decay, was %s",
                model);
    }

    private void step(int step, int[][] windows) {
        var gradients = graph.gradients(windows);
        graph.weights().forEach((name, weight) -> weight.subi(change(name, gradients.get(name), step - 1)));
    }

    /** What Adam makes of the gradient. */
    private INDArray change(String name, INDArray gradient, int before) {
        var change = gradient.dup('c');
        steps.computeIfAbsent(name, key -> fresh(change.length())).applyUpdater(change.reshape(1, -1), before, 0);
        return change;
    }

    private GradientUpdater<?> fresh(long count) {
        var adam = new Adam(new Rate(model.plan()));
        adam.setBeta2(BETA2);
        adam.setEpsilon(EPSILON);
        return adam.instantiate(Nd4j.zeros(DataType.FLOAT, 1, 2 * count), true);
    }

    /** {@code η} of each step. */
    private record Rate(TrainingPlan plan) implements ISchedule {
        @Override
        public double valueAt(int before, int epoch) {
            return plan.learningRate(before + 1);
        }

        @Override
        public ISchedule clone() {
            return this;
        }
    }
}
