package occam.neural.train;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.Activations;
import occam.neural.Engine;
import occam.neural.Footprint;
import occam.neural.History;
import occam.neural.Mode;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Normalization;
import occam.neural.Score;
import occam.neural.Stage;
import occam.neural.Weights;

/** A network that has been trained: it predicts, in inference mode unless another {@link Mode} is asked for, and tells how its training went. */
public final class TrainedNetwork {
    private final Network description;
    private final Model model;
    private final History history;
    private final List<String> columns;

    /** @param columns that it was trained on, and without which it answers nothing */
    TrainedNetwork(Network description, Model model, History history, List<String> columns) {
        this.description = description;
        this.model = model;
        this.history = history;
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    /** What it was trained from. */
    public Network description() {
        return description;
    }

    Model model() {
        return model;
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
     * @return {@code n × classes}, each row summing to 1; NaN if training diverged
     * @throws occam.InvalidInput if there is no row, or one has not as many numbers as the network has inputs, or one that is not finite or
     *     above 1.8e19 in size, or no tokens for an embedding; if the thread is interrupted over very many rows
     */
    public double[][] probabilities(double[][] x) {
        return Asked.rows(asked().probabilities(x), x.length);
    }

    /**
     * The probability of each class, in this mode.
     *
     * @throws occam.InvalidInput as {@link #probabilities(double[][])}, or if the mode does not fit the network or the number of rows
     */
    public double[][] probabilities(double[][] x, Mode mode) {
        return Asked.rows(asked().probabilities(x, mode), x.length);
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
        return asked().monteCarlo(x, passes, seed);
    }

    /**
     * What each layer gives, in this mode: an entry for each, in order, dropout's too if its rate is above 0.
     *
     * @throws occam.InvalidInput as {@link #probabilities(double[][], Mode)}
     */
    public List<Activations> activations(double[][] x, Mode mode) {
        var outputs = asked().stages(x, mode);
        var stages = description.architecture().stages();
        return IntStream.range(0, outputs.size())
                .mapToObj(i -> new Activations(
                        stages.get(i).toString(),
                        stages.get(i).output().channels(),
                        Asked.rows(outputs.get(i), x.length)))
                .toList();
    }

    private Asked asked() {
        return new Asked(description, model, columns);
    }

    /**
     * The most probable class of each row of {@code x}, {@code n × inputs}.
     *
     * @throws occam.InvalidInput as {@link #probabilities(double[][])}, or if training diverged, so that no class is the most probable
     */
    public int[] classify(double[][] x) {
        return asked().classes(x);
    }

    /**
     * Loss and accuracy on these rows.
     *
     * @throws occam.InvalidInput if the data does not fit the network, or has other columns than it was trained on; if the thread is
     *     interrupted over very many rows
     */
    public Score score(Dataset data) {
        Ready.toScore(description, columns, data);
        return Score.of(asked().probabilities(data.x()), data);
    }

    /**
     * Loss and accuracy on these rows, in this mode.
     *
     * @throws occam.InvalidInput as {@link #score(Dataset)}, or if the mode does not fit the network or the number of rows
     */
    public Score score(Dataset data, Mode mode) {
        Ready.toScore(description, columns, data);
        return Score.of(asked().probabilities(data.x(), mode), data);
    }

    /**
     * The weights into a layer that has any, {@code inputs × outputs}; a convolution's inputs are the pixels of its kernel, row by row,
     * channel after channel; an embedding's are its tokens.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer, or it is attention, which has four matrices
     */
    public double[][] weights(int layer) {
        return parameters().matrix(layer);
    }

    /**
     * The biases of a layer that has any, one for each of its outputs.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer, or it has no biases
     */
    public double[] biases(int layer) {
        return parameters().biases(layer);
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
        return new Parameters(model.weights(), description.architecture().stages());
    }

    /**
     * {@code √ΣW²} of a layer that has weights, without biases.
     *
     * @param layer from 1, counting only layers with weights
     * @throws occam.InvalidInput if there is no such layer
     */
    public double weightNorm(int layer) {
        return Weights.norm(parameters().of(layer));
    }

    /** {@code √ΣW²} over all layers, without biases. */
    public double weightNorm() {
        return Weights.norm(model.weights().matrices());
    }

    /** How many weights, of all layers and without biases, are not exactly zero. */
    public int nonZeros() {
        return (int) Weights.nonZeros(model.weights().matrices());
    }

    /** How many bytes it takes, all numbers stored or only those that are not 0. */
    public Footprint footprint() {
        return Footprint.of(model.weights());
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
        return with(description, Pruning.byMagnitude(model.weights(), share));
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
        return with(smaller, Parameters.dense(rest.weights(), rest.biases()));
    }

    private TrainedNetwork with(Network described, Weights weights) {
        return new TrainedNetwork(described, Engines.model(described, weights), history, columns);
    }

    @Override
    public String toString() {
        return engine() == Engine.DEEPLEARNING4J ? history.toString() : history + "; on " + engine();
    }
}
