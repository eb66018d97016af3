package occam.neural;

import static occam.InvalidInput.unless;

import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.Epoch.Score;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network that has been trained: it predicts, in inference mode (no dropout), and tells how its training went. */
public final class TrainedNetwork {
    private final Network description;
    private final MultiLayerNetwork network;
    private final History history;

    TrainedNetwork(Network description, MultiLayerNetwork network, History history) {
        this.description = description;
        this.network = network;
        this.history = history;
    }

    /** What it was trained from. */
    public Network description() {
        return description;
    }

    /** How training went. */
    public History history() {
        return history;
    }

    /**
     * The probability of each class.
     *
     * @param x {@code n × inputs}
     * @return {@code n × classes}, each row summing to 1
     * @throws occam.InvalidInput if there is no row, or one has not as many numbers as the network has inputs
     */
    public double[][] probabilities(double[][] x) {
        return network.output(input(x), false).toDoubleMatrix();
    }

    /**
     * The most probable class of each row of {@code x}, {@code n × inputs}.
     *
     * @throws occam.InvalidInput as {@link #probabilities}
     */
    public int[] classify(double[][] x) {
        var probabilities = Rows.probabilities(network, input(x));
        return IntStream.range(0, x.length)
                .map(i -> Rows.mostProbable(probabilities, i, description.classes()))
                .toArray();
    }

    private INDArray input(double[][] x) {
        unless(x.length > 0, "there is no row to predict");
        for (int i = 0; i < x.length; i++) {
            unless(
                    x[i].length == description.inputs(),
                    "the network takes %d inputs, row %d has %d",
                    description.inputs(),
                    i + 1,
                    x[i].length);
        }
        return Rows.matrix(x);
    }

    /**
     * Loss and accuracy on these rows.
     *
     * @throws occam.InvalidInput if the data does not fit the network
     */
    public Score score(Dataset data) {
        Trainer.check(description, data);
        return Rows.of(data).score(network, Rows.matrix(data.x()));
    }

    /**
     * The weights into a layer, {@code inputs × outputs}.
     *
     * @param layer from 1
     * @throws occam.InvalidInput if there is no such layer
     */
    public double[][] weights(int layer) {
        return parameter(layer, "W").toDoubleMatrix();
    }

    /**
     * The biases of a layer, one for each of its outputs.
     *
     * @param layer from 1
     * @throws occam.InvalidInput if there is no such layer
     */
    public double[] biases(int layer) {
        return parameter(layer, "b").toDoubleVector();
    }

    private INDArray parameter(int layer, String name) {
        int layers = network.getnLayers();
        unless(layer >= 1 && layer <= layers, "the layer must be between 1 and %d, was %d", layers, layer);
        return network.getParam(layer - 1 + "_" + name);
    }

    /** {@code √ΣW²} over all layers, without biases. */
    public double weightNorm() {
        return weightNorm(network);
    }

    static double weightNorm(MultiLayerNetwork network) {
        double squares = 0;
        for (int layer = 0; layer < network.getnLayers(); layer++) {
            squares += Math.pow(network.getParam(layer + "_W").norm2Number().doubleValue(), 2);
        }
        return Math.sqrt(squares);
    }

    /** How many weights, of all layers and without biases, are not exactly zero. */
    public int nonZeros() {
        return IntStream.rangeClosed(1, network.getnLayers())
                .mapToObj(layer -> parameter(layer, "W"))
                .mapToInt(weights ->
                        weights.neq(0).castTo(DataType.INT32).sumNumber().intValue())
                .sum();
    }

    @Override
    public String toString() {
        return history.toString();
    }
}
