package occam.lesson.overfitting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;
import occam.neural.History;

/** The exercises of lesson 01. */
public final class Overfitting {
    private Overfitting() {}

    /** A rule that ends a training. */
    @FunctionalInterface
    public interface EarlyStopping {
        /**
         * Where a training ends.
         *
         * @param losses the validation loss after each epoch, if it is trained: {@code losses[0]} is that of epoch 1
         * @param patience how many epochs in a row may bring no new minimum; at least 1
         */
        Stop stop(double[] losses, int patience);
    }

    /**
     * Where a training ends.
     *
     * @param last the number of the last epoch that is trained, from 1
     * @param kept the number of the epoch whose weights are put back, from 1
     */
    public record Stop(int last, int kept) {}

    /** The four learning curves of {@link #DIAGNOSIS}, named as in the picture. */
    public enum Curve {
        /** Top left. */
        A,
        /** Top right. */
        B,
        /** Bottom left. */
        C,
        /** Bottom right. */
        D
    }

    /** What may be the matter with a training. */
    public enum Diagnosis {
        /** Nothing: both losses are low, close together, and at rest. */
        GOOD_FIT,
        /** It learns its own rows by heart. */
        OVERFITTING,
        /** It cannot fit even its own rows. */
        UNDERFITTING,
        /** It was cut off. */
        TOO_FEW_EPOCHS,
        /** Its steps are too large. */
        LEARNING_RATE_TOO_HIGH
    }

    /** From a history, how much worse the network does on new rows than on its own. */
    public static final Exercise<ToDoubleFunction<History>> GENERALIZATION_GAP = GeneralizationGaps.EXERCISE;

    /** From a history, the epoch whose weights one would want back. */
    public static final Exercise<ToIntFunction<History>> BEST_EPOCH = BestEpochs.EXERCISE;

    /** The rule that ends a training, and says which weights to put back. */
    public static final Exercise<EarlyStopping> EARLY_STOPPING = EarlyStops.EXERCISE;

    /** Four trainings, and what is wrong with each. */
    public static final Exercise<Function<Curve, Diagnosis>> DIAGNOSIS =
            MultipleChoice.of("diagnosis", "curve", Curve.class, Diagnosis.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(GENERALIZATION_GAP, BEST_EPOCH, EARLY_STOPPING, DIAGNOSIS);

    /** Trains the four networks whose learning curves {@link #DIAGNOSIS} asks about. */
    public static Map<Curve, History> fourTrainings(long seed) {
        return FourTrainings.of(seed);
    }
}
