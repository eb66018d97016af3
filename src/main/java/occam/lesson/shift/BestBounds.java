package occam.lesson.shift;

import java.util.List;
import java.util.Locale;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.shift.Shift.BestBound;

/** The exercise on the bound of the best of many. */
final class BestBounds {
    private BestBounds() {}

    /** What an answer is given. */
    private record Input(int count, int rows) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d classifiers, %d rows", count, rows);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(1, 100),
            new Input(2, 100),
            new Input(10, 100),
            new Input(10_000, 100),
            new Input(50, 1_000),
            new Input(3, 7),
            new Input(2_000_000_000, 2),
            new Input(200, 150));

    /** Of one classifier's accuracy on so many rows. */
    private interface Deviation {
        double of(double rows);
    }

    /** How many deviations the best of so many may be above the mean. */
    private interface Height {
        double of(double count);
    }

    /** What is made of both. */
    private interface Bound {
        double of(double above);
    }

    private static final Piece<Deviation> DEVIATION = Piece.<Deviation>of(m -> 0.5 / Math.sqrt(m))
            .or("""
                    This takes 1/√m for the standard deviation of one accuracy. A toss of 0 or 1 has the standard deviation ½, so it is ½/√m.
                    """, m -> 1 / Math.sqrt(m))
            .or("""
                    This divides by m where the standard deviation of a mean falls with √m.
                    """, m -> 0.5 / m)
            .or("""
                    This takes the standard deviation of one toss, ½, or of the number of right ones, ½√m. That of the mean of m tosses is ½/√m.
                    """, m -> 0.5)
            .or("""
                    This takes the variance of a toss, ¼, for its standard deviation, which is the root: ½.
                    """, m -> 0.25 / Math.sqrt(m))
            .or("""
                    This takes the variance of the mean, ¼/m. Its root is the standard deviation, ½/√m.
                    """, m -> 0.25 / m)
            .or("""
                    This divides by √(m − 1). The standard deviation of a coin is known, so nothing is estimated: ½/√m.
                    """, m -> 0.5 / Math.sqrt(m - 1));

    private static final Piece<Height> HEIGHT = Piece.<Height>of(k -> Math.sqrt(2 * Math.log(k)))
            .or("""
                    The 2 under the root is missing. Under it stands 2·ln K.
                    """, k -> Math.sqrt(Math.log(k)))
            .or("""
                    This takes the logarithm to base 10. The bound has the natural one.
                    """, k -> Math.sqrt(2 * Math.log10(k)))
            .or("""
                    It does matter how many are tried. That every one of them has ½ in truth does not say that the best of them has ½ on these rows. If you
                    wrote 1 / rows, that is 0 in Java, where whole numbers divide without decimals.
                    """, k -> 0)
            .or("""
                    This takes the logarithm to base 2. The bound has the natural one.
                    """, k -> Math.sqrt(2 * Math.log(k) / Math.log(2)))
            .or("""
                    The root is missing: the bound has √(2 ln K).
                    """, k -> 2 * Math.log(k))
            .or("""
                    The 2 stands in front of the root. It stands under it: √(2 ln K).
                    """, k -> 2 * Math.sqrt(Math.log(k)))
            .or("""
                    The logarithm is missing: the bound has √(2 ln K), which grows very slowly.
                    """, k -> Math.sqrt(2 * k))
            .or("""
                    The 2 stands inside the logarithm. It stands in front of it: 2·ln K.
                    """, k -> Math.sqrt(Math.log(2 * k)))
            .or("""
                    The root is over the 2 only: under it stands all of 2·ln K.
                    """, k -> Math.sqrt(2) * Math.log(k))
            .or("""
                    This counts one more classifier: under the root stands 2·ln K, which is 0 for a single one.
                    """, k -> Math.sqrt(2 * Math.log(k + 1)))
            .or("""
                    This takes ln 2K, which is for the largest deviation in either direction. Here it is that of the best: ln K.
                    """, k -> Math.sqrt(2 * Math.log(2 * k)));

    private static final Piece<Bound> FORM = Piece.<Bound>of(above -> Math.min(1, 0.5 + above))
            .or("""
                    The mean is missing: this is only by how much the best may be above ½. If you wrote 1 / 2, that is 0 in Java.
                    """, above -> Math.min(1, above))
            .or("""
                    The formula is right, but nothing holds it below 1: with many classifiers on few rows this claims an accuracy above 100 %.
                    """, above -> 0.5 + above)
            .or("""
                    This is never below 1: it takes the larger of the two, where the smaller belongs.
                    """, above -> Math.max(1, 0.5 + above))
            .or("""
                    The best of many is above ½, not below.
                    """, above -> 0.5 - above);

    private static final Piece<BestBound> BOUND = DEVIATION
            .with(HEIGHT, (deviation, height) ->
                    (Bounded) form -> (count, rows) -> form.of(deviation.of(rows) * height.of(count)))
            .with(FORM, Bounded::by)
            .or("""
                    K and m are swapped: the number of classifiers stands in the logarithm, the number of rows under the standard deviation.
                    """, (count, rows) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(rows) / count)));

    /** An answer but for what it makes of the deviations. */
    private interface Bounded {
        BestBound by(Bound form);
    }

    private static Calls<BestBound> calls() {
        return Calls.<BestBound, Input>on(
                        INPUTS, Input::toString, (answer, input) -> answer.of(input.count, input.rows))
                .trait("one classifier", INPUTS, input -> input.count == 1)
                .trait("a bound below 1", INPUTS, input -> BOUND.right().of(input.count, input.rows) < 1)
                .quantity("m", INPUTS, input -> input.rows);
    }

    static final Exercise<BestBound> EXERCISE = Exercise.of("best-bound", calls())
            .asks("""
                $K$ classifiers (`count`) that know nothing are measured on $m$ rows (`rows`), half of them of each class. The expected accuracy of
                the best is at most $\\mu + \\sigma\\sqrt{2 \\ln K}$, where $\\mu$ and $\\sigma$ are the mean and the standard deviation of **one**
                classifier's accuracy, the mean of $m$ tosses of a coin. Return that bound. An accuracy is never above 1, so neither is a bound that is of use.
                """)
            .hints("""
                One toss is 0 or 1 with probability ½ each: its standard deviation is ½. What is it for the mean of m of them?
                """)
            .answer(BOUND)
            .matters("""
                Whoever reports the best of K owes the reader K. With K and the number of rows anyone can say how much of the result luck alone would
                give.
                """);
}
