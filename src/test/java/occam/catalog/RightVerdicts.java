package occam.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.search.FinalTuning;
import occam.lesson.search.FinalTuning.Rung;
import occam.lesson.shift.Shift;

/** Right answers to the exercises of lessons 10 and 11. */
final class RightVerdicts {
    private RightVerdicts() {}

    static Stream<Trial<?>> all() {
        return Trials.all(calibration(), bound(), worstGroup(), halving(), interval());
    }

    private static Trials<?> calibration() {
        return Trials.of(Shift.CALIBRATION_ERROR)
                .right("bins by their edges", (confidences, right, bins) -> {
                    double error = 0;
                    for (int b = 0; b < bins; b++) {
                        int count = 0;
                        int hits = 0;
                        double sum = 0;
                        for (int i = 0; i < right.length; i++) {
                            if (confidences[i] > (double) b / bins && confidences[i] <= (b + 1.0) / bins) {
                                count++;
                                hits += right[i] ? 1 : 0;
                                sum += confidences[i];
                            }
                        }
                        if (count > 0) {
                            error += (double) count / right.length * Math.abs((double) hits / count - sum / count);
                        }
                    }
                    return error;
                })
                .right("sums of differences", (confidences, right, bins) -> {
                    var sums = new double[bins];
                    for (int i = 0; i < right.length; i++) {
                        sums[(int) Math.ceil(confidences[i] * bins) - 1] += (right[i] ? 1 : 0) - confidences[i];
                    }
                    return Arrays.stream(sums).map(Math::abs).sum() / right.length;
                })
                .right("a map of lists", (confidences, right, bins) -> {
                    var places = IntStream.range(0, right.length)
                            .boxed()
                            .collect(Collectors.groupingBy(
                                    i -> Math.ceil(confidences[i] * bins), TreeMap::new, Collectors.toList()));
                    double error = 0;
                    for (var bin : places.descendingMap().values()) {
                        double accuracy = bin.stream()
                                .mapToInt(i -> right[i] ? 1 : 0)
                                .average()
                                .orElseThrow();
                        double confidence = bin.stream()
                                .mapToDouble(i -> confidences[i])
                                .average()
                                .orElseThrow();
                        error += bin.size() * Math.abs(confidence - accuracy);
                    }
                    return error / confidences.length;
                });
    }

    private static Trials<?> bound() {
        return Trials.of(Shift.BEST_BOUND)
                .right(
                        "as it is written",
                        (count, rows) -> Math.min(1, 0.5 + 0.5 / Math.sqrt(rows) * Math.sqrt(2 * Math.log(count))))
                .right("one root", (count, rows) -> Math.min(0.5 + Math.sqrt(Math.log(count) / (2 * rows)), 1))
                .right("the deviation of a coin", (count, rows) -> {
                    double p = 0.5;
                    double deviation = Math.sqrt(p * (1 - p) / rows);
                    double bound = p + deviation * Math.sqrt(2 * Math.log(count));
                    return bound > 1 ? 1 : bound;
                });
    }

    private static Trials<?> worstGroup() {
        return Trials.of(Shift.WORST_GROUP)
                .right("counts", (groups, right) -> {
                    int count = Arrays.stream(groups).max().orElseThrow() + 1;
                    var rows = new int[count];
                    var hits = new int[count];
                    for (int i = 0; i < groups.length; i++) {
                        rows[groups[i]]++;
                        hits[groups[i]] += right[i] ? 1 : 0;
                    }
                    double worst = 1;
                    for (int g = 0; g < count; g++) {
                        worst = Math.min(worst, hits[g] / (double) rows[g]);
                    }
                    return worst;
                })
                .right(
                        "collectors",
                        (groups, right) -> IntStream.range(0, groups.length)
                                .boxed()
                                .collect(Collectors.groupingBy(
                                        i -> groups[i], Collectors.averagingInt(i -> right[i] ? 1 : 0)))
                                .values()
                                .stream()
                                .mapToDouble(accuracy -> accuracy)
                                .min()
                                .orElseThrow())
                .right(
                        "1 minus the largest error",
                        (groups, right) -> 1
                                - Arrays.stream(groups)
                                        .distinct()
                                        .mapToDouble(g -> IntStream.range(0, groups.length)
                                                .filter(i -> groups[i] == g)
                                                .mapToDouble(i -> right[i] ? 0 : 1)
                                                .average()
                                                .orElseThrow())
                                        .max()
                                        .orElseThrow());
    }

    private static int rungs(int settings, int oneIn) {
        int s = 0;
        for (long power = oneIn; power <= settings; power *= oneIn) {
            s++;
        }
        return s;
    }

    private static Trials<?> halving() {
        return Trials.of(FinalTuning.HALVING_PLAN)
                .right("powers", (n, epochs, eta) -> {
                    int s = rungs(n, eta);
                    return IntStream.rangeClosed(0, s)
                            .mapToObj(k -> new Rung((int) Math.ceil(n / Math.pow(eta, k)), Math.max(1, (int)
                                    (epochs / Math.pow(eta, s - k)))))
                            .toList();
                })
                .right("whole numbers, from the last rung on", (n, epochs, eta) -> {
                    var plan = new LinkedList<Rung>();
                    int s = rungs(n, eta);
                    int power = (int) Math.round(Math.pow(eta, s));
                    for (int k = s; k >= 0; k--) {
                        plan.addFirst(new Rung((n + power - 1) / power, Math.max(1, epochs)));
                        power /= eta;
                        epochs /= eta;
                    }
                    return plan;
                })
                .right("one rung from the one before", (n, epochs, eta) -> {
                    int longest = 1;
                    while (longest * eta <= n) {
                        longest *= eta;
                    }
                    List<Rung> plan = new ArrayList<>();
                    int settings = n;
                    for (int power = longest; power >= 1; power /= eta) {
                        plan.add(new Rung(settings, Math.max(epochs / power, 1)));
                        settings = (settings + eta - 1) / eta;
                    }
                    return plan;
                });
    }

    private static Trials<?> interval() {
        return Trials.of(FinalTuning.PAIRED_INTERVAL)
                .right("two accuracies", (first, second, resamples) -> {
                    int n = first.length;
                    var differences = new double[resamples.length];
                    for (int b = 0; b < resamples.length; b++) {
                        double one = 0;
                        double other = 0;
                        for (int row : resamples[b]) {
                            one += first[row] ? 1 : 0;
                            other += second[row] ? 1 : 0;
                        }
                        differences[b] = one / n - other / n;
                    }
                    Arrays.sort(differences);
                    int cut = differences.length / 40;
                    return new double[] {differences[cut], differences[differences.length - 1 - cut]};
                })
                .right("streams", (first, second, resamples) -> {
                    var kept = Arrays.stream(resamples)
                            .mapToDouble(rows -> Arrays.stream(rows)
                                    .mapToDouble(i -> first[i] == second[i] ? 0 : first[i] ? 1 : -1)
                                    .average()
                                    .orElseThrow())
                            .sorted()
                            .skip(resamples.length / 40)
                            .limit(resamples.length - resamples.length / 20)
                            .toArray();
                    return new double[] {kept[0], kept[kept.length - 1]};
                })
                .right("whole numbers, a list", (first, second, resamples) -> {
                    var counts = new ArrayList<Integer>();
                    for (int[] rows : resamples) {
                        int count = 0;
                        for (int row : rows) {
                            count += (first[row] ? 1 : 0) - (second[row] ? 1 : 0);
                        }
                        counts.add(count);
                    }
                    counts.sort(null);
                    int cut = (int) Math.round(0.025 * counts.size());
                    double n = first.length;
                    return new double[] {counts.get(cut) / n, counts.get(counts.size() - 1 - cut) / n};
                });
    }
}
