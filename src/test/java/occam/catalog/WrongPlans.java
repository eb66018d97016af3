package occam.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.search.FinalTuning;
import occam.lesson.search.FinalTuning.Rung;

/** Wrong answers to the exercise on successive halving. */
final class WrongPlans {
    private WrongPlans() {}

    static Stream<Trial<?>> all() {
        return Trials.all(halving());
    }

    private static int rungs(int n, int eta) {
        int s = 0;
        for (int power = eta; power <= n; power *= eta) {
            s++;
        }
        return s;
    }

    private static List<Rung> plan(int s, DoubleBinaryOperator settings, DoubleBinaryOperator epochs) {
        return IntStream.rangeClosed(0, s)
                .mapToObj(k -> new Rung((int) settings.applyAsDouble(k, s - k), (int) epochs.applyAsDouble(k, s - k)))
                .toList();
    }

    private static double settings(int n, int eta, double k) {
        return Math.ceil(n / Math.pow(eta, k));
    }

    private static double epochs(int whole, int eta, double k) {
        return Math.max(1, Math.floor(whole / Math.pow(eta, k)));
    }

    private static Trials<?> halving() {
        return Trials.of(FinalTuning.HALVING_PLAN)
                .named(
                        "a logarithm, cut",
                        "The logarithm is cut to a whole number, and rounding gets",
                        (n, whole, eta) -> plan(
                                (int) (Math.log(n) / Math.log(eta)),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "a logarithm, rounded",
                        "The logarithm is rounded to the nearest, and so up where",
                        (n, whole, eta) -> plan(
                                (int) Math.round(Math.log(n) / Math.log(eta)),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "settings cut",
                        "The number of settings is rounded down. With 24 settings",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> n / Math.pow(eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "settings rounded",
                        "The number of settings is rounded to the nearest. It is",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> Math.round(n / Math.pow(eta, k)),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "epochs rounded up",
                        "The number of epochs is rounded up. It is rounded down",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> Math.ceil(whole / Math.pow(eta, left))))
                .named(
                        "epochs the wrong way",
                        "The epochs run the wrong way: the first rung is the",
                        (n, whole, eta) -> plan(
                                rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, k)))
                .named(
                        "no epoch at least",
                        "A rung of 0 epochs trains nothing, and drops by the first",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> whole / Math.pow(eta, left)))
                .named(
                        "whole trainings",
                        "Every rung trains whole here. Then all the work is done",
                        (n, whole, eta) -> plan(rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> whole))
                .refused(
                        "equal epochs",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> Math.max(1, whole / (rungs(n, eta) + 1))))
                .named(
                        "always halves",
                        "This halves, whatever η is. The method is called so for",
                        (n, whole, eta) ->
                                plan(rungs(n, 2), (k, left) -> settings(n, 2, k), (k, left) -> epochs(whole, 2, left)))
                .named(
                        "the last rung is missing",
                        "At least here: The last rung is missing: the loop goes up to s, and s",
                        (n, whole, eta) -> {
                            var all = plan(
                                    rungs(n, eta),
                                    (k, left) -> settings(n, eta, k),
                                    (k, left) -> epochs(whole, eta, left));
                            return all.subList(0, all.size() - 1);
                        })
                .named(
                        "the first rung is missing",
                        "At least here: The first rung is missing: all settings have to be",
                        (n, whole, eta) -> {
                            var all = plan(
                                    rungs(n, eta),
                                    (k, left) -> settings(n, eta, k),
                                    (k, left) -> epochs(whole, eta, left));
                            return all.subList(1, all.size());
                        })
                .named(
                        "a rung too many",
                        "There is a rung too many: s is the largest whole number",
                        (n, whole, eta) -> plan(
                                rungs(n, eta) + 1,
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named("turned round", "The rungs come in the wrong order. The first one has all", (n, whole, eta) -> {
                    var all = new ArrayList<>(plan(
                            rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, left)));
                    Collections.reverse(all);
                    return all;
                })
                .named(
                        "swapped",
                        "The two numbers of a rung are swapped: `new",
                        (n, whole, eta) -> plan(
                                rungs(n, eta), (k, left) -> epochs(whole, eta, left), (k, left) -> settings(n, eta, k)))
                .named(
                        "below n, not at n",
                        "s is too small where n is a power of η: η^s may be n",
                        (n, whole, eta) -> plan(
                                rungs(n - 1, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "only the epochs that are new",
                        "These are the epochs that a training still lacks, if it",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> k == 0
                                        ? epochs(whole, eta, left)
                                        : epochs(whole, eta, left) - epochs(whole, eta, left + 1)));
    }
}
