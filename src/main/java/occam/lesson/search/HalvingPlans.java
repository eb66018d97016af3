package occam.lesson.search;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.search.FinalTuning.HalvingPlan;
import occam.lesson.search.FinalTuning.Rung;

/** The exercise on the plan of successive halving. */
final class HalvingPlans {
    private HalvingPlans() {}

    /** The number of the last rung. */
    private interface Last {
        int of(int n, int oneIn);
    }

    /** Settings or epochs, where they are fewer by this factor. */
    private interface Fewer {
        int of(int all, int by);
    }

    /** What is returned. */
    private interface Returned {
        List<Rung> of(List<Rung> rungs, int epochs);
    }

    private static final Piece<Last> LAST = Piece.<Last>of(HalvingPlans::last)
            .or("""
                    It goes on until one setting is left, so where n is no power of η there is a rung too many, and the ones before it are too short. The last
                    rung may hold several: it trains them whole, and the best of them wins.
                    """, HalvingPlans::untilOne)
            .or("""
                    The logarithm is cut to a whole number, and rounding gets in the way: log₃ 243 comes out as 4.9999. Multiply whole numbers instead.
                    """, (n, oneIn) -> (int) (Math.log(n) / Math.log(oneIn)))
            .or("""
                    There is a rung too many: s is the largest whole number with η^s ≤ n.
                    """, (n, oneIn) -> last(n, oneIn) + 1)
            .or("""
                    There is a rung too few: there are s + 1, from 0 to s.
                    """, (n, oneIn) -> Math.max(0, last(n, oneIn) - 1))
            .or("""
                    s is too small where n is a power of η: η^s may be n itself.
                    """, (n, oneIn) -> n == 1 ? 0 : last(n - 1, oneIn))
            .or("""
                    The logarithm is rounded to the nearest, and so up where η^s is above n. Multiply whole numbers instead.
                    """, (n, oneIn) -> (int) Math.round(Math.log(n) / Math.log(oneIn)));

    private static final Piece<Fewer> SETTINGS = Piece.<Fewer>of(HalvingPlans::up)
            .or("""
                    The number of settings is rounded down. With 24 settings and η = 3 the third rung has room for 3, not 2: a setting that might go on is lost.
                    """, (n, by) -> n / by)
            .or("""
                    The number of settings is rounded to the nearest. It is rounded up, so that no setting is lost that might go on.
                    """, (n, by) -> (int) Math.round((double) n / by))
            .or("""
                    No setting is dropped: each rung trains all of them.
                    """, (n, by) -> n)
            .or("""
                    One setting too many goes on wherever n can be divided: ⌈n/m⌉ is (n + m − 1) / m.
                    """, (n, by) -> by == 1 ? n : n / by + 1);

    private static final Piece<Fewer> EPOCHS = Piece.<Fewer>of(HalvingPlans::trained)
            .or("""
                    Every rung trains whole here. Then all the work is done in the first one, and nothing is saved: drop early, that is, after few epochs.
                    """, (epochs, by) -> epochs)
            .or("""
                    A rung of 0 epochs trains nothing, and drops by the first weights, which is by chance. Train at least one.
                    """, (epochs, by) -> epochs / by)
            .or("""
                    The number of epochs is rounded up. It is rounded down, and at least one.
                    """, HalvingPlans::up)
            .or("""
                    The number of epochs is rounded to the nearest. It is rounded down, and at least one.
                    """, (epochs, by) -> Math.max(1, (int) Math.round((double) epochs / by)));

    private static final Piece<Returned> RETURNED = Piece.<Returned>of((rungs, epochs) -> rungs)
            .or(
                    """
                    The epochs run the wrong way: the first rung is the longest, so the many are trained whole and the few are judged after an instant.
                    """,
                    (rungs, epochs) ->
                            changed(rungs, k -> rungs.get(rungs.size() - 1 - k).epochs()))
            .or("""
                    The epochs grow by equal steps. They have to grow by the factor by which the settings become fewer: only then is the work of all rungs about
                    equal.
                    """, (rungs, epochs) -> changed(rungs, k -> Math.max(1, epochs * (k + 1) / rungs.size())))
            .or(
                    """
                    These are the epochs that a training still lacks, if it goes on where it stood. Here each rung trains from the start, so a rung needs all
                    its epochs.
                    """,
                    (rungs, epochs) -> changed(
                            rungs,
                            k -> rungs.get(k).epochs()
                                    - (k == 0 ? 0 : rungs.get(k - 1).epochs())))
            .or("""
                    The first rung is missing: all settings have to be trained, if only for a short time, before any can be dropped.
                    """, (rungs, epochs) -> rungs.subList(Math.min(1, rungs.size() - 1), rungs.size()))
            .or("""
                    The last rung is missing: the loop goes up to s, and s belongs to it.
                    """, (rungs, epochs) -> rungs.subList(0, Math.max(1, rungs.size() - 1)))
            .or(
                    """
                    The rungs come in the wrong order. The first one has all settings.
                    """,
                    (rungs, epochs) -> IntStream.range(0, rungs.size())
                            .mapToObj(k -> rungs.get(rungs.size() - 1 - k))
                            .toList())
            .or(
                    """
                    The two numbers of a rung are swapped: `new Rung(settings, epochs)`.
                    """,
                    (rungs, epochs) -> rungs.stream()
                            .map(rung -> new Rung(rung.epochs(), rung.settings()))
                            .toList());

    private static final Piece<HalvingPlan> PLAN = LAST.with(SETTINGS, HalvingPlans::begun)
            .with(EPOCHS, Begun::with)
            .with(RETURNED, HalvingPlans::returning)
            .or("""
                    This halves, whatever η is. The method is called so for the case η = 2.
                    """, (n, epochs, oneIn) -> right(n, epochs, 2));

    /** A plan but for its epochs. */
    private interface Begun {
        HalvingPlan with(Fewer epochs);
    }

    private static HalvingPlan returning(HalvingPlan plan, Returned returned) {
        return (n, epochs, oneIn) -> returned.of(plan.rungs(n, epochs, oneIn), epochs);
    }

    private static Begun begun(Last last, Fewer settings) {
        return fewer -> (n, epochs, oneIn) -> {
            int s = last.of(n, oneIn);
            return IntStream.rangeClosed(0, s)
                    .mapToObj(k -> new Rung(settings.of(n, power(oneIn, k)), fewer.of(epochs, power(oneIn, s - k))))
                    .toList();
        };
    }

    static final Exercise<HalvingPlan> EXERCISE = Exercise.of("halving-plan", calls())
            .asks("""
                Plan successive halving. You get $n$ settings, the $R$ epochs of a whole training, and $\\eta$: of so many settings one goes on. Let $s$ be the
                largest whole number with $\\eta^s \\le n$. There are $s + 1$ rungs, $k = 0, \\dots, s$. Rung $k$ trains $\\lceil n / \\eta^k \\rceil$ settings, each from the start,
                for $\\lfloor R / \\eta^{s-k} \\rfloor$ epochs, at least one. So the last rung trains whole, and the first one shortest.

                Return the rungs in order, as a list of `new Rung(settings, epochs)`.
                """)
            .hints("""
                First find s in a loop: multiply a whole number by η as long as the product is not above n. Whole numbers need no logarithm, which rounds
                log₃ 243 to 4.9999. And ⌈n/m⌉ is (n + m − 1) / m.
                """)
            .answer(PLAN)
            .matters("""
                With 27 settings and η = 3 all four rungs together cost four whole trainings in place of 27. What it bets on is that whoever is good in the end is
                not bad in the beginning. Strong regularization learns slowly, so here the bet is not always won.
                """);

    private static List<Rung> right(int n, int epochs, int oneIn) {
        return begun(HalvingPlans::last, HalvingPlans::up)
                .with(HalvingPlans::trained)
                .rungs(n, epochs, oneIn);
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

    private static List<Rung> changed(List<Rung> right, IntFunction<Integer> epochs) {
        return IntStream.range(0, right.size())
                .mapToObj(k -> new Rung(right.get(k).settings(), epochs.apply(k)))
                .toList();
    }

    /** What an answer is given. */
    private record Input(int settings, int epochs, int oneIn) {}

    private static Calls<HalvingPlan> calls() {
        var inputs = Stream.concat(
                        IntStream.of(27, 24, 16, 10, 5, 2, 1)
                                .boxed()
                                .flatMap(n -> IntStream.of(81, 40, 3)
                                        .boxed()
                                        .flatMap(epochs ->
                                                IntStream.of(2, 3, 4).mapToObj(oneIn -> new Input(n, epochs, oneIn)))),
                        Stream.of(new Input(243, 500, 3)))
                .toList();
        return Calls.<HalvingPlan, Input>on(
                        inputs,
                        input -> String.format(
                                Locale.ROOT, "n = %d, R = %d, η = %d", input.settings, input.epochs, input.oneIn),
                        (plan, input) -> plan.rungs(input.settings, input.epochs, input.oneIn))
                .trait("η = 2", inputs, input -> input.oneIn == 2)
                .trait("one rung", inputs, input -> input.settings < input.oneIn)
                .trait(
                        "n a power of η",
                        inputs,
                        input -> power(input.oneIn, last(input.settings, input.oneIn)) == input.settings)
                .trait(
                        "n no power of η",
                        inputs,
                        input -> power(input.oneIn, last(input.settings, input.oneIn)) != input.settings);
    }
}
