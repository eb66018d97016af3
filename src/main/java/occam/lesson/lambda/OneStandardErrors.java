package occam.lesson.lambda;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.lambda.ChoosingLambda.OneStandardErrorRule;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** The exercise on the one-standard-error rule. */
final class OneStandardErrors {
    private OneStandardErrors() {}

    /** One number for each strength, from the errors of its folds. */
    private interface Centre {
        double of(double[] errors);
    }

    /** How far above the smallest mean a strength may be, from the errors of the best one. */
    private interface CapturedThreads {
        double of(double[] errors);
    }

    /** The strength that is chosen. */
    private interface Pick {
        double of(Valley valley);
    }

    private static final Piece<Centre> CENTRE = Piece.<Centre>of(OneStandardErrors::mean)
            .or("""
                This goes by the median of the folds. Asked is their mean, to which the standard error belongs.
                """, new Median()::evaluate)
            .or("""
                This goes by the first fold alone. Take the mean over all folds.
                """, errors -> errors[0])
            .or("""
                This goes by the sum over the folds, and compares it with the standard error of a mean. Divide by the number of folds.
                """, errors -> Arrays.stream(errors).sum());

    private static final Piece<CapturedThreads> ROOM = Piece.<CapturedThreads>of(
                    errors -> deviation(errors) / Math.sqrt(errors.length))
            .or("""
                This uses the standard deviation of the folds as it is. The error of a *mean* over K folds is smaller: divide by √K. With
                ten folds you allow three times too much.
                """, OneStandardErrors::deviation)
            .or("""
                This is the minimum itself, without the rule. The rule goes on to stronger penalties as long as the folds cannot tell the
                difference.
                """, errors -> 0)
            .or("""
                This divides the sum of squares by K where the standard deviation of a sample has K − 1: K folds' deviations from their own
                mean are only K − 1 free numbers.
                """, errors -> new StandardDeviation(false).evaluate(errors) / Math.sqrt(errors.length))
            .or("""
                This divides the standard deviation by K. The standard error of a mean falls with the root: divide by √K.
                """, errors -> deviation(errors) / errors.length)
            .or("""
                This allows two standard errors. The rule allows one.
                """, errors -> 2 * deviation(errors) / Math.sqrt(errors.length))
            .or("""
                This takes the variance for the standard deviation: a root is missing.
                """, errors -> deviation(errors) * deviation(errors) / Math.sqrt(errors.length))
            .or("""
                This takes the variance over K: the root is missing. The standard error is the root of that.
                """, errors -> deviation(errors) * deviation(errors) / errors.length)
            .or("""
                This divides by √(K − 1) where the standard error has √K. The K − 1 belongs to the standard deviation, and is in it already.
                """, errors -> deviation(errors) / Math.sqrt(errors.length - 1));

    private static final Piece<Pick> PICK = Piece.<Pick>of(valley -> valley.largest(valley::isWithin))
            .or("""
                This is the weakest penalty within one standard error: the most complicated model that may pass, and so the opposite of
                what the rule is for.
                """, valley -> valley.smallest(valley::isWithin))
            .or("""
                This is the λ whose mean is nearest to the threshold, which may be above it, or on the side of the weak penalties. Asked is
                the largest λ that is not above.
                """, Valley::nearest)
            .or(
                    """
                This takes the first λ in the array that is within one standard error. That is the strongest only if the grid falls: this one
                may rise.
                """,
                    valley -> valley.lambdas()[
                            valley.all().filter(valley::isWithin).findFirst().orElseThrow()])
            .or(
                    """
                This takes the last λ in the array that is within one standard error. That is the strongest only if the grid rises: this one
                may fall.
                """,
                    valley -> valley.lambdas()[
                            valley.all().filter(valley::isWithin).max().orElseThrow()])
            .or("""
                A mean that is exactly one standard error above the smallest is allowed: compare with <=.
                """, valley -> valley.largest(i -> valley.means()[i] < valley.threshold() || i == valley.best()))
            .or("""
                This goes from the best λ to stronger ones and stops at the first that is not within one standard error. A stronger one may be
                within it again: go through all.
                """, Valley::beforeTheFirstOutside)
            .or("""
                This asks each λ whether its own bar reaches down to the minimum. The rule has one threshold for all: the smallest mean and the
                standard error *there*.
                """, valley -> valley.largest(i -> valley.means()[i] - valley.room(i) <= valley.means()[valley.best()]))
            .or("""
                This lets two bars overlap, that of the minimum and that of each λ, which is nearly two standard errors. The rule allows one,
                that of the minimum.
                """, valley -> valley.largest(i -> valley.means()[i] - valley.room(i) <= valley.threshold()))
            .or("""
                This begins at the largest mean. The best λ is the one with the smallest.
                """, valley -> valley.lambdas()[valley.worst()])
            .or("""
                This is the λ next to the best one, whatever the errors are. The rule goes on as long as the mean is within one standard error.
                """, valley -> valley.lambdas()[valley.stronger(valley.best())])
            .or("""
                This is the largest λ of the grid whose mean is *above* the threshold. Asked is the largest that is not above.
                """, valley -> valley.largest(i -> !valley.isWithin(i)))
            .or("""
                This is the threshold, a mean error. Asked is the λ.
                """, Valley::threshold)
            .or("""
                This is the place of the λ in the array. Asked is the λ itself.
                """, valley -> valley.place(valley.largest(valley::isWithin)));

    private static final Piece<OneStandardErrorRule> ANSWER = CENTRE.with(
                    ROOM, (centre, room) -> (Chosen) pick -> (lambdas, errors) ->
                            pick.of(new Valley(lambdas, ofFolds(errors, centre::of), ofFolds(errors, room::of))))
            .with(PICK, Chosen::by);

    /** An answer but for what it picks. */
    private interface Chosen {
        OneStandardErrorRule by(Pick pick);
    }

    static final Exercise<OneStandardErrorRule> EXERCISE = Exercise.of("one-standard-error", ValleyInputs.calls())
            .asks("""
                Write the one-standard-error rule. You get the strengths (rising or falling, so look) and the error of each fold at each of
                them: `errors[k][i]` is that of fold `k` at `lambdas[i]`. Find the strength with the smallest mean error. Its standard error is
                the standard deviation of its folds' errors, $s = \\sqrt{\\frac{1}{K-1}\\sum_k (e_k - \\bar e)^2}$, over $\\sqrt K$. Return the **largest** λ
                whose mean error is at most the smallest mean plus that **one** standard error.
                """)
            .hints("""
                First an array of the means over k. Then the index of the smallest. Then its standard error, and the threshold. Then go through all
                λ once more, and remember the largest whose mean is not above the threshold.
                """)
            .answer(ANSWER.once())
            .matters("""
                The minimum of a noisy curve moves from one shuffle of the folds to the next. The rule gives a simpler model, at the price of an
                error that is up to one standard error larger on these folds.
                """);

    private static double[] ofFolds(double[][] errors, ToDoubleFunction<double[]> number) {
        return IntStream.range(0, errors[0].length)
                .mapToDouble(i -> number.applyAsDouble(
                        Arrays.stream(errors).mapToDouble(fold -> fold[i]).toArray()))
                .toArray();
    }

    private static double mean(double[] errors) {
        return Arrays.stream(errors).average().orElseThrow();
    }

    private static double deviation(double[] errors) {
        return new StandardDeviation().evaluate(errors);
    }
}
