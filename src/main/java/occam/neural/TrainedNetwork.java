package occam.neural;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.Epoch.Score;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network that has been trained: it predicts, in inference mode unless another {@link Mode} is asked for, and tells how its training went. */
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

    MultiLayerNetwork network() {
        return network;
    }

    /** What it was trained on. */
    public Engine engine() {
        return description.engine();
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
     * @throws occam.InvalidInput if there is no row, or one has not as many numbers as the network has inputs, or no tokens for an
     *     embedding
     */
    public double[][] probabilities(double[][] x) {
        return network.output(input(x), false).toDoubleMatrix();
    }

    /**
     * The probability of each class, in this mode.
     *
     * @throws occam.InvalidInput as {@link #probabilities(double[][])}, or if the mode does not fit the network
     */
    public double[][] probabilities(double[][] x, Mode mode) {
        return Forward.matrix(forward().probabilities(input(x), masks(mode)), x.length);
    }

    /**
     * Probabilities over forward passes in which dropout drops as in training, while batch normalization stays as in inference. If the
     * thread is interrupted, over the passes made so far.
     *
     * @param passes two or more
     * @param seed for the masks of all passes
     * @throws occam.InvalidInput as {@link #probabilities(double[][])}, or if there are fewer passes, or the network has no dropout
     */
    public MonteCarlo monteCarlo(double[][] x, int passes, long seed) {
        unless(passes >= MonteCarlo.LEAST, "Monte Carlo needs 2 passes or more, was %d", passes);
        unless(
                description.architecture().stages().stream().anyMatch(Stage::drops),
                "the network has no dropout, so every pass would be the same; train it with dropout(0.5)");
        return MonteCarlo.of(forward(), input(x), passes, seed);
    }

    /**
     * What each layer gives, in this mode: an entry for each, in order, dropout's too if its rate is above 0.
     *
     * @throws occam.InvalidInput as {@link #probabilities(double[][], Mode)}
     */
    public List<Activations> activations(double[][] x, Mode mode) {
        var outputs = forward().outputs(input(x), masks(mode));
        var stages = description.architecture().stages();
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> new Activations(
                        stages.get(i).toString(),
                        stages.get(i).output().channels(),
                        Forward.matrix(Forward.values(outputs.get(i)), x.length)))
                .toList();
    }

    private Forward forward() {
        return new Forward(network, description.architecture());
    }

    private Masks masks(Mode mode) {
        return Masks.of(mode, description.architecture());
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
        description.architecture().checkTokens(x);
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
     * Loss and accuracy on these rows, in this mode.
     *
     * @throws occam.InvalidInput if the data or the mode does not fit the network
     */
    public Score score(Dataset data, Mode mode) {
        Trainer.check(description, data);
        return Rows.of(data).score(forward().probabilities(Rows.matrix(data.x()), masks(mode)));
    }

    /**
     * The weights into a layer that has any, {@code inputs × outputs}; a convolution's inputs are the pixels of its kernel, row by row,
     * channel after channel; an embedding's are its tokens.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer, or it is attention, which has four matrices
     */
    public double[][] weights(int layer) {
        var weights = parameters().of(layer, "W");
        return weights.rank() == 2
                ? weights.toDoubleMatrix()
                : weights.dup('c').reshape(weights.size(0), -1).transpose().toDoubleMatrix();
    }

    /**
     * The biases of a layer that has any, one for each of its outputs.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer, or it has no biases
     */
    public double[] biases(int layer) {
        return parameters().of(layer, "b").toDoubleVector();
    }

    /**
     * What a batch normalization has learned.
     *
     * @param number from 1, counting batch normalizations only
     * @throws occam.InvalidInput if there is no such one
     */
    public Normalization normalization(int number) {
        return parameters().normalization(number);
    }

    private Parameters parameters() {
        return new Parameters(network, description.architecture());
    }

    /**
     * {@code √ΣW²} of a layer that has weights, without biases.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer
     */
    public double weightNorm(int layer) {
        return Parameters.norm(parameters().weights(layer));
    }

    /** {@code √ΣW²} over all layers, without biases. */
    public double weightNorm() {
        return Parameters.norm(Parameters.weights(network));
    }

    /** How many weights, of all layers and without biases, are not exactly zero. */
    public int nonZeros() {
        return Footprint.nonZeros(Parameters.weights(network).stream());
    }

    /** How many bytes it takes, all numbers stored or only those that are not 0. */
    public Footprint footprint() {
        return Footprint.of(Parameters.weights(network), network.numParams());
    }

    /**
     * Magnitude pruning: this share of all weights becomes 0, those that are smallest in size over all layers together. Biases stay. To
     * train the others on, see {@link Trainer#fineTune}. Its history is that of the training before.
     *
     * <p>Source: S. Han, J. Pool, J. Tran and W. Dally, Learning both Weights and Connections for Efficient Neural Networks (2015).
     *
     * @param share of the weights, whether they were 0 before or not
     * @throws occam.InvalidInput if below 0, or 1 or more
     */
    public TrainedNetwork pruned(double share) {
        return new TrainedNetwork(description, Pruning.byMagnitude(network, share), history);
    }

    /**
     * A smaller network with the same output, without the hidden units whose incoming or outgoing weights are all exactly 0. What a unit
     * without incoming weights gives is the same for each row, and goes into the biases behind it. One unit stays in each layer.
     *
     * @throws occam.InvalidInput if there is another layer than dense ones with ReLU or dropout
     */
    public TrainedNetwork withoutDeadUnits() {
        var rest = DeadUnits.removed(this);
        var smaller = description.with(description.architecture().withUnits(rest.units()));
        var built = Dl4j.build(smaller, 1);
        new Parameters(built, smaller.architecture()).set(rest.weights(), rest.biases());
        return new TrainedNetwork(smaller, built, history);
    }

    @Override
    public String toString() {
        return engine() == Engine.DEEPLEARNING4J ? history.toString() : history + "; on " + engine();
    }
}
