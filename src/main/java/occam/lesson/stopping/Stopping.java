package occam.lesson.stopping;

import java.util.List;
import java.util.function.Function;
import occam.data.Augmentation;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;
import occam.lesson.overfitting.Overfitting.Stop;

/** The exercises of lesson 08. */
public final class Stopping {
    private Stopping() {}

    /** What gradient descent has learned in one direction of the data. */
    @FunctionalInterface
    public interface DescentFilter {
        /**
         * The share of the least-squares solution that is reached.
         *
         * @param s the singular value of the direction
         * @param n how many rows there are
         * @param learningRate {@code η}
         * @param steps {@code t}
         */
        double share(double s, int n, double learningRate, int steps);
    }

    /** A rule that ends a training by a smoothed curve. */
    @FunctionalInterface
    public interface SmoothedStopping {
        /**
         * Where a training ends.
         *
         * @param losses the validation loss after each epoch, if it is trained: {@code losses[0]} is that of epoch 1
         * @param patience how many epochs in a row may bring no new minimum of the smoothed curve; at least 1
         * @param window over how many losses the mean is taken; at least 1
         */
        Stop stop(double[] losses, int patience, int window);
    }

    /** Moves an image. */
    @FunctionalInterface
    public interface ImageShift {
        /**
         * The moved image.
         *
         * @param image {@code side × side} pixels, row by row from the top left
         * @param side how many pixels it is wide and high
         * @param down by how many pixels; above 0 is down, below 0 up
         * @param right by how many pixels; above 0 is right, below 0 left
         */
        double[] shift(double[] image, int side, int down, int right);
    }

    /** The targets of a softmax, smoothed. */
    @FunctionalInterface
    public interface SoftLabel {
        /**
         * What to train towards, one number for each class.
         *
         * @param label the class, from 0
         * @param classes {@code K}
         * @param share {@code ε}
         */
        double[] targets(int label, int classes, double share);
    }

    /** The deployments of {@link #AUGMENTATION}, named as in the lesson. */
    public enum Deployment {
        /** The scanner of the training rows. */
        ARCHIVE,
        /** A feeder that does not hold the forms still. */
        FEEDER,
        /** A camera in bad light. */
        CAMERA,
        /** Slides that lie either way round. */
        SLIDES
    }

    /** The training copies of {@link #REWORDING}, named as in the lesson. */
    public enum Copies {
        /** Synonyms, for ten paragraphs. */
        A,
        /** Synonyms, for a hundred. */
        B,
        /** Each name for another, where the names tell the novels apart. */
        C,
        /** The words in another order, for a bag of words. */
        D,
        /** The words in another order, for a model that reads pairs of words or longer pieces. */
        E,
        /** Copies of rows that are test rows too. */
        F
    }

    /** What copies do to the error on fresh paragraphs. */
    public enum Effect {
        /** It falls. */
        HELPS,
        /** It stays about where it is. */
        NOTHING,
        /** It rises, or what is measured is no error on fresh paragraphs any more. */
        HARMS
    }

    /** The filter of gradient descent. */
    public static final Exercise<DescentFilter> DESCENT_FILTER = DescentFilters.EXERCISE;

    /** Early stopping by a running mean. */
    public static final Exercise<SmoothedStopping> SMOOTHED_STOPPING = SmoothedStops.EXERCISE;

    /** A shift by some pixels. */
    public static final Exercise<ImageShift> IMAGE_SHIFT = ImageShifts.EXERCISE;

    /** Label smoothing. */
    public static final Exercise<SoftLabel> SOFT_LABEL = SoftLabels.EXERCISE;

    /** Four deployments, and an augmentation for each. */
    public static final Exercise<Function<Deployment, Augmentation>> AUGMENTATION = Deployments.EXERCISE;

    /** What six kinds of reworded copies do. */
    public static final Exercise<Function<Copies, Effect>> REWORDING =
            MultipleChoice.of("rewording", "copies", Copies.class, Effect.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL =
            List.of(DESCENT_FILTER, SMOOTHED_STOPPING, IMAGE_SHIFT, SOFT_LABEL, AUGMENTATION, REWORDING);
}
