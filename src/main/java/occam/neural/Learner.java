package occam.neural;

import java.util.Optional;

/** A network that is being trained. */
public interface Learner extends AutoCloseable {
    /** Goes on from these weights. */
    void begin(Weights weights);

    /** One step on the training rows {@code order[from]} to {@code order[to − 1]}. */
    void step(int[] order, int from, int to);

    /** Whether what the last steps gave is no number any more, so that no later step can mend it. */
    boolean isDiverged();

    /** None if the thread was interrupted in it. */
    Optional<Score> onTrain();

    /** None if the thread was interrupted in it. */
    Optional<Score> onValidation();

    /** {@code √ΣW²} over all layers, without biases. */
    double weightNorm();

    /** Remembers the weights. */
    void keep();

    /** Puts back the weights that were kept. */
    void restore();

    /** The network as it stands; later steps do not change it. */
    Model model();

    /** Gives memory back; what {@link #model} gave stays. */
    @Override
    void close();
}
