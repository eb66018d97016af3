package occam.neural.dl4j;

import java.util.Optional;
import occam.data.Split;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Score;
import occam.neural.Weights;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains on DeepLearning4J. */
final class Dl4jLearner implements Learner {
    private final MultiLayerNetwork network;
    private final Dl4jModel model;
    private final Split split;
    private final Batches train;
    private final double labelSmoothing;
    private final INDArray trainFeatures;
    private final INDArray validationFeatures;
    private INDArray kept;
    private boolean diverged;

    Dl4jLearner(Network description, Split split, long seed) {
        this.split = split;
        this.train = new Batches(split.train());
        this.labelSmoothing = description.objective().loss().labelSmoothing();
        this.trainFeatures = train.features();
        this.validationFeatures = new Batches(split.validation()).features();
        this.network = Dl4j.build(description, seed);
        this.model = new Dl4jModel(network, description.architecture());
    }

    @Override
    public void begin(Weights weights) {
        Carriers.of(model.architecture()).set(network, weights);
    }

    @Override
    public void step(int[] order, int from, int to) {
        network.fit(train.features(order, from, to), train.targets(order, from, to, labelSmoothing));
        diverged |= Double.isNaN(network.score());
    }

    @Override
    public boolean isDiverged() {
        return diverged;
    }

    @Override
    public Optional<Score> onTrain() {
        return model.score(split.train(), trainFeatures);
    }

    @Override
    public Optional<Score> onValidation() {
        return model.score(split.validation(), validationFeatures);
    }

    @Override
    public double weightNorm() {
        return Weights.norm(model.weights().matrices());
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
    public Model model() {
        return new Dl4jModel(network.clone(), model.architecture());
    }

    /** Its memory is the network's. */
    @Override
    public void close() {}
}
