package occam.neural.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small transformer in double beside PyTorch 2.15; torch_language.py made the numbers. */
class LanguageGoldenTest {
    private static final Transformer STEEP = LanguageBoxes.TINY.steps(100).learningRate(0.01);
    private static final Transformer PLAIN = STEEP.trained(STEEP.plan().withWarmUp(30));

    private static final Map<String, Transformer> MODELS = Map.of(
            "plain", PLAIN,
            "decay", PLAIN.weightDecay(0.1),
            "tied", PLAIN.tied(),
            "update", PLAIN.weightDecay(0.1));

    record Snapshot(String name, int steps, double loss, double[] weights) {
        static Snapshot of(String line) {
            var cells = line.split(",");
            return new Snapshot(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Arrays.stream(cells[3].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s, %d steps", name, steps);
        }
    }

    static Stream<Snapshot> snapshots() throws IOException {
        try (var file = LanguageGoldenTest.class.getResourceAsStream("torch-language.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Snapshot::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void theWeightsArePyTorchs(Snapshot expected) {
        var tuning = expected.name().equals("update") ? FineTuning.lowRank(4) : FineTuning.everything();
        try (var box = LanguageBoxes.box(MODELS.get(expected.name()), tuning, 1)) {
            double loss = 0;
            for (int step = 1; step <= expected.steps(); step++) {
                LanguageBoxes.fill(box, 6, 7 * step % 50, (11 * step + 3) % 50, (13 * step + 5) % 50);
                loss = box.step();
            }
            var weights = box.weights().stream()
                    .flatMapToDouble(weight -> Arrays.stream(weight.value().values()))
                    .toArray();
            assertThat(loss).isCloseTo(expected.loss(), within(1e-10));
            assertThat(weights).containsExactly(expected.weights(), within(1e-8));
        }
    }
}
