package occam.neural.dl4j;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.relu;
import static occam.neural.Optimizer.adam;
import static occam.neural.SequenceLayer.embedding;
import static occam.neural.SequenceLayer.meanOverSteps;
import static occam.neural.SequenceLayer.selfAttention;
import static occam.neural.dl4j.InvertedDropoutParityTest.flat;
import static occam.neural.dl4j.InvertedDropoutParityTest.times;
import static occam.neural.dl4j.InvertedDropoutParityTest.transposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Masks;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.Weights;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks on sequences. */
class AttentionTest {
    private static final Split SPLIT = Datasets.recall(600, 1).split(0.6, 0.2, 1);
    private static final double[][] X = SPLIT.test().x();
    private static final Network NETWORK = Network.sequential(
                    5, embedding(24, 8), selfAttention(2), meanOverSteps(), dense(3))
            .optimizer(adam(3e-3))
            .epochs(2);
    private static final TrainedNetwork TRAINED = Trainer.fit(NETWORK, SPLIT, 1);

    /** softmax(QKᵀ/√d)·V for each head, written out. */
    @Test
    void attentionIsTheFormula() {
        var built = Dl4j.build(NETWORK, 3);
        var given = new Dl4jModel(built, NETWORK.architecture())
                .outputs(new double[][] {X[0]}, Masks.of(Mode.inference(), NETWORK.architecture()));
        var vectors = matrix(given.get(0), 8, 5);
        var together = new double[8][5];
        for (int head = 0; head < 2; head++) {
            var q = times(head(built.getParam("1_Wq"), head), vectors);
            var k = times(head(built.getParam("1_Wk"), head), vectors);
            var v = times(head(built.getParam("1_Wv"), head), vectors);
            for (int t = 0; t < 5; t++) {
                var weights = softmax(q, k, t);
                for (int i = 0; i < 4; i++) {
                    for (int s = 0; s < 5; s++) {
                        together[4 * head + i][t] += weights[s] * v[i][s];
                    }
                }
            }
        }
        var out = times(transposed(built.getParam("1_Wo").toDoubleMatrix()), together);
        assertThat(flat(matrix(given.get(1), 8, 5))).containsExactly(flat(out), within(1e-5));
        var mean = Arrays.stream(out)
                .mapToDouble(row -> Arrays.stream(row).average().orElseThrow());
        assertThat(given.get(2)).containsExactly(mean.toArray(), within(1e-5));
    }

    private static double[] softmax(double[][] q, double[][] k, int t) {
        var scores = IntStream.range(0, 5)
                .mapToDouble(s -> Math.exp(IntStream.range(0, 4)
                                .mapToDouble(i -> q[i][t] * k[i][s])
                                .sum()
                        / Math.sqrt(4)))
                .toArray();
        double sum = Arrays.stream(scores).sum();
        return Arrays.stream(scores).map(score -> score / sum).toArray();
    }

    private static double[][] head(INDArray all, int head) {
        return all.slice(head).toDoubleMatrix();
    }

    private static double[][] matrix(double[] values, int rows, int columns) {
        return Nd4j.createFromArray(values).reshape(rows, columns).toDoubleMatrix();
    }

    @Test
    void anEmbeddingIsARowOfItsMatrix() {
        var vectors = TRAINED.activations(X, Mode.inference()).get(0);
        var table = TRAINED.weights(1);
        assertThat(table).hasDimensions(24, 8);
        for (int step = 0; step < 5; step++) {
            for (int k = 0; k < 8; k++) {
                assertThat(vectors.values()[3][5 * k + step]).isEqualTo(table[(int) X[3][step]][k], within(1e-6));
            }
        }
    }

    @Test
    void recallNeedsAttentionAndIsLearnedWithIt() {
        var split = Datasets.recall(1200, 2).split(0.8, 0.1, 1);
        var with = NETWORK.optimizer(adam(1e-2)).epochs(10);
        var without = Network.sequential(5, embedding(24, 8), meanOverSteps(), dense(3))
                .optimizer(adam(1e-2))
                .epochs(10);
        double chance = Trainer.fit(without, split, 1).score(split.test()).accuracy();
        assertThat(Trainer.fit(with, split, 1).score(split.test()).accuracy()).isGreaterThan(chance + 0.3);
    }

    @Test
    void inferenceIsHowItPredictsAnyway() {
        assertThat(flat(TRAINED.probabilities(X, Mode.inference())))
                .containsExactly(flat(TRAINED.probabilities(X)), within(1e-5));
    }

    @Test
    void theSameSeedTrainsTheSame() {
        assertThat(Trainer.fit(NETWORK, SPLIT, 1).probabilities(X)).isDeepEqualTo(TRAINED.probabilities(X));
    }

    /** With a learning rate of almost nothing only the decay moves: {@code (1 − ηλ)} to the number of steps. */
    @Test
    void decayActsOnEachGroupOfWeightsOnce() {
        double eta = 1e-7;
        double lambda = 1e-3 / eta;
        var network = NETWORK.optimizer(adam(eta).weightDecay(lambda)).epochs(1).batch(36);
        var trained = Trainer.fit(network, SPLIT, 1);
        var first = new Dl4j().initial(network, 1);
        for (int layer = 1; layer <= 3; layer++) {
            assertThat(trained.weightNorm(layer) / norm(first, layer - 1))
                    .isEqualTo(Math.pow(1 - 1e-3, 10), within(1e-4));
        }
    }

    private static double norm(Weights weights, int layer) {
        return Weights.norm(weights.matrices().filter(part -> part.layer() == layer));
    }

    @Test
    void theNormsOfTheLayersMakeUpTheWhole() {
        double squares = IntStream.rangeClosed(1, 3)
                .mapToDouble(layer -> Math.pow(TRAINED.weightNorm(layer), 2))
                .sum();
        assertThat(Math.sqrt(squares)).isEqualTo(TRAINED.weightNorm(), within(1e-5));
        assertThat(TRAINED.nonZeros()).isEqualTo(24 * 8 + 4 * 64 + 3 * 8);
        assertThat(NETWORK.parameters()).isEqualTo(24 * 8 + 4 * 64 + 3 * 9);
    }

    @Test
    void trainingPrintsNothing() {
        var usual = System.out;
        var heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            Trainer.fit(NETWORK.epochs(1), SPLIT, 2);
            System.out.println("a line of the reader's");
        } finally {
            System.setOut(usual);
        }
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("a line of the reader's");
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        refused(
                "dense 3 cannot take 5 steps of 8 numbers; a network on sequences goes from embedding(...) over selfAttention(...) to meanOverSteps()",
                () -> Network.sequential(5, embedding(24, 8), dense(3)));
        refused(
                "batch norm cannot take 5 steps of 8 numbers; a network on sequences goes from embedding(...) over selfAttention(...) to meanOverSteps()",
                () -> Network.sequential(5, embedding(24, 8), batchNorm(), meanOverSteps(), dense(3)));
        refused(
                "attention, 2 heads cannot take 64 units; a network on sequences goes from embedding(...) over selfAttention(...) to meanOverSteps()",
                () -> Network.sequential(64, selfAttention(2), dense(3)));
        refused(
                "the heads must divide the 8 numbers of a step, was 3",
                () -> Network.sequential(5, embedding(24, 8), selfAttention(3), meanOverSteps(), dense(3)));
        refused(
                "an embedding takes 2 tokens or more from the input, but gets 1 units; make it the first layer",
                () -> Network.sequential(1, embedding(24, 8), meanOverSteps(), dense(3)));
        refused(
                "an embedding takes 2 tokens or more from the input, but gets 8 × 8 pixels in 1 channels; make it the first layer",
                () -> Network.conv(8, 8, embedding(24, 8), meanOverSteps(), dense(3)));
        refused(
                "an embedding takes tokens, so it must be the first layer, was in [dense 5, relu, embedding 24 × 8, mean over steps, dense 3]",
                () -> Network.sequential(5, dense(5), relu(), embedding(24, 8), meanOverSteps(), dense(3)));
    }

    @Test
    void numbersOfALayerAreChecked() {
        refused("an embedding needs 1 token or more, was 0", () -> embedding(0, 8));
        refused("the vectors of an embedding need 1 number or more, was 0", () -> embedding(24, 0));
        refused("attention needs 1 head or more, was 0", () -> selfAttention(0));
    }

    @Test
    void onlyTokensAreLookedUp() {
        refused(
                "the embedding has the tokens 0 to 23, the data has 24.0",
                () -> TRAINED.probabilities(new double[][] {{0, 1, 2, 3, 24}}));
        refused(
                "the embedding has the tokens 0 to 9, the data has " + firstAbove(9),
                () -> Trainer.fit(Network.sequential(5, embedding(10, 8), meanOverSteps(), dense(3)), SPLIT, 1));
    }

    private static double firstAbove(double most) {
        return Arrays.stream(SPLIT.train().x())
                .flatMapToDouble(Arrays::stream)
                .filter(token -> token > most)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void attentionHasNoSingleMatrix() {
        refused(
                "layer 2 has no single matrix of its own; ask weightNorm(2) for the size of its weights",
                () -> TRAINED.weights(2));
        refused(
                "layer 2 has no biases of its own; ask weightNorm(2) for the size of its weights",
                () -> TRAINED.biases(2));
    }
}
