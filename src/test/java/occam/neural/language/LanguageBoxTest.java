package occam.neural.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import occam.neural.glassbox.DoubleMatrix;
import occam.neural.language.numbers.FloatNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageBoxTest {
    private static final double STEP = 1e-5;

    // gradients

    static Stream<Map.Entry<String, Transformer>> models() {
        var tiny = LanguageBoxes.TINY;
        return Map.of(
                "plain", tiny,
                "tied", tiny.tied(),
                "dropout on embeddings", tiny.embeddingDropout(0.4),
                "dropout on attention", tiny.attentionDropout(0.4),
                "dropout on residuals", tiny.residualDropout(0.4),
                "all of it, tied", tiny.tied().dropout(0.3))
                .entrySet()
                .stream();
    }

    /** Central differences, each with masks from the same generator. */
    @ParameterizedTest
    @MethodSource("models")
    void theGradientIsTheSlopeOfTheLoss(Map.Entry<String, Transformer> named) {
        var model = named.getValue();
        try (var box = fresh(model)) {
            box.gradients();
            for (int k = 0; k < box.weights().size(); k++) {
                var gradient = box.weights().get(k).gradient().values();
                for (int i = k % 3; i < gradient.length; i += 5) {
                    assertThat(gradient[i])
                            .as("%s, number %d", box.weights().get(k).name(), i)
                            .isCloseTo(slope(model, k, i), within(1e-8));
                }
            }
        }
    }

    private static LanguageBox<DoubleMatrix> fresh(Transformer model) {
        var box = LanguageBoxes.box(model, 5);
        LanguageBoxes.fill(box, 6, 0, 17, 31);
        return box;
    }

    private static double slope(Transformer model, int weight, int number) {
        return (moved(model, weight, number, STEP) - moved(model, weight, number, -STEP)) / (2 * STEP);
    }

    private static double moved(Transformer model, int weight, int number, double by) {
        try (var box = fresh(model)) {
            var value = box.weights().get(weight).value();
            var numbers = value.values();
            numbers[number] += by;
            value.set(numbers);
            return box.gradients();
        }
    }

    // causality

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void aLaterCharacterChangesNothingBeforeIt(int place) {
        try (var box = fresh(LanguageBoxes.TINY)) {
            var before = box.logits().values();
            box.batch().ids()[place] = (box.batch().ids()[place] + 1) % LanguageBoxes.CHARACTERS;
            var after = box.logits().values();
            int kept = place * LanguageBoxes.CHARACTERS;
            assertThat(Arrays.copyOf(after, kept)).containsExactly(Arrays.copyOf(before, kept));
            assertThat(after[kept]).isNotEqualTo(before[kept]);
        }
    }

    @Test
    void sequencesOfABatchDoNotSeeEachOther() {
        try (var box = fresh(LanguageBoxes.TINY)) {
            var together = box.logits().values();
            LanguageBoxes.fill(box, 6, 17);
            var alone = box.logits().values();
            assertThat(Arrays.copyOfRange(together, alone.length, 2 * alone.length))
                    .containsExactly(alone, within(1e-13));
        }
    }

    @Test
    void aShorterTextIsTheBeginningOfALongerOne() {
        try (var box = fresh(LanguageBoxes.TINY)) {
            LanguageBoxes.fill(box, 6, 17);
            var longer = box.logits().values();
            LanguageBoxes.fill(box, 4, 17);
            var shorter = box.logits().values();
            assertThat(Arrays.copyOf(longer, shorter.length)).containsExactly(shorter, within(1e-13));
        }
    }

    // steps

    @Test
    void decayActsOnItsGroupAlone() {
        var still = LanguageBoxes.TINY.learningRate(1e-2).weightDecay(0.5);
        assertThat(shrunk(still)).containsOnly("embedding", "position", "MATRIX");
        assertThat(shrunk(still.decaying(DecayGroup.WITHOUT_EMBEDDINGS))).containsOnly("MATRIX");
        assertThat(shrunk(still.decaying(DecayGroup.EVERYTHING)))
                .containsOnly("embedding", "position", "MATRIX", "BIAS", "NORMALIZATION");
    }

    /** What a step with decay has left smaller than one without, by the same gradients. */
    private static Stream<String> shrunk(Transformer model) {
        try (var decayed = fresh(model);
                var free = fresh(model.weightDecay(0))) {
            decayed.step();
            free.step();
            return Stream.iterate(0, k -> k + 1)
                    .limit(decayed.weights().size())
                    .filter(k -> !Arrays.equals(
                            decayed.weights().get(k).value().values(),
                            free.weights().get(k).value().values()))
                    .map(k -> decayed.weights().get(k))
                    .map(weight -> weight.kind() == Weight.Kind.EMBEDDING
                            ? weight.name()
                            : weight.kind().name())
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @Test
    void theLearningRateRisesAndFalls() {
        var plan = Transformer.transformer(8, 2, 1, 4).learningRate(1).plan();
        assertThat(plan.learningRate(50)).isCloseTo(0.5, within(0.01));
        assertThat(plan.learningRate(100)).isCloseTo(0.1 + 0.45 * (1 + Math.cos(Math.PI / 8)), within(1e-12));
        assertThat(plan.learningRate(800)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aLongGradientIsShortened() {
        var plan = LanguageBoxes.TINY.plan();
        assertThat(plan.clipped(4)).isCloseTo(0.25, within(1e-6));
        assertThat(plan.clipped(0.5)).isEqualTo(1);
        assertThat(LanguageBoxes.TINY.unguarded().plan().clipped(1e9)).isEqualTo(1);
    }

    static Stream<FineTuning> tunings() {
        return Stream.of(FineTuning.everything(), FineTuning.towardsStart(2), FineTuning.lowRank(4));
    }

    /** The lesson's model, in single precision. */
    @ParameterizedTest
    @MethodSource("tunings")
    void aStepMakesNoObject(FineTuning tuning) {
        var model = Transformer.transformer(24, 4, 2, 16)
                .dropout(0.2)
                .weightDecay(0.1)
                .averaged(0.9);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var box = new LanguageBox<>(model, tuning, 70, 8, new FloatNumbers(), new SplittableRandom(1))) {
            box.begin(new SplittableRandom(2));
            box.batch().shape(8, 16);
            for (int i = 0; i < 60; i++) {
                box.step();
            }
            long id = Thread.currentThread().getId();
            long before = threads.getThreadAllocatedBytes(id);
            for (int i = 0; i < 20; i++) {
                box.step();
            }
            assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(20 * 1000);
        }
    }
}
