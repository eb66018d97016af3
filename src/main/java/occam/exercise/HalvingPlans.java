package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import occam.exercise.FinalTuning.HalvingPlan;
import occam.exercise.FinalTuning.Rung;

/** The exercise on the plan of successive halving. */
final class HalvingPlans {
    private HalvingPlans() {}

    static final Exercise<HalvingPlan> EXERCISE = Exercise.<HalvingPlan>of("11-halving-plan", calls())
            .asks("""
                Plan successive halving. You get $n$ settings, the $R$ epochs of a whole training, and $\\eta$: of so many settings one goes on. Let $s$ be the
                largest whole number with $\\eta^s \\le n$. There are $s + 1$ rungs, $k = 0, \\dots, s$. Rung $k$ trains $\\lceil n / \\eta^k \\rceil$ settings, each from the start,
                for $\\lfloor R / \\eta^{s-k} \\rfloor$ epochs, at least one. So the last rung trains whole, and the first one shortest.

                Return the rungs in order, as a list of `new Rung(settings, epochs)`.
                """)
            .hints("""
                First find s in a loop: multiply a whole number by η as long as the product is not above n. Whole numbers need no logarithm, which may round
                log₃ 27 to 2.9999. And ⌈n/m⌉ is (n + m − 1) / m.
                """)
            .answer((n, epochs, oneIn) -> plan(n, oneIn, last(n, oneIn), k -> up(n, k), k -> trained(epochs, k)))
            .misconception("""
                    Every rung trains whole here. Then all the work is done in the first one, and nothing is saved: drop early, that is, after few epochs.
                    """, (n, epochs, oneIn) -> plan(n, oneIn, last(n, oneIn), k -> up(n, k), k -> epochs))
            .misconception(
                    """
                    The number of settings is rounded down. With 24 settings and η = 3 the third rung has room for 3, not 2: a setting that might go on is lost.
                    """, (n, epochs, oneIn) -> plan(n, oneIn, last(n, oneIn), k -> n / k, k -> trained(epochs, k)))
            .misconception("""
                    The epochs run the wrong way: the first rung is the longest, so the many are trained whole and the few are judged after an instant.
                    """, HalvingPlans::upsideDown)
            .misconception(
                    """
                    It goes on until one setting is left, so where n is no power of η there is a rung too many, and the ones before it are too short. The last
                    rung may hold several: it trains them whole, and the best of them wins.
                    """,
                    (n, epochs, oneIn) -> plan(n, oneIn, untilOne(n, oneIn), k -> up(n, k), k -> trained(epochs, k)))
            .misconception("""
                    A rung of 0 epochs trains nothing, and drops by the first weights, which is by chance. Train at least one.
                    """, (n, epochs, oneIn) -> plan(n, oneIn, last(n, oneIn), k -> up(n, k), k -> epochs / k))
            .misconception("""
                    This halves, whatever η is. The method is called so for the case η = 2.
                    """, (n, epochs, oneIn) -> plan(n, 2, last(n, 2), k -> up(n, k), k -> trained(epochs, k)))
            .misconception("""
                    The epochs grow by equal steps. They have to grow by the factor by which the settings become fewer: only then is the work of all rungs about
                    equal.
                    """, HalvingPlans::byEqualSteps)
            .misconception("""
                    These are the epochs that a training still lacks, if it goes on where it stood. Here each rung trains from the start, so a rung needs all
                    its epochs.
                    """, HalvingPlans::onlyWhatIsMissing)
            .misconception("""
                    The first rung is missing: all settings have to be trained, if only for a short time, before any can be dropped.
                    """, (n, epochs, oneIn) -> {
                var all = right(n, epochs, oneIn);
                return all.subList(Math.min(1, all.size() - 1), all.size());
            })
            .matters("""
                With 27 settings and η = 3 all four rungs together cost four whole trainings in place of 27. What it bets on is that whoever is good in the end is
                not bad in the beginning. Strong regularization learns slowly, so here the bet is not always won.
                """);

    private static List<Rung> right(int n, int epochs, int oneIn) {
        return plan(n, oneIn, last(n, oneIn), k -> up(n, k), k -> trained(epochs, k));
    }

    /** How many of the settings, or of the epochs, there are where they are fewer by this factor. */
    private interface Fewer extends IntFunction<Integer> {}

    private static List<Rung> plan(int n, int oneIn, int last, Fewer settings, Fewer epochs) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(k -> new Rung(settings.apply(power(oneIn, k)), epochs.apply(power(oneIn, last - k))))
                .toList();
    }

    private static int power(int base, int exponent) {
        return IntStream.range(0, exponent).reduce(1, (product, i) -> product * base);
    }

    private static int last(int n, int oneIn) {
        return n < oneIn ? 0 : 1 + last(n / oneIn, oneIn);
    }

    private static int untilOne(int n, int oneIn) {
        return n == 1 ? 0 : 1 + untilOne(up(n, oneIn), oneIn);
    }

    private static int up(int n, int by) {
        return (n + by - 1) / by;
    }

    private static int trained(int epochs, int by) {
        return Math.max(1, epochs / by);
    }

    private static List<Rung> upsideDown(int n, int epochs, int oneIn) {
        var right = right(n, epochs, oneIn);
        return changed(right, k -> right.get(right.size() - 1 - k).epochs());
    }

    private static List<Rung> byEqualSteps(int n, int epochs, int oneIn) {
        var right = right(n, epochs, oneIn);
        return changed(right, k -> Math.max(1, epochs * (k + 1) / right.size()));
    }

    private static List<Rung> onlyWhatIsMissing(int n, int epochs, int oneIn) {
        var right = right(n, epochs, oneIn);
        return changed(
                right,
                k -> right.get(k).epochs() - (k == 0 ? 0 : right.get(k - 1).epochs()));
    }

    private static List<Rung> changed(List<Rung> right, IntFunction<Integer> epochs) {
        return IntStream.range(0, right.size())
                .mapToObj(k -> new Rung(right.get(k).settings(), epochs.apply(k)))
                .toList();
    }

    /** What an answer is given. */
    private record Input(int settings, int epochs, int oneIn) {}

    private static Calls<HalvingPlan> calls() {
        var inputs = IntStream.of(27, 24, 16, 10, 5, 2, 1)
                .boxed()
                .flatMap(n -> IntStream.of(81, 40, 3)
                        .boxed()
                        .flatMap(epochs -> IntStream.of(2, 3, 4).mapToObj(oneIn -> new Input(n, epochs, oneIn))))
                .toList();
        return Calls.on(
                inputs,
                input ->
                        String.format(Locale.ROOT, "n = %d, R = %d, η = %d", input.settings, input.epochs, input.oneIn),
                (plan, input) -> plan.rungs(input.settings, input.epochs, input.oneIn));
    }
}
