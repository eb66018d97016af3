package occam.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same minima as scikit-learn's and glmnet's; linear_minima.py and linear_minima.R made the numbers and name the versions. */
class GoldenTest {
    record Case(String data, String loss, Penalty penalty, double intercept, double[] weights) {
        static Case of(String line) {
            var cells = line.split(",");
            double lambda = Double.parseDouble(cells[3]);
            return new Case(
                    cells[0],
                    cells[1],
                    penalty(cells[2], lambda),
                    Double.parseDouble(cells[4]),
                    Arrays.stream(cells[5].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }

        private static Penalty penalty(String name, double lambda) {
            double ratio = name.equals("l1") ? 1 : name.equals("l2") ? 0 : 0.5;
            return Penalty.elasticNet(lambda, ratio);
        }

        Dataset dataset() {
            return switch (data) {
                case "tall" -> problem(40, 8, loss.equals("log"));
                case "wide" -> problem(12, 30, loss.equals("log"));
                default -> Scaler.fit(Datasets.breastCancer()).apply(Datasets.breastCancer());
            };
        }

        @Override
        public String toString() {
            return data + ", " + loss + ", " + penalty;
        }
    }

    /** As linear_minima.py has it: column 3 is a twin of column 0, column 4 is constant, column 5 is zeros. */
    private static Dataset problem(int n, int p, boolean classes) {
        var x = new double[n][p];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                x[i][j] = (i + 1) * (i + 3 * j + 2) * (j + 5) % 101 / 50.0 - 1;
            }
            x[i][3] = x[i][0];
            x[i][4] = 0.1;
            x[i][5] = 0;
            y[i] = 3 * x[i][0] - 2 * x[i][1] + x[i][2] + (i * 53 % 17 - 8) / 4.0;
        }
        double median = Arrays.stream(y).sorted().toArray()[n / 2];
        var target = classes ? Arrays.stream(y).map(v -> v > median ? 1 : 0).toArray() : y;
        return new Dataset(Reference.names(p), x, target, classes ? 2 : 0);
    }

    static Stream<Case> scikitLearn() throws IOException {
        return cases("minima-scikit-learn.csv");
    }

    static Stream<Case> glmnet() throws IOException {
        return cases("minima-glmnet.csv");
    }

    private static Stream<Case> cases(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/occam/linear", file)).stream()
                .skip(1)
                .map(Case::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scikitLearn")
    void theMinimumIsThatOfScikitLearn(Case golden) {
        matches(golden);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("glmnet")
    void theMinimumIsThatOfGlmnet(Case golden) {
        matches(golden);
    }

    /** Twins share one minimum for L1: their sum is compared, which is what the model sees of them. */
    private static void matches(Case golden) {
        var model = Linear.fit(golden.dataset(), golden.penalty);
        assertThat(model.intercept()).isEqualTo(golden.intercept, within(2e-7));
        boolean twins = !golden.data.equals("breast cancer");
        assertThat(twins ? together(model.weights()) : model.weights())
                .containsExactly(twins ? together(golden.weights) : golden.weights, within(2e-7));
    }

    private static double[] together(double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> j == 0 ? weights[0] + weights[3] : j == 3 ? 0 : weights[j])
                .toArray();
    }
}
