package occam.exercise;

import java.util.List;
import java.util.Locale;
import occam.exercise.Shift.BestBound;

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
            new Input(2_000_000_000, 2));

    static final Exercise<BestBound> EXERCISE = Exercise.<BestBound>of(
                    "10-best-bound",
                    Calls.on(INPUTS, Input::toString, (answer, input) -> answer.of(input.count, input.rows)))
            .asks("""
                $K$ classifiers (`count`) that know nothing are measured on $m$ rows (`rows`), half of them of each class. The expected accuracy of
                the best is at most $\\mu + \\sigma\\sqrt{2 \\ln K}$, where $\\mu$ and $\\sigma$ are the mean and the standard deviation of **one**
                classifier's accuracy, the mean of $m$ tosses of a coin. Return that bound. An accuracy is never above 1, so neither is a bound that is of use.
                """)
            .hints("""
                One toss is 0 or 1 with probability ½ each: its standard deviation is ½. What is it for the mean of m of them?
                """)
            .answer((count, rows) -> capped(count, 2.0 * rows))
            .misconception("""
                    This takes 1/√m for the standard deviation of one accuracy. A toss of 0 or 1 has the standard deviation ½, so it is ½/√m.
                    """, (count, rows) -> Math.min(1, 0.5 + Math.sqrt(2 * Math.log(count) / rows)))
            .misconception("""
                    The 2 under the root is missing. Under it stands 2·ln K.
                    """, (count, rows) -> capped(count, 4.0 * rows))
            .misconception("""
                    This divides by m where the standard deviation of a mean falls with √m.
                    """, (count, rows) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(count)) / rows))
            .misconception("""
                    This takes the logarithm to base 10. The bound has the natural one.
                    """, (count, rows) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log10(count) / rows)))
            .misconception("""
                    The mean is missing: this is only by how much the best may be above ½.
                    """, (count, rows) -> Math.min(1, 0.5 * Math.sqrt(2 * Math.log(count) / rows)))
            .misconception("""
                    The formula is right, but nothing holds it below 1: with many classifiers on few rows this claims an accuracy above 100 %.
                    """, (count, rows) -> 0.5 + 0.5 * Math.sqrt(2 * Math.log(count) / rows))
            .misconception("""
                    It does matter how many are tried. That every one of them has ½ in truth does not say that the best of them has ½ on these rows.
                    """, (count, rows) -> 0.5)
            .matters("""
                Whoever reports the best of K owes the reader K. With K and the number of rows anyone can say how much of the result luck alone would
                give.
                """);

    /** One half and √(ln K/share), where the share is twice the rows: ¼·2·ln K/m. */
    private static double capped(int count, double twiceTheRows) {
        return Math.min(1, 0.5 + Math.sqrt(Math.log(count) / twiceTheRows));
    }
}
