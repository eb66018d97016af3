package occam.neural.train;

import occam.data.Split;
import occam.neural.Backend;
import occam.neural.Engine;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Weights;
import occam.neural.dl4j.Dl4j;
import occam.neural.glassbox.GlassBoxBackend;

/** Who trains and answers for each {@link Engine}. */
final class Engines {
    private static final Dl4j DEEPLEARNING4J = new Dl4j();

    private Engines() {}

    private static Backend of(Engine engine) {
        return switch (engine) {
            case DEEPLEARNING4J -> DEEPLEARNING4J;
            case GLASS_BOX -> GlassBoxBackend.inSingle();
            case GLASS_BOX_IN_DOUBLE -> GlassBoxBackend.inDouble();
        };
    }

    /** On every engine a seed begins with the weights that DeepLearning4J draws. */
    static Learner learner(Network network, Split split, long seed) {
        if (network.engine() == Engine.DEEPLEARNING4J) {
            return DEEPLEARNING4J.learner(network, split, seed);
        }
        // first, since ND4J, when it is loaded, sets how many threads OpenBLAS has
        var weights = DEEPLEARNING4J.initial(network, seed);
        var learner = of(network.engine()).learner(network, split, seed);
        learner.begin(weights);
        return learner;
    }

    static Model model(Network network, Weights weights) {
        return of(network.engine()).model(network, weights);
    }
}
