package occam.data;

import static occam.InvalidInput.given;

import java.util.List;

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
        return Dealing.of(given(data, "data").y(), data.isClassification(), folds, seed)
                .each((train, held) -> new Fold(data.rows(train), data.rows(held)));
    }
}
