package occam.lesson.dropout;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 05. */
public final class Dropouts {
    private Dropouts() {}

    /**
     * What inverted dropout gives in one step of training.
     *
     * @param output what goes on to the next layer
     * @param gradient what goes back to the layer before
     */
    public record Passes(double[] output, double[] gradient) {}

    /** Inverted dropout, both ways, from random numbers that are given. */
    @FunctionalInterface
    public interface InvertedDropoutStep {
        /**
         * The forward and the backward pass.
         *
         * @param x what comes in
         * @param gradient of the loss, on the output
         * @param u uniform random numbers from 0 to 1, one for each number of {@code x}: it is dropped if its own is below the rate
         * @param rate the probability of dropping
         */
        Passes step(double[] x, double[] gradient, double[] u, double rate);
    }

    /**
     * Mean and variance over the masks.
     *
     * @param mean over all masks
     * @param variance over all masks
     */
    public record Moments(double mean, double variance) {}

    /** What dropout does to the sum that a unit of the next layer gets. */
    @FunctionalInterface
    public interface SumUnderDropout {
        /**
         * Mean and variance of the sum of {@code weights[i] * x[i]}, after inverted dropout of {@code x}.
         *
         * @param rate the probability of dropping
         */
        Moments moments(double[] weights, double[] x, double rate);
    }

    /** The pieces of code that {@link #FIND_THE_BUG} asks about, lettered as in its text. */
    public enum Code {
        /** With a parameter that is the rate, and a factor 1 / rate. */
        A,
        /** With a backward pass that draws. */
        B,
        /** With a parameter that is the share that is kept, and a factor at inference. */
        C,
        /** With a factor in training and one at inference. */
        D
    }

    /** What may be said of a piece of code. */
    public enum Bug {
        /** Nothing is wrong: inference gives the mean of training. */
        NONE,
        /** The factor on what is kept is not 1 over the share that is kept. */
        WRONG_FACTOR,
        /** It corrects for the dropped units in training, and again at inference. */
        SCALED_TWICE,
        /** It drops the share that its parameter says is kept, or the other way round. */
        KEEP_AND_DROP_SWAPPED,
        /** Forward and backward pass do not drop the same numbers. */
        TWO_MASKS
    }

    /** From random numbers to both passes. */
    public static final Exercise<InvertedDropoutStep> INVERTED_DROPOUT = InvertedDropouts.EXERCISE;

    /** Mean and variance, by hand. */
    public static final Exercise<SumUnderDropout> MEAN_AND_VARIANCE = DropoutMoments.EXERCISE;

    /** Four implementations, one of them right. */
    public static final Exercise<Function<Code, Bug>> FIND_THE_BUG =
            MultipleChoice.of("find-the-bug", "code", Code.class, Bug.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(INVERTED_DROPOUT, MEAN_AND_VARIANCE, FIND_THE_BUG);
}
