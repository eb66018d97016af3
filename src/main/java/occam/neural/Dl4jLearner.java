package occam.neural;

import java.util.Optional;
import occam.data.Split;
import occam.neural.Epoch.Score;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains on DeepLearning4J. */
final class Dl4jLearner implements Learner {
    private final MultiLayerNetwork network;
    private final Rows train;
    private final Rows validation;
    private final double labelSmoothing;
    private final int together;
    private final INDArray trainFeatures;
    private final INDArray validationFeatures;
    private INDArray kept;

    Dl4jLearner(Network description, Split split, long seed) {
        this.train = Rows.of(split.train());
        this.validation = Rows.of(split.validation());
        this.labelSmoothing = description.objective().loss().labelSmoothing();
        this.together = Demand.of(description.architecture()).rowsTogether();
        this.trainFeatures = train.features();
        this.validationFeatures = validation.features();
        this.network = Dl4j.build(description, seed);
    }

    @Override
    public void begin(MultiLayerNetwork other) {
        network.setParams(other.params().castTo(network.params().dataType()));
    }

    @Override
    public void step(int[] order, int from, int to) {
        network.fit(train.features(order, from, to), train.targets(order, from, to, labelSmoothing));
    }

    @Override
    public Optional<Score> onTrain() {
        return train.score(network, trainFeatures, together);
    }

    @Override
    public Optional<Score> onValidation() {
        return validation.score(network, validationFeatures, together);
    }

    @Override
    public double weightNorm() {
        return Parameters.norm(Parameters.weights(network));
    }

    @Override
    public void keep() {
        kept = network.params().dup();
    }

    @Override
    public void restore() {
        network.setParams(kept);
    }

    @Override
    public MultiLayerNetwork network() {
        return network;
    }

    /** Its memory is the network's. */
    @Override
    public void close() {}
}
