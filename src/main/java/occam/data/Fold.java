package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One turn of a cross-validation: rows to fit on, and the others to judge by.
 *
 * @param train the rows that everything is fitted on: scaling, selection, model
 * @param validation the rows that were held out
 */
public record Fold(Dataset train, Dataset validation) {
    /**
     * Checks that both are rows of one table.
     *
     * @throws occam.InvalidInput if they have other columns or classes
     */
    public Fold {
        given(train, "train");
        given(validation, "validation").checkSame("the training rows have", train.columns(), train.classes());
    }

    /**
     * Deals the rows in random order to {@code folds} parts whose sizes differ by 1 at most, and holds out each part once. With classes,
     * each class is dealt alike (stratified), so that every part has its share of it.
     *
     * @param folds from 2 to the number of rows, which leaves one row out at a time
     * @throws occam.InvalidInput if {@code folds} is out of range, there is one class only, or a class has one row only
     */
    public static List<Fold> of(Dataset data, int folds, long seed) {
        unless(
                folds >= 2 && folds <= given(data, "data").rows(),
                "folds must be from 2 to the number of rows, %d, was %d; with as many folds as rows, each row is left"
                        + " out once",
                data.rows(),
                folds);
        checkClasses(data);
        var order = dealingOrder(data, seed);
        return IntStream.range(0, folds)
                .mapToObj(k -> new Fold(
                        data.rows(places(order, i -> i % folds != k)), data.rows(places(order, i -> i % folds == k))))
                .toList();
    }

    private static void checkClasses(Dataset data) {
        if (!data.isClassification()) {
            return;
        }
        var counts = Arrays.stream(data.y()).boxed().collect(Collectors.groupingBy(y -> y, Collectors.counting()));
        unless(counts.size() > 1, "all %d rows are of one class; there is nothing to tell apart", data.rows());
        counts.forEach((label, count) ->
                unless(count > 1, "class %.0f has one row only: without it, no fold could learn that class", label));
    }

    private static int[] dealingOrder(Dataset data, long seed) {
        var shuffled = Arrays.stream(Shuffle.order(data.rows(), new SplittableRandom(seed)));
        return data.isClassification()
                ? shuffled.boxed()
                        .sorted(Comparator.comparingDouble(i -> data.y()[i]))
                        .mapToInt(i -> i)
                        .toArray()
                : shuffled.toArray();
    }

    private static int[] places(int[] order, java.util.function.IntPredicate kept) {
        return IntStream.range(0, order.length).filter(kept).map(i -> order[i]).toArray();
    }
}
