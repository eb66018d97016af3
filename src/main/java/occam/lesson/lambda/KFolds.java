package occam.lesson.lambda;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.lambda.ChoosingLambda.KFold;
import occam.lesson.lambda.ChoosingLambda.Preparation;
import occam.linear.Linear;
import occam.linear.LinearModel;
import occam.penalty.Penalty;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** The exercise on cross-validation without a leak. */
final class KFolds {
    private KFolds() {}

    /** The error of one fold. */
    private interface FoldError {
        double of(Turn fold);
    }

    /** What is made of the errors of all folds. */
    private interface Whole {
        double of(Dataset data, double[] errors);
    }

    private static final Piece<FoldError> ERROR = Piece.<FoldError>of(fold -> fold.error(fold.train))
            .or("""
                    The preparation has learned from all rows, those that are held out included. With a scaling that does little harm; with a
                    choice of columns it can make pure noise look predictable. Call `prepare.fit` within the fold, on its training rows.
                    """, fold -> fold.error(fold.data))
            .or(
                    """
                    The held-out rows are prepared by themselves. Then they are in other units, or have other columns, than the rows of the model.
                    What was learned from the training rows is applied to both.
                    """,
                    fold -> fold.model()
                            .meanSquaredError(fold.prepared(fold.heldOut).apply(fold.heldOut)))
            .or("""
                    The model was fitted on all rows, and so on the rows that judge it. It is judged on what it has seen.
                    """, fold -> fold.fittedOnAll(fold.train))
            .or("""
                    Preparation and model have both seen all rows: this is the training error, measured piece by piece.
                    """, fold -> fold.fittedOnAll(fold.data))
            .or(
                    """
                    This judges the model on the rows that it learned from. Use the rows that were held out.
                    """,
                    fold -> fold.model()
                            .meanSquaredError(fold.prepared(fold.train).apply(fold.train)))
            .or(
                    """
                    This judges the model on all rows, those that it learned from included. Use the rows that were held out.
                    """,
                    fold -> fold.model()
                            .meanSquaredError(fold.prepared(fold.train).apply(fold.data)))
            .or("""
                    The preparation has learned from the held-out rows only. It learns from the training rows of the fold, and is applied to both.
                    """, fold -> fold.error(fold.heldOut))
            .or("""
                    The held-out rows are not prepared, though the model was fitted on prepared ones.
                    """, fold -> fold.model().meanSquaredError(fold.heldOut))
            .or("""
                    The preparation is not used: the model is fitted and judged on the columns as they are.
                    """, fold -> Linear.fit(fold.train, fold.penalty).meanSquaredError(fold.heldOut))
            .or(
                    """
                    The two parts are swapped: this learns from the one part of K, and judges by the other K − 1.
                    """,
                    fold -> new Turn(fold.data, fold.heldOut, fold.train, fold.prepare, fold.penalty)
                            .error(fold.heldOut));

    private static final Piece<Whole> WHOLE = Piece.<Whole>of((data, errors) -> mean(errors))
            .or("""
                    This is the sum of the folds' errors. Divide it by the number of folds.
                    """, (data, errors) -> mean(errors) * errors.length)
            .or("""
                    This is the mean over all rows, where folds with a row more count more. It is in use too, but asked is the mean over the
                    folds, to which the standard error belongs.
                    """, KFolds::overRows)
            .or("""
                    This divides by the number of folds less 1. Asked is the mean over the folds.
                    """, (data, errors) -> mean(errors) * errors.length / (errors.length - 1))
            .or("""
                    This divides by the number of rows. Each fold's error is a mean already: divide by the number of folds.
                    """, (data, errors) -> mean(errors) * errors.length / data.rows())
            .or("""
                    This is the root of the mean of the folds' errors. Asked is the mean squared error itself.
                    """, (data, errors) -> Math.sqrt(mean(errors)))
            .or(
                    """
                    This takes the root of each fold's error. Asked is the mean of the squared ones.
                    """,
                    (data, errors) -> mean(Arrays.stream(errors).map(Math::sqrt).toArray()))
            .or("""
                    This is the median of the folds' errors. Asked is their mean.
                    """, (data, errors) -> new Median().evaluate(errors))
            .or("""
                    This is the error of the luckiest fold. Asked is the mean of all.
                    """, (data, errors) -> Arrays.stream(errors).min().orElseThrow())
            .or("""
                    This is the error of the worst fold. Asked is the mean of all.
                    """, (data, errors) -> Arrays.stream(errors).max().orElseThrow())
            .or("""
                    This is the error of the last fold: each fold overwrites the one before. Add them up, with +=.
                    """, (data, errors) -> errors[errors.length - 1])
            .or("""
                    This is the error of the last fold, divided by their number: each fold overwrites the one before. Add them up, with +=.
                    """, (data, errors) -> errors[errors.length - 1] / errors.length)
            .or("""
                    This is the error of the first fold: it returns within the loop. Go through all folds.
                    """, (data, errors) -> errors[0])
            .or("""
                    The last fold is left out: begin at 0, and go on while the fold is below the number of folds.
                    """, (data, errors) -> mean(Arrays.copyOf(errors, errors.length - 1)))
            .or("""
                    The first fold is left out: begin at 0.
                    """, (data, errors) -> mean(Arrays.copyOfRange(errors, 1, errors.length)))
            .or("""
                    The last fold is counted, but its error is not in the sum: go on while the fold is below the number of folds.
                    """, (data, errors) -> mean(errors) - errors[errors.length - 1] / errors.length)
            .or("""
                    The first fold is counted, but its error is not in the sum: begin at 0.
                    """, (data, errors) -> mean(errors) - errors[0] / errors.length);

    private static final Piece<KFold> ANSWER = ERROR.with(WHOLE, KFolds::answer)
            .or("""
                    The last rows are never held out: n / folds is rounded down, and what is left over belongs to no fold.
                    """, inBlocks((i, rows, folds) -> i / (rows / folds)))
            .or("""
                    The folds are contiguous blocks of rows. Asked is that row i is held out in fold i % folds: where rows come sorted, a block
                    would be of one kind.
                    """, inBlocks((i, rows, folds) -> (int) ((long) i * folds / rows)))
            .or("""
                    The folds are contiguous blocks of rows, the last of them with what is left over. Asked is that row i is held out in fold
                    i % folds: where rows come sorted, a block would be of one kind.
                    """, inBlocks((i, rows, folds) -> Math.min(i / (rows / folds), folds - 1)))
            .or(
                    """
                    The folds are contiguous blocks of rows, the first of them with a row more. Asked is that row i is held out in fold i % folds:
                    where rows come sorted, a block would be of one kind.
                    """,
                    inBlocks((i, rows, folds) -> {
                        int more = rows % folds;
                        int small = rows / folds;
                        return i < more * (small + 1) ? i / (small + 1) : (i - more) / small;
                    }))
            .or("""
                    The folds are contiguous blocks of rows, the last of them shorter. Asked is that row i is held out in fold i % folds: where
                    rows come sorted, a block would be of one kind.
                    """, inBlocks((i, rows, folds) -> i / ((rows + folds - 1) / folds)))
            .or("""
                    Row i is held out in fold i / folds here: blocks, as many rows long as there are folds. Asked is i % folds.
                    """, inBlocks((i, rows, folds) -> i / folds));

    static final Exercise<KFold> EXERCISE = Exercise.of("k-fold", KFoldInputs.calls())
            .asks("""
                Write a K-fold cross-validation that leaks nothing. Row `i` is held out in fold `i % folds`. In each fold, a linear model is fitted with
                `Linear.fit(rows, penalty)`, and its error is `model.meanSquaredError(rows)` on the rows that were held out. Return the mean of
                the folds' errors.

                Before the model comes a preparation: `prepare.fit(rows)` learns from rows how to prepare them (in some of the checks it is a scaling, in
                others a choice of columns), and returns what prepares any rows, as in `prepared.apply(rows)`. The rows of a
                data set by their indices are `data.rows(indices)`.
                """)
            .hints("""
                In each fold make two data sets, `train` and `heldOut`. Everything that is called `fit` gets something made of `train`. What prepares
                `train` also prepares `heldOut`. A lambda needs a copy of the loop's variable, such as `int fold = k;` in each round.
                """)
            .answer(ANSWER.once())
            .matters("""
                Whatever learns from rows belongs within the fold: scaling, choice of columns, filling of gaps, the choice of λ itself. If it is
                outside, the error that you report is not that of new rows.
                """);

    /** One turn: what was learned from, and what is judged by. */
    private record Turn(Dataset data, Dataset train, Dataset heldOut, Preparation prepare, Penalty penalty) {
        UnaryOperator<Dataset> prepared(Dataset rows) {
            return prepare.fit(rows);
        }

        LinearModel model() {
            return Linear.fit(prepared(train).apply(train), penalty);
        }

        double fittedOnAll(Dataset learned) {
            var prepared = prepared(learned);
            return Linear.fit(prepared.apply(data), penalty).meanSquaredError(prepared.apply(heldOut));
        }

        double error(Dataset learned) {
            var prepared = prepared(learned);
            return Linear.fit(prepared.apply(train), penalty).meanSquaredError(prepared.apply(heldOut));
        }
    }

    private static KFold answer(FoldError error, Whole whole) {
        return (data, folds, prepare, penalty) -> whole.of(
                data,
                IntStream.range(0, folds)
                        .mapToDouble(k -> error.of(turnOf(data, i -> i % folds == k, prepare, penalty)))
                        .toArray());
    }

    /** To which fold a row belongs. */
    private interface Block {
        int of(int row, int rows, int folds);
    }

    private static KFold inBlocks(Block block) {
        return (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                .mapToObj(k -> turnOf(data, i -> block.of(i, data.rows(), folds) == k, prepare, penalty))
                .mapToDouble(ERROR.right()::of)
                .average()
                .orElseThrow();
    }

    /** Row i is in fold i % folds. */
    private static double overRows(Dataset data, double[] errors) {
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> errors[i % errors.length])
                .average()
                .orElseThrow();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static Turn turnOf(Dataset data, IntPredicate held, Preparation prepare, Penalty penalty) {
        return new Turn(data, part(data, held.negate()), part(data, held), prepare, penalty);
    }

    private static Dataset part(Dataset data, IntPredicate rows) {
        return data.rows(IntStream.range(0, data.rows()).filter(rows).toArray());
    }
}
