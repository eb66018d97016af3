package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.penalty.Penalty;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Each translation, against what the library itself makes of the argument. The results of scikit-learn, PyTorch, Keras and glmnet are
 * stored, with the scripts that made them: src/test/python/lambda_conventions.py and src/test/r/lambda_conventions.R. DeepLearning4J runs
 * here.
 */
class LambdaConventionTest {
    private static final Dataset NUMBERS = standardized(Datasets.diabetes().columns("bmi", "bp", "s5"));
    private static final Dataset CLASSES =
            standardized(Datasets.breastCancer().columns("mean_radius", "mean_texture", "mean_smoothness"));

    private static Dataset standardized(Dataset data) {
        return Scaler.fit(data).apply(data);
    }

    /** A result of a library: the model that it found or was given, and for a given one the value of its objective. */
    record Stored(LambdaConvention convention, String kind, double[] numbers) {
        static Stored of(String line) {
            var cells = line.split(",");
            var numbers = Arrays.stream(cells)
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Stored(LambdaConvention.valueOf(cells[0]), cells[1], numbers);
        }

        double lambda() {
            return numbers[0];
        }

        double l1Ratio() {
            return numbers[1];
        }

        double argument() {
            return numbers[2];
        }

        double value() {
            return numbers[3];
        }

        LinearModel model() {
            return new LinearModel(Arrays.copyOfRange(numbers, 5, 8), numbers[4], 0);
        }

        boolean hasHalf() {
            return !convention.name().endsWith("MSE");
        }

        Dataset data() {
            return List.of("SCIKIT_LEARN_LOGISTIC", "GLMNET_LOGISTIC", "PYTORCH_SGD", "KERAS_L1", "KERAS_L2")
                            .contains(convention.name())
                    ? CLASSES
                    : NUMBERS;
        }
    }

    private static List<Stored> stored(String kind) {
        return Stream.of("lambda-conventions.csv", "lambda-conventions-glmnet.csv")
                .flatMap(LambdaConventionTest::lines)
                .map(Stored::of)
                .filter(row -> row.kind.equals(kind))
                .toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = LambdaConventionTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Arguments> minima() {
        return stored("minimum").stream()
                .map(row -> Arguments.of(row.convention() + " at l1Ratio " + row.l1Ratio(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("minima")
    void whatALibraryFindsWithTheArgumentIsOurMinimum(String name, Stored row) {
        var model = row.model();
        double scale = Arrays.stream(slope(zero(row.data()), row.data()))
                .map(Math::abs)
                .max()
                .orElseThrow();
        var penalty = Penalty.elasticNet(row.lambda(), row.l1Ratio());
        assertThat(row.convention().argument(row.lambda(), row.l1Ratio(), row.data()))
                .isEqualTo(row.argument(), within(1e-12 * row.argument()));
        assertThat(penalty.optimalityGap(model.weights(), slope(model, row.data())))
                .isLessThan(1e-6 * scale);
    }

    private static LinearModel zero(Dataset data) {
        return new LinearModel(new double[3], 0, 0);
    }

    /** The gradient of the mean loss, half a squared error or a log-loss: both are errors times columns. */
    private static double[] slope(LinearModel model, Dataset data) {
        var slope = new double[3];
        for (int i = 0; i < data.rows(); i++) {
            var row = data.x()[i];
            double predicted = model.predict(row);
            double error = (data.isClassification() ? 1 / (1 + Math.exp(-predicted)) : predicted) - data.y()[i];
            Arrays.setAll(slope, j -> slope[j] + error * row[j] / data.rows());
        }
        return slope;
    }

    static Stream<Arguments> objectives() {
        return stored("objective").stream()
                .map(row -> Arguments.of(row.convention().name(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void whatALibrarySaysOfItsObjectiveIsOursOrTwiceOurs(String name, Stored row) {
        double ours = objective(row.model(), row.data(), row.lambda(), row.l1Ratio());
        assertThat(row.convention().argument(row.lambda(), row.l1Ratio(), row.data()))
                .isEqualTo(row.argument(), within(1e-12));
        assertThat(row.value()).isEqualTo(row.hasHalf() ? ours : 2 * ours, within(1e-6 * ours));
    }

    private static double objective(LinearModel model, Dataset data, double lambda, double l1Ratio) {
        double loss = data.isClassification() ? logLoss(model, data) : model.meanSquaredError(data) / 2;
        return loss + Penalty.elasticNet(lambda, l1Ratio).value(model.weights());
    }

    private static double logLoss(LinearModel model, Dataset data) {
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> Math.log1p(Math.exp((1 - 2 * data.y()[i]) * model.predict(data.x()[i]))))
                .average()
                .orElseThrow();
    }

    static Stream<Arguments> ofDeepLearning4J() {
        return Stream.of(
                Arguments.of(LambdaConvention.DL4J_L1, CLASSES, 1.0),
                Arguments.of(LambdaConvention.DL4J_L2, CLASSES, 0.0),
                Arguments.of(LambdaConvention.DL4J_L2_MSE, NUMBERS, 0.0));
    }

    @ParameterizedTest
    @MethodSource("ofDeepLearning4J")
    void theScoreOfDeepLearning4JIsOurObjectiveOrTwiceIt(LambdaConvention convention, Dataset data, double l1Ratio) {
        double lambda = 0.3;
        var layer = new OutputLayer.Builder(data.isClassification() ? LossFunction.XENT : LossFunction.MSE)
                .activation(data.isClassification() ? Activation.SIGMOID : Activation.IDENTITY)
                .nIn(3)
                .nOut(1)
                .l1(l1Ratio * convention.argument(lambda, l1Ratio, data))
                .l2((1 - l1Ratio) * convention.argument(lambda, l1Ratio, data));
        var network = network(layer.build());
        var given = new LinearModel(new double[] {0.5, -1.25, 2}, 0.25, 0);
        network.setParam(
                "0_W",
                Nd4j.createFromArray(given.weights())
                        .reshape(3, 1)
                        .castTo(network.params().dataType()));
        network.setParam("0_b", Nd4j.createFromArray(new float[][] {{0.25f}}));
        double ours = objective(given, data, lambda, l1Ratio);
        assertThat(network.score(rows(data))).isEqualTo(data.isClassification() ? ours : 2 * ours, within(1e-5 * ours));
    }

    private static MultiLayerNetwork network(Layer layer) {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Sgd(0.1))
                .list()
                .layer(layer)
                .build());
        network.init();
        return network;
    }

    private static DataSet rows(Dataset data) {
        return new DataSet(
                Nd4j.createFromArray(data.x()).castTo(Nd4j.defaultFloatingPointType()),
                Nd4j.createFromArray(data.y()).reshape(data.rows(), 1).castTo(Nd4j.defaultFloatingPointType()));
    }

    /** Columns of zeros, so that there is no gradient: both shrink a weight by the factor 1 − ηλ in each step. */
    @Test
    void decoupledDecaysAreTheSameInPyTorchAndDeepLearning4J() {
        var row = stored("decay").get(0);
        double lambda = row.lambda();
        assertThat(row.argument()).isEqualTo(row.convention().argument(lambda, 0, NUMBERS));
        assertThat(row.value()).isEqualTo(Math.pow(1 - 0.01 * lambda, 50), within(1e-12));
        var decay = new WeightDecay(LambdaConvention.DL4J_DECAY.argument(lambda, 0, NUMBERS), true);
        var network = network(new OutputLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .nIn(3)
                .nOut(1)
                .regularization(List.of(decay))
                .build());
        network.setParam("0_W", Nd4j.onesLike(network.getParam("0_W")));
        network.fit(rows(NUMBERS.mapValues(value -> 0)));
        assertThat(network.getParam("0_W").getDouble(0)).isEqualTo(1 - 0.1 * lambda, within(1e-6));
    }

    @Test
    void noRowGoesWithoutAReference() {
        var checked = EnumSet.of(
                LambdaConvention.DL4J_L1,
                LambdaConvention.DL4J_L2,
                LambdaConvention.DL4J_L2_MSE,
                LambdaConvention.DL4J_DECAY);
        Stream.of("minimum", "objective", "decay")
                .flatMap(kind -> stored(kind).stream())
                .forEach(row -> checked.add(row.convention()));
        assertThat(checked).containsExactly(LambdaConvention.values());
    }

    @Test
    void theTableHasARowForEach() {
        var table = LambdaConvention.table(0.1, 0.5, NUMBERS);
        assertThat(table.rowCount()).isEqualTo(LambdaConvention.values().length).isLessThanOrEqualTo(20);
        assertThat(table.stringColumn("library").countUnique()).isEqualTo(6);
        assertThat(table.stringColumn("argument").countUnique()).isEqualTo(table.rowCount());
        assertThat(table.doubleColumn("value").get(1)).isEqualTo(44.2, within(1e-12));
    }

    @Test
    void aTranslationNeedsAPenaltyAndRows() {
        refused(
                "a λ of 0 is no penalty in any library; translate one above 0",
                () -> LambdaConvention.KERAS_L2.argument(0, 1, NUMBERS));
        refused(
                "l1Ratio must be between 0 and 1, was 2.0; for pure ridge use l2(...), for pure lasso l1(...)",
                () -> LambdaConvention.KERAS_L2.argument(1, 2, NUMBERS));
        refused(
                "a translation needs rows, was 0 rows × 3 columns, a number as target",
                () -> LambdaConvention.table(1, 1, NUMBERS.rows(new int[0])));
    }
}
