package occam.neural;

import occam.data.Split;

/** What an {@link Engine} has to be able to do. */
public interface Backend {
    /** A training that is about to begin; {@code seed} is for all that it draws. */
    Learner learner(Network network, Split split, long seed);

    /** A network of this description with weights that some training has set. */
    Model model(Network network, Weights weights);
}
