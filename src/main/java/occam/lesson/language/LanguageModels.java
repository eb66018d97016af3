package occam.lesson.language;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 11. */
public final class LanguageModels {
    private LanguageModels() {}

    /** One head of attention. */
    @FunctionalInterface
    public interface CausalAttention {
        /**
         * What comes out, a row for each place.
         *
         * @param q queries, a row for each place
         * @param k keys
         * @param v values
         */
        double[][] of(double[][] q, double[][] k, double[][] v);
    }

    /** Layer normalization, backward. */
    @FunctionalInterface
    public interface NormSlope {
        /**
         * The slope of the loss on what went in.
         *
         * @param x what went in
         * @param gamma {@code γ}
         * @param delta the slope on what came out
         */
        double[] of(double[] x, double[] gamma, double[] delta);
    }

    /** From probabilities to the perplexity of a character. */
    @FunctionalInterface
    public interface Perplexity {
        /**
         * The perplexity.
         *
         * @param logs {@code ln p} of each token
         * @param characters of all tokens together
         */
        double of(double[] logs, int characters);
    }

    /** The weights that {@link #DECAY_GROUPS} asks about, lettered as in its text. */
    public enum Part {
        /** The projection to queries, keys and values. */
        A,
        /** γ of a layer normalization. */
        B,
        /** The bias of a hidden layer. */
        C,
        /** The second projection of a hidden layer. */
        D,
        /** β of the last layer normalization. */
        E
    }

    /** Whether weights decay. */
    public enum Group {
        /** They do. */
        DECAYS,
        /** They do not. */
        STAYS
    }

    /** The places that {@link #DROPOUT_PLACES} asks about, lettered as in its text. */
    public enum Spot {
        /** Embedding plus position. */
        A,
        /** The scores before the softmax. */
        B,
        /** The probabilities of attention. */
        C,
        /** What half a block adds, before it is added. */
        D,
        /** The sum after it. */
        E,
        /** The scores of the next character. */
        F
    }

    /** Whether dropout sits there. */
    public enum Mask {
        /** It does. */
        DROPOUT,
        /** It does not. */
        NOTHING
    }

    /** Softmax over what came before. */
    public static final Exercise<CausalAttention> CAUSAL_ATTENTION = CausalAttentions.EXERCISE;

    /** The slope through mean and variance. */
    public static final Exercise<NormSlope> LAYER_NORM = LayerNorms.EXERCISE;

    /** Nats of tokens as perplexity of characters. */
    public static final Exercise<Perplexity> PERPLEXITY = Perplexities.EXERCISE;

    /** Which weights decay. */
    public static final Exercise<Function<Part, Group>> DECAY_GROUPS =
            MultipleChoice.of("decay-groups", "part", Part.class, Group.class);

    /** Where dropout sits. */
    public static final Exercise<Function<Spot, Mask>> DROPOUT_PLACES =
            MultipleChoice.of("dropout-places", "place", Spot.class, Mask.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL =
            List.of(CAUSAL_ATTENTION, LAYER_NORM, PERPLEXITY, DECAY_GROUPS, DROPOUT_PLACES);
}
