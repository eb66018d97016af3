package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** Ten listings of lesson 13: each runs, and each has one line that makes its result wrong. */
public final class Bugs {
    private Bugs() {}

    /** The listings, by their number. */
    public enum Listing {
        /** Cross-validation on coins. */
        ONE,
        /** The best of 435 models. */
        TWO,
        /** The patients of one day. */
        THREE,
        /** More rows by noisy copies. */
        FOUR,
        /** The log-loss of a network. */
        FIVE,
        /** A strength out of a paper. */
        SIX,
        /** The lasso by proximal steps. */
        SEVEN,
        /** Early stopping. */
        EIGHT,
        /** AdamW on one weight. */
        NINE,
        /** Pruning. */
        TEN
    }

    /** Listings whose models are in order, and whose number about them is wrong. */
    public static final Exercise<Function<Listing, Choice>> JUDGING = of("bugs-in-judging");

    /** Listings that train something else than they say. */
    public static final Exercise<Function<Listing, Choice>> TRAINING = of("bugs-in-training");

    /** Both hunts. */
    public static final List<Exercise<?>> ALL = List.of(JUDGING, TRAINING);

    private static Exercise<Function<Listing, Choice>> of(String id) {
        return MultipleChoice.of(id, "listing", Listing.class, Choice.class);
    }
}
