package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.neural.InvertedDropout;
import occam.neural.Network;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Dropout in plain arrays beside DeepLearning4J's layer, under the same mask. */
class InvertedDropoutParityTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void underTheSameMaskALayersGradientsAreThoseOfThePlainArrays(double rate) {
        int rows = 5;
        var mask = new InvertedDropout(rate).mask(rows * 6, 3);
        var replay = new Replay();
        replay.next(mask);
        var built = Dl4j.build(Network.mlp(4, 6, 3).dropout(rate), 8);
        ((org.deeplearning4j.nn.conf.layers.BaseLayer) built.getLayer(1).conf().getLayer()).setIDropout(replay);
        var random = new SplittableRandom(6);
        var x = matrix(rows, 4, random);
        var y = new double[rows][3];
        Arrays.stream(y).forEach(row -> row[random.nextInt(3)] = 1);
        built.setInput(Nd4j.createFromArray(x).castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT));
        built.setLabels(Nd4j.createFromArray(y).castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT));
        built.computeGradientAndScore();
        var gradients = built.gradient().gradientForVariable();

        var w1 = built.getParam("0_W").toDoubleMatrix();
        var w2 = built.getParam("1_W").toDoubleMatrix();
        var hidden = Arrays.stream(flat(times(x, w1))).map(z -> Math.max(0, z)).toArray();
        var dropped = rows(InvertedDropout.forward(hidden, mask), rows);
        var error = times(dropped, w2);
        for (int i = 0; i < rows; i++) {
            double sum = Arrays.stream(error[i]).map(Math::exp).sum();
            for (int k = 0; k < 3; k++) {
                error[i][k] = Math.exp(error[i][k]) / sum - y[i][k];
            }
        }
        var back = InvertedDropout.backward(flat(times(error, transposed(w2))), mask);
        Arrays.setAll(back, i -> hidden[i] > 0 ? back[i] : 0);
        close(gradients.get("1_W").toDoubleMatrix(), times(transposed(dropped), error));
        close(gradients.get("0_W").toDoubleMatrix(), times(transposed(x), rows(back, rows)));
    }

    private static void close(double[][] actual, double[][] expected) {
        assertThat(Arrays.stream(flat(expected)).map(Math::abs).sum()).isGreaterThan(0.1);
        assertThat(flat(actual)).containsExactly(flat(expected), within(2e-6));
    }

    private static double[][] matrix(int rows, int columns, SplittableRandom random) {
        return IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(columns, -2, 2).toArray())
                .toArray(double[][]::new);
    }

    static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] rows(double[] flat, int rows) {
        int width = flat.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width))
                .toArray(double[][]::new);
    }

    static double[][] transposed(double[][] a) {
        return IntStream.range(0, a[0].length)
                .mapToObj(j -> Arrays.stream(a).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    static double[][] times(double[][] a, double[][] b) {
        var columns = transposed(b);
        return Arrays.stream(a)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> dot(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What DeepLearning4J's own dropout makes of ones is its mask. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void deepLearning4jsOwnDropoutIsTheSameProductForwardAndBackward(double rate) {
        same(new Dropout(1 - rate), rate, 8, 6, 4, 4);
        same(new SpatialDropout(1 - rate), rate, 8, 6, 4, 4);
    }

    private static void same(IDropout dropout, double rate, int... shape) {
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var random = new SplittableRandom(7);
        var x = random.doubles(count, -2, 2).toArray();
        var gradient = random.doubles(count, -2, 2).toArray();
        var spaces = LayerWorkspaceMgr.noWorkspaces();
        Nd4j.getRandom().setSeed(3);
        var mask = dropout.applyDropout(Nd4j.ones(shape), Nd4j.ones(shape), 0, 0, spaces)
                .dup('c')
                .ravel()
                .toDoubleVector();
        dropout.clear();
        Nd4j.getRandom().setSeed(3);
        var forward = dropout.applyDropout(array(x, shape), array(x, shape), 0, 0, spaces);
        var backward = dropout.backprop(array(gradient, shape), array(gradient, shape), 0, 0);
        assertThat(Arrays.stream(mask).filter(m -> m > 0).toArray())
                .isNotEmpty()
                .containsOnly(new double[] {1 / (1 - rate)}, within(1e-6));
        assertThat(forward.dup('c').ravel().toDoubleVector())
                .containsExactly(InvertedDropout.forward(x, mask), within(1e-5));
        assertThat(backward.dup('c').ravel().toDoubleVector())
                .containsExactly(InvertedDropout.backward(gradient, mask), within(1e-5));
    }

    private static INDArray array(double[] values, int... shape) {
        return Nd4j.createFromArray(values)
                .castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT)
                .reshape(shape);
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }
}
