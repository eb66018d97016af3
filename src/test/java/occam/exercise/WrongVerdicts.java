package occam.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.FinalTuning.Rung;

/** Wrong answers to the exercises of lessons 10 and 11. */
final class WrongVerdicts {
    private WrongVerdicts() {}

    static Stream<Trial<?>> all() {
        return Trials.all(calibration(), bound(), worstGroup(), halving(), interval());
    }

    /** Of each bin that has predictions: how many, how many right, and the sum of the confidences. */
    private static List<double[]> bins(double[] confidences, boolean[] right, IntUnaryOperator bin) {
        var bins = new ArrayList<double[]>();
        for (int b = -1; b <= 40; b++) {
            int own = b;
            var rows = IntStream.range(0, right.length)
                    .filter(i -> bin.applyAsInt(i) == own)
                    .toArray();
            if (rows.length > 0) {
                double hits = Arrays.stream(rows).filter(i -> right[i]).count();
                double sum =
                        Arrays.stream(rows).mapToDouble(i -> confidences[i]).sum();
                bins.add(new double[] {rows.length, hits, sum, own});
            }
        }
        return bins;
    }

    private static List<double[]> usual(double[] confidences, boolean[] right, int bins) {
        return bins(confidences, right, i -> (int) Math.ceil(confidences[i] * bins) - 1);
    }

    private static double gap(double[] bin) {
        return Math.abs(bin[1] / bin[0] - bin[2] / bin[0]);
    }

    private static Trials<?> calibration() {
        return Trials.of(Shift.CALIBRATION_ERROR)
                .named(
                        "an edge belongs above",
                        "?",
                        (c, right, bins) -> bins(c, right, i -> Math.min(bins - 1, (int) (c[i] * bins))).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "1 in a bin of its own",
                        "?",
                        (c, right, bins) -> bins(c, right, i -> (int) (c[i] * bins)).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "bins alike",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongVerdicts::gap)
                                .average()
                                .orElseThrow())
                .named(
                        "over all bins",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(WrongVerdicts::gap)
                                        .sum()
                                / bins)
                .named(
                        "the largest",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongVerdicts::gap)
                                .max()
                                .orElseThrow())
                .named(
                        "squares",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin) * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "signs kept",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[1] - bin[2])
                                        .sum()
                                / c.length)
                .named(
                        "the size of the whole",
                        "?",
                        (c, right, bins) -> Math.abs(usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[1] - bin[2])
                                        .sum()
                                / c.length))
                .named(
                        "each prediction by itself",
                        "?",
                        (c, right, bins) -> IntStream.range(0, c.length)
                                .mapToDouble(i -> Math.abs((right[i] ? 1 : 0) - c[i]))
                                .average()
                                .orElseThrow())
                .named(
                        "the middle of the bin",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * Math.abs(bin[1] / bin[0] - (bin[3] + 0.5) / bins))
                                        .sum()
                                / c.length)
                .named(
                        "not over n",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(bin -> bin[0] * gap(bin))
                                .sum())
                .named(
                        "not weighted",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongVerdicts::gap)
                                .sum())
                .named(
                        "integer division",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(
                                                bin -> bin[0] * Math.abs((int) bin[1] / (int) bin[0] - bin[2] / bin[0]))
                                        .sum()
                                / c.length)
                .named(
                        "the share of errors",
                        "?",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * Math.abs(1 - bin[1] / bin[0] - bin[2] / bin[0]))
                                        .sum()
                                / c.length)
                .named("bins of equal counts", "?", (c, right, bins) -> {
                    var sorted = c.clone();
                    Arrays.sort(sorted);
                    return bins(c, right, i -> Arrays.binarySearch(sorted, c[i]) * bins / c.length).stream()
                                    .mapToDouble(bin -> bin[0] * gap(bin))
                                    .sum()
                            / c.length;
                })
                .named(
                        "always ten bins",
                        "?",
                        (c, right, bins) -> usual(c, right, 10).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length);
    }

    private static Trials<?> bound() {
        return Trials.of(Shift.BEST_BOUND)
                .named("σ = 1/√m", "?", (k, m) -> Math.min(1, 0.5 + Math.sqrt(2 * Math.log(k) / m)))
                .named("σ = ¼/√m", "?", (k, m) -> Math.min(1, 0.5 + 0.25 * Math.sqrt(2 * Math.log(k) / m)))
                .named("σ = ¼/m", "?", (k, m) -> Math.min(1, 0.5 + 0.25 / m * Math.sqrt(2 * Math.log(k))))
                .named("σ = ½", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k))))
                .named("σ = ½/m", "?", (k, m) -> Math.min(1, 0.5 + 0.5 / m * Math.sqrt(2 * Math.log(k))))
                .named("m − 1", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / (m - 1))))
                .named("log base 10", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log10(k) / m)))
                .named(
                        "log base 2",
                        "?",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / Math.log(2) / m)))
                .named("no 2", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(Math.log(k) / m)))
                .named("no cap", "?", (k, m) -> 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m))
                .named("no root", "?", (k, m) -> Math.min(1, 0.5 + 0.5 / Math.sqrt(m) * 2 * Math.log(k)))
                .named("K and m swapped", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(m) / k)))
                .named("integer division", "?", (k, m) -> Math.min(1, 1 / 2 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "1 / m in whole numbers",
                        "?",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(1 / m * 2 * Math.log(k))))
                .named("what is above chance", "?", (k, m) -> Math.min(1, 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named("two deviations", "?", (k, m) -> Math.min(1, 0.5 + 2 * 0.5 / Math.sqrt(m)))
                .named("below", "?", (k, m) -> Math.max(0, 0.5 - 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "capped above from below",
                        "?",
                        (k, m) -> Math.max(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named("in percent", "?", (k, m) -> 100 * Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named("ln 2K", "?", (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(2 * k) / m)))
                .named(
                        "the chance of one among K",
                        "?",
                        (k, m) -> Math.min(
                                1, 1.0 / k + Math.sqrt(1.0 / k * (1 - 1.0 / k) / m) * Math.sqrt(2 * Math.log(k))));
    }

    private static double accuracy(int[] groups, boolean[] right, int group) {
        return IntStream.range(0, groups.length)
                .filter(i -> groups[i] == group)
                .mapToDouble(i -> right[i] ? 1 : 0)
                .average()
                .orElse(1);
    }

    private static double worst(int[] groups, boolean[] right, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(g -> accuracy(groups, right, g))
                .min()
                .orElse(1);
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElseThrow() + 1;
    }

    private static Trials<?> worstGroup() {
        return Trials.of(Shift.WORST_GROUP)
                .named(
                        "the best group",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> accuracy(groups, right, g))
                                .max()
                                .orElseThrow())
                .named(
                        "the mean of the groups",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> accuracy(groups, right, g))
                                .average()
                                .orElseThrow())
                .named(
                        "all rows",
                        "?",
                        (groups, right) -> IntStream.range(0, groups.length)
                                .mapToDouble(i -> right[i] ? 1 : 0)
                                .average()
                                .orElseThrow())
                .named("the error", "?", (groups, right) -> 1 - worst(groups, right, 0, count(groups)))
                .named(
                        "which group",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .reduce((a, b) -> accuracy(groups, right, b) < accuracy(groups, right, a) ? b : a)
                                .orElseThrow())
                .named(
                        "the last group is forgotten",
                        "?",
                        (groups, right) -> worst(groups, right, 0, count(groups) - 1))
                .named("group 0 is forgotten", "?", (groups, right) -> worst(groups, right, 1, count(groups)))
                .named("two groups", "?", (groups, right) -> worst(groups, right, 0, 2))
                .named("integer division", "?", (groups, right) -> (int) worst(groups, right, 0, count(groups)))
                .named(
                        "over all rows",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                                .filter(i -> groups[i] == g && right[i])
                                                .count()
                                        / (double) groups.length)
                                .min()
                                .orElseThrow())
                .named(
                        "the fewest hits",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                        .filter(i -> groups[i] == g && right[i])
                                        .count())
                                .min()
                                .orElseThrow())
                .named(
                        "the smallest group",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .boxed()
                                .min((a, b) -> Long.compare(
                                        Arrays.stream(groups)
                                                .filter(g -> g == a)
                                                .count(),
                                        Arrays.stream(groups)
                                                .filter(g -> g == b)
                                                .count()))
                                .map(g -> accuracy(groups, right, g))
                                .orElseThrow())
                .named(
                        "a minimum that begins at 0",
                        "?",
                        (groups, right) -> Math.min(0, worst(groups, right, 0, count(groups))))
                .named("in percent", "?", (groups, right) -> 100 * worst(groups, right, 0, count(groups)))
                .named(
                        "over the groups",
                        "?",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                                .filter(i -> groups[i] == g && right[i])
                                                .count()
                                        / (double) count(groups))
                                .min()
                                .orElseThrow());
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
                        "?",
                        (n, whole, eta) -> plan(
                                (int) (Math.log(n) / Math.log(eta)),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "a logarithm, rounded",
                        "?",
                        (n, whole, eta) -> plan(
                                (int) Math.round(Math.log(n) / Math.log(eta)),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "settings cut",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> n / Math.pow(eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "settings rounded",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> Math.round(n / Math.pow(eta, k)),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "epochs rounded up",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> Math.ceil(whole / Math.pow(eta, left))))
                .named(
                        "epochs the wrong way",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, k)))
                .named(
                        "no epoch at least",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> whole / Math.pow(eta, left)))
                .named(
                        "whole trainings",
                        "?",
                        (n, whole, eta) -> plan(rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> whole))
                .named(
                        "equal epochs",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> Math.max(1, whole / (rungs(n, eta) + 1))))
                .named(
                        "always halves",
                        "?",
                        (n, whole, eta) ->
                                plan(rungs(n, 2), (k, left) -> settings(n, 2, k), (k, left) -> epochs(whole, 2, left)))
                .named("the last rung is missing", "?", (n, whole, eta) -> {
                    var all = plan(
                            rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, left));
                    return all.subList(0, all.size() - 1);
                })
                .named("the first rung is missing", "?", (n, whole, eta) -> {
                    var all = plan(
                            rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, left));
                    return all.subList(1, all.size());
                })
                .named(
                        "a rung too many",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta) + 1,
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named("turned round", "?", (n, whole, eta) -> {
                    var all = new ArrayList<>(plan(
                            rungs(n, eta), (k, left) -> settings(n, eta, k), (k, left) -> epochs(whole, eta, left)));
                    Collections.reverse(all);
                    return all;
                })
                .named(
                        "swapped",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta), (k, left) -> epochs(whole, eta, left), (k, left) -> settings(n, eta, k)))
                .named(
                        "below n, not at n",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n - 1, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> epochs(whole, eta, left)))
                .named(
                        "only the epochs that are new",
                        "?",
                        (n, whole, eta) -> plan(
                                rungs(n, eta),
                                (k, left) -> settings(n, eta, k),
                                (k, left) -> k == 0
                                        ? epochs(whole, eta, left)
                                        : epochs(whole, eta, left) - epochs(whole, eta, left + 1)));
    }

    private static double accuracy(boolean[] right, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> right[i] ? 1 : 0).average().orElseThrow();
    }

    private static int[] all(boolean[] rows) {
        return IntStream.range(0, rows.length).toArray();
    }

    private static double[] sorted(boolean[] first, boolean[] second, int[][] resamples) {
        return Arrays.stream(resamples)
                .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                .sorted()
                .toArray();
    }

    private static double[] ends(double[] sorted, int below, int above) {
        return new double[] {sorted[below], sorted[sorted.length - 1 - above]};
    }

    private static Trials<?> interval() {
        return Trials.of(FinalTuning.PAIRED_INTERVAL)
                .named(
                        "second minus first",
                        "?",
                        (first, second, resamples) ->
                                ends(sorted(second, first, resamples), resamples.length / 40, resamples.length / 40))
                .named(
                        "nothing dropped",
                        "?",
                        (first, second, resamples) -> ends(sorted(first, second, resamples), 0, 0))
                .named(
                        "5 % at each end",
                        "?",
                        (first, second, resamples) ->
                                ends(sorted(first, second, resamples), resamples.length / 20, resamples.length / 20))
                .named(
                        "one too few dropped below",
                        "?",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40 - 1, resamples.length / 40))
                .named(
                        "one too few dropped above",
                        "?",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40, resamples.length / 40 - 1))
                .named(
                        "one too few dropped at both ends",
                        "?",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40 - 1, resamples.length / 40 - 1))
                .named("upper first", "?", (first, second, resamples) -> {
                    var ends = ends(sorted(first, second, resamples), resamples.length / 40, resamples.length / 40);
                    return new double[] {ends[1], ends[0]};
                })
                .named(
                        "in percent",
                        "?",
                        (first, second, resamples) -> Arrays.stream(ends(
                                        sorted(first, second, resamples), resamples.length / 40, resamples.length / 40))
                                .map(v -> 100 * v)
                                .toArray())
                .named(
                        "counts",
                        "?",
                        (first, second, resamples) -> Arrays.stream(ends(
                                        sorted(first, second, resamples), resamples.length / 40, resamples.length / 40))
                                .map(v -> first.length * v)
                                .toArray())
                .named(
                        "sizes",
                        "?",
                        (first, second, resamples) -> ends(
                                Arrays.stream(sorted(first, second, resamples))
                                        .map(Math::abs)
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "not sorted",
                        "?",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "the second on all rows",
                        "?",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, all(second)))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named("two intervals taken from each other", "?", (first, second, resamples) -> {
                    double[] one = Arrays.stream(resamples)
                            .mapToDouble(rows -> accuracy(first, rows))
                            .sorted()
                            .toArray();
                    double[] other = Arrays.stream(resamples)
                            .mapToDouble(rows -> accuracy(second, rows))
                            .sorted()
                            .toArray();
                    int cut = resamples.length / 40;
                    int last = resamples.length - 1 - cut;
                    return new double[] {one[cut] - other[cut], one[last] - other[last]};
                })
                .named(
                        "the first model only",
                        "?",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "unpaired resamples",
                        "?",
                        (first, second, resamples) -> ends(
                                IntStream.range(0, resamples.length)
                                        .mapToDouble(b -> accuracy(first, resamples[b])
                                                - accuracy(second, resamples[(b + 1) % resamples.length]))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "each row once",
                        "?",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .map(rows ->
                                                Arrays.stream(rows).distinct().toArray())
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named("a normal interval", "?", (first, second, resamples) -> {
                    double[] all = sorted(first, second, resamples);
                    double mean = Arrays.stream(all).average().orElseThrow();
                    double squares =
                            Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum();
                    double wide = 1.96 * Math.sqrt(squares / (all.length - 1));
                    return new double[] {mean - wide, mean + wide};
                })
                .named("no resample", "?", (first, second, resamples) -> {
                    double difference = accuracy(first, all(first)) - accuracy(second, all(second));
                    return new double[] {difference, difference};
                })
                .named("whole numbers", "?", (first, second, resamples) -> new double[] {0, 0});
    }
}
