package occam.neural.glassbox;

import occam.data.Split;
import occam.neural.Backend;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Weights;

/** The glass box, in single or in double precision; a training begins with all weights 0 until it is given others. */
public final class GlassBoxBackend implements Backend {
    private final Precision<?> precision;

    private GlassBoxBackend(Precision<?> precision) {
        this.precision = precision;
    }

    /** See {@link occam.neural.Engine#glassBox}. */
    public static Backend inSingle() {
        return new GlassBoxBackend(Precision.SINGLE);
    }

    /** See {@link occam.neural.Engine#glassBoxInDouble}. */
    public static Backend inDouble() {
        return new GlassBoxBackend(Precision.DOUBLE);
    }

    @Override
    public Learner learner(Network network, Split split, long seed) {
        Blas.useOneThread();
        return new GlassBoxLearner<>(network, split, seed, precision);
    }

    @Override
    public Model model(Network network, Weights weights) {
        Blas.useOneThread();
        return new GlassBoxModel<>(network, weights, precision);
    }
}
