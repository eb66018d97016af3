package occam.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Correlation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.exercise.ChoosingLambda.KFold;
import occam.exercise.ChoosingLambda.Preparation;
import occam.linear.Linear;
import occam.linear.LinearModel;
import occam.penalty.Penalty;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** The exercise on cross-validation without a leak. */
final class KFolds {
    private KFolds() {}

    static final Exercise<KFold> EXERCISE = Exercise.<KFold>of("04-k-fold", calls())
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
            .answer(each(fold -> fold.error(fold.train)))
            .misconception("""
                    The preparation has learned from all rows, those that are held out included. With a scaling that does little harm; with a
                    choice of columns it can make pure noise look predictable. Call `prepare.fit` within the fold, on its training rows.
                    """, each(fold -> fold.error(fold.data)))
            .misconception(
                    """
                    The held-out rows are prepared by themselves. Then they are in other units, or have other columns, than the rows of the model.
                    What was learned from the training rows is applied to both.
                    """,
                    each(fold -> fold.model()
                            .meanSquaredError(fold.prepared(fold.heldOut).apply(fold.heldOut))))
            .misconception("""
                    The model was fitted on all rows, and so on the rows that judge it. It is judged on what it has seen.
                    """, each(fold -> {
                var prepared = fold.prepared(fold.train);
                return Linear.fit(prepared.apply(fold.data), fold.penalty)
                        .meanSquaredError(prepared.apply(fold.heldOut));
            }))
            .misconception("""
                    Preparation and model have both seen all rows: this is the training error, measured piece by piece.
                    """, each(fold -> {
                var prepared = fold.prepared(fold.data);
                return Linear.fit(prepared.apply(fold.data), fold.penalty)
                        .meanSquaredError(prepared.apply(fold.heldOut));
            }))
            .misconception(
                    """
                    This judges the model on the rows that it learned from. Use the rows that were held out.
                    """,
                    each(fold -> fold.model()
                            .meanSquaredError(fold.prepared(fold.train).apply(fold.train))))
            .misconception("""
                    The held-out rows are not prepared, though the model was fitted on prepared ones.
                    """, each(fold -> fold.model().meanSquaredError(fold.heldOut)))
            .misconception(
                    """
                    The preparation is not used: the model is fitted and judged on the columns as they are.
                    """, each(fold -> Linear.fit(fold.train, fold.penalty).meanSquaredError(fold.heldOut)))
            .misconception(
                    """
                    The two parts are swapped: this learns from the one part of K, and judges by the other K − 1.
                    """,
                    each(fold -> new Turn(fold.data, fold.heldOut, fold.train, fold.prepare, fold.penalty)
                            .error(fold.heldOut)))
            .misconception(
                    """
                    This is the sum of the folds' errors. Divide it by the number of folds.
                    """,
                    (data, folds, prepare, penalty) ->
                            folds * each(fold -> fold.error(fold.train)).error(data, folds, prepare, penalty))
            .misconception(
                    """
                    This is the mean over all rows, where folds with a row more count more. It is in use too, but asked is the mean over the
                    folds, to which the standard error belongs.
                    """,
                    (data, folds, prepare, penalty) -> folds
                            * each(fold -> fold.error(fold.train) * fold.heldOut.rows() / data.rows())
                                    .error(data, folds, prepare, penalty))
            .misconception(
                    """
                    The last rows are never held out: n / folds is rounded down, and what is left over belongs to no fold.
                    """,
                    (data, folds, prepare, penalty) -> inBlocks(data, folds, data.rows() / folds)
                            .mapToDouble(held -> turn(data, held, prepare, penalty))
                            .average()
                            .orElseThrow())
            .misconception(
                    """
                    The last fold is left out: begin at 0, and go on while the fold is below the number of folds.
                    """,
                    (data, folds, prepare, penalty) -> IntStream.range(0, folds - 1)
                            .mapToDouble(k -> turn(data, i -> i % folds == k, prepare, penalty))
                            .average()
                            .orElseThrow())
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

        double error(Dataset learned) {
            var prepared = prepared(learned);
            return Linear.fit(prepared.apply(train), penalty).meanSquaredError(prepared.apply(heldOut));
        }
    }

    private interface Error {
        double of(Turn fold);
    }

    private static KFold each(Error error) {
        return (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                .mapToDouble(k -> error.of(turnOf(data, i -> i % folds == k, prepare, penalty)))
                .average()
                .orElseThrow();
    }

    private static double turn(Dataset data, IntPredicate held, Preparation prepare, Penalty penalty) {
        var turn = turnOf(data, held, prepare, penalty);
        return turn.error(turn.train);
    }

    private static Turn turnOf(Dataset data, IntPredicate held, Preparation prepare, Penalty penalty) {
        return new Turn(data, part(data, held.negate()), part(data, held), prepare, penalty);
    }

    private static Dataset part(Dataset data, IntPredicate rows) {
        return data.rows(IntStream.range(0, data.rows()).filter(rows).toArray());
    }

    private static Stream<IntPredicate> inBlocks(Dataset data, int folds, int size) {
        return IntStream.range(0, folds).mapToObj(k -> i -> i / size == k);
    }

    private record Input(String words, Dataset data, int folds, Preparation prepare, Penalty penalty) {
        /** An answer that writes into its rows must not change the next call. */
        double error(KFold answer) {
            var own = data.mapValues(value -> value).withTargets(data.y().clone());
            return answer.error(own, folds, prepare, penalty);
        }
    }

    private static Calls<KFold> calls() {
        var random = new SplittableRandom(5);
        var inputs = IntStream.range(0, 8)
                .mapToObj(k -> k % 2 == 0 ? scaling(random) : choosing(random))
                .toList();
        return Calls.on(inputs, Input::words, (answer, input) -> input.error(answer));
    }

    private static Input scaling(SplittableRandom random) {
        return input("a scaling", random, rows -> Scaler.fit(rows)::apply);
    }

    private static Input choosing(SplittableRandom random) {
        return input("a choice of two columns", random, rows -> {
            var best = strongest(rows, 2).toArray(String[]::new);
            return other -> other.columns(best);
        });
    }

    private static Input input(String preparation, SplittableRandom random, Preparation prepare) {
        int folds = 3 + random.nextInt(3);
        int rows = 4 * folds + 1 + random.nextInt(folds - 1);
        var data = Datasets.linear(rows, new double[] {3, 2, 0, 0, 1, 0}, Correlation.ar1(0.5), 2, random.nextLong());
        var penalty = random.nextBoolean() ? Penalty.l1(0.3) : Penalty.l2(0.5);
        var words = String.format(
                Locale.ROOT, "%d rows, %d folds, the preparation is %s, %s", rows, folds, preparation, penalty);
        return new Input(words, data, folds, prepare, penalty);
    }

    private static List<String> strongest(Dataset rows, int count) {
        var correlation = new PearsonsCorrelation();
        return rows.columns().stream()
                .sorted(Comparator.comparingDouble(name -> -Math.abs(correlation.correlation(
                        Stream.of(rows.columns(name).x())
                                .mapToDouble(row -> row[0])
                                .toArray(),
                        rows.y()))))
                .limit(count)
                .toList();
    }
}
