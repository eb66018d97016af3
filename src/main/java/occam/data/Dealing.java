package occam.data;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in the order in which they are dealt to the parts of a cross-validation, one after the other; each class is dealt alike.
 *
 * @param order each row once
 * @param folds how many parts there are
 */
record Dealing(int[] order, int folds) {
    static Dealing of(double[] y, boolean isClassification, int folds, long seed) {
        unless(
                folds >= 2 && folds <= y.length,
                "folds must be from 2 to the number of rows, %d, was %d; with as many folds as rows, each row is left"
                        + " out once",
                y.length,
                folds);
        if (isClassification) {
            checkClasses(y);
        }
        return new Dealing(order(y, isClassification, seed), folds);
    }

    private static void checkClasses(double[] classes) {
        var counts = Arrays.stream(classes).boxed().collect(Collectors.groupingBy(y -> y, Collectors.counting()));
        unless(counts.size() > 1, "all %d rows are of one class; there is nothing to tell apart", classes.length);
        counts.forEach((label, count) ->
                unless(count > 1, "class %.0f has one row only: without it, no fold could learn that class", label));
    }

    private static int[] order(double[] y, boolean isClassification, long seed) {
        var shuffled = Arrays.stream(Shuffle.order(y.length, new SplittableRandom(seed)));
        return isClassification
                ? shuffled.boxed()
                        .sorted(Comparator.comparingDouble(i -> y[i]))
                        .mapToInt(i -> i)
                        .toArray()
                : shuffled.toArray();
    }

    /** What is made of the rows to fit on and of those held out, part by part. */
    <T> List<T> each(BiFunction<int[], int[], T> turn) {
        return IntStream.range(0, folds)
                .mapToObj(k -> turn.apply(places(i -> i % folds != k), places(i -> i % folds == k)))
                .toList();
    }

    private int[] places(IntPredicate kept) {
        return IntStream.range(0, order.length).filter(kept).map(i -> order[i]).toArray();
    }
}
