package occam.lesson.norm;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 06. */
public final class DropoutInNetworks {
    private DropoutInNetworks() {}

    /** A mask that drops whole channels. */
    @FunctionalInterface
    public interface SpatialMask {
        /**
         * What the feature maps of one row are multiplied by: {@code channels · pixels} numbers, channel after channel.
         *
         * @param channels how many feature maps there are
         * @param pixels in each
         * @param rate the probability of dropping a channel
         * @param uniform each call gives another number from 0 to 1, all equally likely
         */
        double[] draw(int channels, int pixels, double rate, DoubleSupplier uniform);
    }

    /** What dropout does to a variance. */
    @FunctionalInterface
    public interface VarianceRatio {
        /**
         * Variance in inference / variance in training of what comes out of inverted dropout.
         *
         * @param mean {@code c}, of what goes in
         * @param variance {@code v}, of what goes in
         * @param rate the probability of dropping
         */
        double of(double mean, double variance, double rate);
    }

    /** The networks that {@link #VARIANCE_SHIFT} asks about, lettered as in its text. */
    public enum Plan {
        /** Dropout right before the normalization. */
        A,
        /** Dropout behind the only normalization. */
        B,
        /** Dropout between two normalizations. */
        C,
        /** Spatial dropout between two normalizations. */
        D,
        /** Dropout in the dense part, behind all normalizations. */
        E,
        /** Dropout on the input. */
        F
    }

    /** What a normalization finds in inference. */
    public enum Statistics {
        /** Inputs with the variance that it saw in training. */
        FIT,
        /** Inputs with less variance than it saw in training. */
        SHIFTED
    }

    /** A mask for feature maps. */
    public static final Exercise<SpatialMask> SPATIAL_MASK = SpatialMasks.EXERCISE;

    /** From mean, variance and rate to the shift of the variance. */
    public static final Exercise<VarianceRatio> VARIANCE_RATIO = VarianceRatios.EXERCISE;

    /** Six networks, and in which of them dropout shifts the variance that a normalization has learned. */
    public static final Exercise<Function<Plan, Statistics>> VARIANCE_SHIFT =
            MultipleChoice.of("variance-shift", "network", Plan.class, Statistics.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(SPATIAL_MASK, VARIANCE_RATIO, VARIANCE_SHIFT);
}
