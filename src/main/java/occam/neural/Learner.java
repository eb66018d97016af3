package occam.neural;

import java.util.Optional;
import occam.data.Split;
import occam.neural.Epoch.Score;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network that is being trained, on one engine or the other. */
interface Learner extends AutoCloseable {
    static Learner of(Network description, Split split, long seed) {
        return switch (description.engine()) {
            case DEEPLEARNING4J -> new Dl4jLearner(description, split, seed);
            case GLASS_BOX -> new GlassBoxLearner<>(description, split, seed, FloatMatrix::new);
            case GLASS_BOX_IN_DOUBLE -> new GlassBoxLearner<>(description, split, seed, DoubleMatrix::new);
        };
    }

    /** Begins with the weights of another network of the same sizes. */
    void begin(MultiLayerNetwork other);

    /** One step on the training rows {@code order[from]} to {@code order[to − 1]}. */
    void step(int[] order, int from, int to);

    /** None if the thread was interrupted in it. */
    Optional<Score> onTrain();

    /** None if the thread was interrupted in it. */
    Optional<Score> onValidation();

    double weightNorm();

    /** Remembers the weights. */
    void keep();

    /** Puts back the weights that were kept. */
    void restore();

    /** The network as it stands; another call may give the same object with other weights. */
    MultiLayerNetwork network();

    /** Gives memory back; what {@link #network} gave stays. */
    @Override
    void close();
}
