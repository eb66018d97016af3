package occam.neural.language;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.glassbox.DoubleMatrix;
import occam.neural.language.numbers.AdamStep;
import occam.neural.language.numbers.DoubleNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FineTuningTest {
    private static final double STEP = 1e-5;
    private static final Transformer TINY = LanguageBoxes.TINY.dropout(0.3);
    private static final FineTuning RANK_4 = FineTuning.lowRank(4);

    private static LanguageBox<DoubleMatrix> fresh(FineTuning tuning) {
        var box = LanguageBoxes.box(TINY, tuning, 5);
        LanguageBoxes.fill(box, 6, 0, 17, 31);
        return box;
    }

    private static Weight<DoubleMatrix> weight(LanguageBox<DoubleMatrix> box, String name) {
        return box.weights().stream()
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double[] numbers(LanguageBox<DoubleMatrix> box, String name) {
        return weight(box, name).value().values();
    }

    // which weights

    static Stream<FineTuning> tunings() {
        return Stream.of(FineTuning.everything(), FineTuning.lastLayer(), FineTuning.towardsStart(2), RANK_4);
    }

    @ParameterizedTest
    @MethodSource("tunings")
    void whatIsNotTunedStaysToTheLastBit(FineTuning tuning) {
        try (var box = fresh(tuning);
                var before = fresh(tuning)) {
            IntStream.range(0, 5).forEach(i -> box.step());
            for (var weight : box.weights()) {
                assertThat(Arrays.equals(weight.value().values(), numbers(before, weight.name())))
                        .as(weight.name())
                        .isEqualTo(!weight.isLearning());
            }
        }
    }

    /** Of width 8: 4·(8 + 24), 4·(8 + 8) and two times 4·(8 + 32) in each of two blocks; the last layer for seven characters. */
    @Test
    void theyAreCounted() {
        var alphabet = new Alphabet("abcdefg");
        assertThat(RANK_4.count(TINY, alphabet)).isEqualTo(2 * (128 + 64 + 320));
        assertThat(FineTuning.lastLayer().count(TINY, alphabet)).isEqualTo(8 * 7);
        try (var box = fresh(FineTuning.everything())) {
            assertThat(FineTuning.towardsStart(1).count(TINY, alphabet))
                    .isEqualTo(box.values().count());
        }
    }

    // a low-rank update

    @Test
    void theGradientOfAnUpdateIsTheSlopeOfTheLoss() {
        try (var box = fresh(RANK_4)) {
            box.gradients();
            for (var weight : box.weights().stream().filter(Weight::isLearning).toList()) {
                var gradient = weight.gradient().values();
                for (int i = 0; i < gradient.length; i += 3) {
                    assertThat(gradient[i])
                            .as("%s, number %d", weight.name(), i)
                            .isCloseTo(slope(weight.name(), i), within(1e-8));
                }
            }
        }
    }

    private static double slope(String weight, int number) {
        return (moved(weight, number, STEP) - moved(weight, number, -STEP)) / (2 * STEP);
    }

    private static double moved(String weight, int number, double by) {
        try (var box = fresh(RANK_4)) {
            var numbers = numbers(box, weight);
            numbers[number] += by;
            weight(box, weight).value().set(numbers);
            return box.gradients();
        }
    }

    /** With {@code A = r/α·I} and {@code B = 0}, the first step on {@code B} is that on {@code W}. */
    @Test
    void anUpdateOfFullRankTakesTheSameStep() {
        var plain = LanguageBoxes.TINY.unguarded();
        var full = FineTuning.lowRank(8);
        try (var updated = LanguageBoxes.box(plain, full, 5);
                var box = LanguageBoxes.box(plain, FineTuning.everything(), 5)) {
            updated.weights().stream()
                    .filter(w -> w.name().endsWith(".up"))
                    .forEach(w -> w.value()
                            .set(new double[w.value().rows() * w.value().columns()]));
            weight(updated, "1.attention.inputs.down").value().set(scaledIdentity(8, 4));
            box.set(updated.values());
            Stream.of(updated, box).forEach(each -> LanguageBoxes.fill(each, 6, 0, 17, 31));
            updated.step();
            box.step();
            assertThat(updated.values().parts().get("1.attention.inputs"))
                    .containsExactly(numbers(box, "1.attention.inputs"), within(1e-9));
        }
    }

    private static double[] scaledIdentity(int n, double scale) {
        var numbers = new double[n * n];
        IntStream.range(0, n).forEach(i -> numbers[i * n + i] = scale);
        return numbers;
    }

    @Test
    void aMergedUpdateIsTheSameModel() {
        try (var box = fresh(RANK_4);
                var plain = fresh(FineTuning.everything())) {
            double loss = box.loss();
            plain.set(box.values());
            assertThat(plain.loss()).isCloseTo(loss, within(1e-10));
            assertThat(box.loss()).isCloseTo(loss, within(1e-10));
        }
    }

    // towards the start

    /** A constant gradient makes steps of η, so that {@code w − w⁰ = −(1 − (1 − ηλ)ⁿ)/λ}. */
    @Test
    void decayTowardsTheStartHasItsClosedForm() {
        double eta = 0.01;
        double lambda = 5;
        int steps = 30;
        try (var room = new Room<>(new DoubleNumbers(), 1, new SplittableRandom(1), FineTuning.towardsStart(lambda))) {
            var weight = new Weight<>("w", Weight.Kind.MATRIX, 1, 1, room);
            weight.begin(new double[] {3});
            weight.gradient().set(new double[] {0.7});
            var adam = new AdamStep();
            for (int step = 0; step < steps; step++) {
                adam.next(eta, 1);
                weight.step(adam.decaying(0));
            }
            double expected = 3 - (1 - Math.pow(1 - eta * lambda, steps)) / lambda;
            assertThat(weight.value().values()[0]).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void itHoldsAllWeightsNearer() {
        assertThat(distance(FineTuning.towardsStart(50))).isLessThan(0.5 * distance(FineTuning.everything()));
    }

    private static double distance(FineTuning tuning) {
        try (var box = fresh(tuning);
                var before = fresh(tuning)) {
            IntStream.range(0, 40).forEach(i -> box.step());
            return box.weights().stream()
                    .mapToDouble(w -> squares(w.value().values(), numbers(before, w.name())))
                    .sum();
        }
    }

    private static double squares(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum();
    }

    // the mean of the weights

    @Test
    void theMeanCountsEachStepLessThanTheNext() {
        double beta = 0.7;
        var model = LanguageBoxes.TINY.averaged(beta);
        try (var box = LanguageBoxes.box(model, 5)) {
            LanguageBoxes.fill(box, 6, 0, 17, 31);
            double sum = 0;
            double weights = 0;
            for (int step = 0; step < 6; step++) {
                box.step();
                sum = beta * sum + numbers(box, "output")[3];
                weights = beta * weights + 1;
            }
            double last = numbers(box, "output")[3];
            box.exchange();
            assertThat(numbers(box, "output")[3]).isCloseTo(sum / weights, within(1e-12));
            box.exchange();
            assertThat(numbers(box, "output")[3]).isEqualTo(last);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("the rank must be 1 to 1024, was 0", () -> FineTuning.lowRank(0));
        refused(
                "the decay towards the start must be a finite number above 0, was 0.0; FineTuning.everything() has none",
                () -> FineTuning.towardsStart(0));
        refused(
                "a mean of the weights keeps a share from 0 to below 1 at each step, was 1.0; 0 for none, .98 is the mean of about"
                        + " 50 steps",
                () -> TINY.averaged(1));
    }
}
