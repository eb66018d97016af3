package occam.interview;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;

/** Ten listings of lesson 12: each runs, and each has one line that makes its result wrong. */
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

    private static final String TASK =
            "One of the four marked lines of each listing is the bug. The others do what they should.";

    /** Listings whose models are in order, and whose number about them is wrong. */
    public static final Exercise<Function<Listing, Choice>> JUDGING = JudgingBugs.EXERCISE;

    /** Listings that train something else than they say. */
    public static final Exercise<Function<Listing, Choice>> TRAINING = TrainingBugs.EXERCISE;

    /** Both hunts. */
    public static final List<Exercise<?>> ALL = List.of(JUDGING, TRAINING);

    /** Begins the exercise on the listings from this one on; it lacks its hint, and why it matters. */
    static Exercise.Author<Function<Listing, Choice>> from(Listing first, String id, List<Posed> posed) {
        var listings = Stream.of(Listing.values())
                .filter(listing -> listing.compareTo(first) >= 0)
                .limit(posed.size())
                .toList();
        return Posed.quiz(id, TASK, listings, posed);
    }
}
