package occam.catalog;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.shift.Shift;

/** Wrong answers to the exercises on the best of many, and on the worst of all groups. */
final class WrongBounds {
    private WrongBounds() {}

    static Stream<Trial<?>> all() {
        return Trials.all(bound(), worstGroup());
    }

    private static Trials<?> bound() {
        return Trials.of(Shift.BEST_BOUND)
                .named(
                        "σ = 1/√m",
                        "This takes 1/√m for the standard deviation of one",
                        (k, m) -> Math.min(1, 0.5 + Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "σ = ¼/√m",
                        "This takes the variance of a toss, ¼, for its standard",
                        (k, m) -> Math.min(1, 0.5 + 0.25 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "σ = ¼/m",
                        "This takes the variance of the mean, ¼/m. Its root is the",
                        (k, m) -> Math.min(1, 0.5 + 0.25 / m * Math.sqrt(2 * Math.log(k))))
                .named(
                        "σ = ½",
                        "This takes the standard deviation of one toss, ½, or of",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k))))
                .named(
                        "σ = ½/m",
                        "This divides by m where the standard deviation of a mean",
                        (k, m) -> Math.min(1, 0.5 + 0.5 / m * Math.sqrt(2 * Math.log(k))))
                .named(
                        "m − 1",
                        "This divides by √(m − 1). The standard deviation of a",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / (m - 1))))
                .named(
                        "log base 10",
                        "This takes the logarithm to base 10. The bound has the",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log10(k) / m)))
                .named(
                        "log base 2",
                        "This takes the logarithm to base 2. The bound has the",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / Math.log(2) / m)))
                .named(
                        "no 2",
                        "The 2 under the root is missing. Under it stands 2·ln K",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(Math.log(k) / m)))
                .named(
                        "no cap",
                        "The formula is right, but nothing holds it below 1: with",
                        (k, m) -> 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m))
                .named(
                        "no root",
                        "The root is missing: the bound has √(2 ln K)",
                        (k, m) -> Math.min(1, 0.5 + 0.5 / Math.sqrt(m) * 2 * Math.log(k)))
                .named(
                        "K and m swapped",
                        "K and m are swapped: the number of classifiers stands in",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(m) / k)))
                .named(
                        "integer division",
                        "The mean is missing: this is only by how much the best",
                        (k, m) -> Math.min(1, 1 / 2 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "1 / m in whole numbers",
                        "It does matter how many are tried. That every one of them",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(1 / m * 2 * Math.log(k))))
                .named(
                        "what is above chance",
                        "The mean is missing: this is only by how much the best",
                        (k, m) -> Math.min(1, 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .refused("two deviations", (k, m) -> Math.min(1, 0.5 + 2 * 0.5 / Math.sqrt(m)))
                .named(
                        "below",
                        "This is 1 minus what is asked",
                        (k, m) -> Math.max(0, 0.5 - 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "capped above from below",
                        "This is never below 1: it takes the larger of the two",
                        (k, m) -> Math.max(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "in percent",
                        "This is 100 times what is asked, everywhere",
                        (k, m) -> 100 * Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(k) / m)))
                .named(
                        "ln 2K",
                        "At least here: This takes ln 2K, which is for the largest deviation in",
                        (k, m) -> Math.min(1, 0.5 + 0.5 * Math.sqrt(2 * Math.log(2 * k) / m)))
                .refused(
                        "the chance of one among K",
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
                        "This is the best of the groups. Asked is the worst",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> accuracy(groups, right, g))
                                .max()
                                .orElseThrow())
                .named(
                        "the mean of the groups",
                        "This is the mean of the groups' accuracies. It gives a",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> accuracy(groups, right, g))
                                .average()
                                .orElseThrow())
                .named(
                        "all rows",
                        "This is the accuracy over all rows. A large group hides a",
                        (groups, right) -> IntStream.range(0, groups.length)
                                .mapToDouble(i -> right[i] ? 1 : 0)
                                .average()
                                .orElseThrow())
                .named(
                        "the error",
                        "This is the largest share of *wrong* rows. Asked is the",
                        (groups, right) -> 1 - worst(groups, right, 0, count(groups)))
                .named(
                        "which group",
                        "This is the number of the group. Asked is its accuracy",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .reduce((a, b) -> accuracy(groups, right, b) < accuracy(groups, right, a) ? b : a)
                                .orElseThrow())
                .named(
                        "the last group is forgotten",
                        "The last group is left out: there is one more than the",
                        (groups, right) -> worst(groups, right, 0, count(groups) - 1))
                .named(
                        "group 0 is forgotten",
                        "The first group is left out: groups are numbered from 0",
                        (groups, right) -> worst(groups, right, 1, count(groups)))
                .named(
                        "two groups",
                        "This looks at groups 0 and 1 only. How many there are you",
                        (groups, right) -> worst(groups, right, 0, 2))
                .named(
                        "integer division",
                        "An accuracy is 0 or 1 here: whole numbers divide without",
                        (groups, right) -> (int) worst(groups, right, 0, count(groups)))
                .named(
                        "over all rows",
                        "This divides the right ones of a group by all rows. An",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                                .filter(i -> groups[i] == g && right[i])
                                                .count()
                                        / (double) groups.length)
                                .min()
                                .orElseThrow())
                .named(
                        "the fewest hits",
                        "This is the number of rows that are right. Divide it by",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                        .filter(i -> groups[i] == g && right[i])
                                        .count())
                                .min()
                                .orElseThrow())
                .named(
                        "the smallest group",
                        "This is the accuracy of the smallest group. The smallest",
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
                        "This is always 0. If you search for the smallest, begin",
                        (groups, right) -> Math.min(0, worst(groups, right, 0, count(groups))))
                .named(
                        "in percent",
                        "This is 100 times what is asked, everywhere",
                        (groups, right) -> 100 * worst(groups, right, 0, count(groups)))
                .refused(
                        "over the groups",
                        (groups, right) -> IntStream.range(0, count(groups))
                                .mapToDouble(g -> IntStream.range(0, groups.length)
                                                .filter(i -> groups[i] == g && right[i])
                                                .count()
                                        / (double) count(groups))
                                .min()
                                .orElseThrow());
    }

    private static double accuracy(boolean[] right, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> right[i] ? 1 : 0).average().orElseThrow();
    }
}
