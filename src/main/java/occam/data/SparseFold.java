package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;

/**
 * One turn of a cross-validation on rows that are nearly all zeros. Each turn may have columns of its own, such as the words of its training
 * rows.
 *
 * @param train the rows that everything is fitted on: words, scaling, selection, model
 * @param validation the rows that were held out
 */
public record SparseFold(SparseDataset train, SparseDataset validation) {
    /**
     * Checks that both have the same columns.
     *
     * @throws occam.InvalidInput if they have other columns or classes
     */
    public SparseFold {
        given(validation, "validation")
                .checkColumns("the training rows have", given(train, "train").columns());
        unless(
                train.classes() == validation.classes(),
                "the training rows have %d classes as target, the data has %d; make both alike",
                train.classes(),
                validation.classes());
    }

    /**
     * Deals the rows as {@link Fold#of} does: the same data set with its zeros, under the same seed, is dealt alike.
     *
     * @throws occam.InvalidInput as {@link Fold#of}
     */
    public static List<SparseFold> of(SparseDataset data, int folds, long seed) {
        return Dealing.of(given(data, "data").y(), data.isClassification(), folds, seed)
                .each((train, held) -> new SparseFold(data.rows(train), data.rows(held)));
    }
}
