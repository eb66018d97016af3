package occam.lesson.shift;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.shift.Shift.WorstGroup;

/** The exercise on the worst group. */
final class WorstGroups {
    private static final int COUNT = 40;

    private WorstGroups() {}

    static final Exercise<WorstGroup> EXERCISE = Exercise.<WorstGroup>of("worst-group", calls())
            .asks("""
                Rows belong to groups (cows on grass, cows on sand, ...). Return the **smallest** of the groups' accuracies. Groups are numbered from 0,
                each has at least one row, and how many there are you find out from `groups`.
                """)
            .hints("""
                For each group count its rows and those that are right, divide, and keep the smallest.
                """)
            .answer((groups, right) -> accuracies(groups, right).min().orElseThrow())
            .misconception("""
                This is the accuracy over all rows. A large group hides a small one in it: 95 % may well be 100 % of one and 0 % of the other.
                """, (groups, right) -> share(groups, right, -1))
            .misconception(
                    """
                This is the mean of the groups' accuracies. It gives a small group more weight, and still lets the good ones make up for it.
                """, (groups, right) -> accuracies(groups, right).average().orElseThrow())
            .misconception("""
                This is the accuracy of the smallest group. The smallest is often the worst, but not always.
                """, (groups, right) -> share(groups, right, smallest(groups)))
            .misconception("""
                This is the accuracy of the group with the most mistakes. A large group has many, even if it is the best of all: divide by its rows.
                """, (groups, right) -> share(groups, right, mostMistakes(groups, right)))
            .misconception(
                    """
                This divides the right ones of a group by all rows. An accuracy of a group is a share of that group.
                """,
                    (groups, right) -> all(groups)
                            .mapToDouble(g -> share(groups, right, g) * size(groups, g) / groups.length)
                            .min()
                            .orElseThrow())
            .misconception(
                    """
                This is the best of the groups. Asked is the worst.
                """, (groups, right) -> accuracies(groups, right).max().orElseThrow())
            .misconception("""
                This is the number of the group. Asked is its accuracy.
                """, (groups, right) -> worst(groups, right))
            .misconception(
                    """
                This is the number of rows that are right. Divide it by how many rows the group has.
                """,
                    (groups, right) -> all(groups)
                            .mapToDouble(g -> right(groups, right, g))
                            .min()
                            .orElseThrow())
            .misconception(
                    """
                This is the largest share of *wrong* rows. Asked is the smallest share of right ones.
                """, (groups, right) -> 1 - accuracies(groups, right).min().orElseThrow())
            .misconception(
                    """
                An accuracy is 0 or 1 here: whole numbers divide without decimals in Java. Divide by a double.
                """,
                    (groups, right) ->
                            Math.floor(accuracies(groups, right).min().orElseThrow()))
            .misconception("""
                This is always 0. If you search for the smallest, begin with 1 or with the first accuracy, not with 0.
                """, (groups, right) -> 0)
            .misconception(
                    """
                The last group is left out: there is one more than the largest number, since they are counted from 0.
                """,
                    (groups, right) -> all(groups)
                            .limit(all(groups).count() - 1)
                            .mapToDouble(g -> share(groups, right, g))
                            .min()
                            .orElseThrow())
            .misconception(
                    """
                The first group is left out: groups are numbered from 0.
                """,
                    (groups, right) -> all(groups)
                            .skip(1)
                            .mapToDouble(g -> share(groups, right, g))
                            .min()
                            .orElseThrow())
            .misconception("""
                This looks at groups 0 and 1 only. How many there are you find out from `groups`.
                """, (groups, right) -> Math.min(share(groups, right, 0), share(groups, right, 1)))
            .misconception("""
                This is the accuracy of the first group. Asked is the smallest of all.
                """, (groups, right) -> share(groups, right, 0))
            .misconception(
                    """
                This is the accuracy of the last group. Asked is the smallest of all.
                """,
                    (groups, right) -> share(groups, right, all(groups).max().orElseThrow()))
            .misconception(
                    """
                This is by how much the groups differ, the best less the worst. Asked is the worst.
                """,
                    (groups, right) -> accuracies(groups, right).max().orElseThrow()
                            - accuracies(groups, right).min().orElseThrow())
            .misconception("""
                This is the accuracy of the group with the fewest right ones. A small group has few, even if it is the best of all: divide by its rows.
                """, (groups, right) -> share(groups, right, fewestRight(groups, right)))
            .misconception("""
                This is the accuracy of the largest group. Asked is the smallest accuracy.
                """, (groups, right) -> share(groups, right, largest(groups)))
            .matters("""
                A shift changes how large the groups are. The accuracy of the worst group is what is left when it has become the only one.
                """);

    private static IntStream all(int[] groups) {
        return IntStream.of(groups).distinct().sorted();
    }

    private static DoubleStream accuracies(int[] groups, boolean[] right) {
        return all(groups).mapToDouble(g -> share(groups, right, g));
    }

    /** Of one group, or of all rows if it is −1. */
    private static double share(int[] groups, boolean[] right, int group) {
        return IntStream.range(0, groups.length)
                .filter(i -> group < 0 || groups[i] == group)
                .mapToDouble(i -> right[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static long size(int[] groups, int group) {
        return IntStream.of(groups).filter(g -> g == group).count();
    }

    private static int smallest(int[] groups) {
        return all(groups)
                .reduce((a, b) -> size(groups, b) < size(groups, a) ? b : a)
                .orElseThrow();
    }

    private static int mostMistakes(int[] groups, boolean[] right) {
        return all(groups)
                .reduce((a, b) -> mistakes(groups, right, b) > mistakes(groups, right, a) ? b : a)
                .orElseThrow();
    }

    private static int worst(int[] groups, boolean[] right) {
        return all(groups)
                .reduce((a, b) -> share(groups, right, b) < share(groups, right, a) ? b : a)
                .orElseThrow();
    }

    private static int fewestRight(int[] groups, boolean[] right) {
        return all(groups)
                .reduce((a, b) -> right(groups, right, b) < right(groups, right, a) ? b : a)
                .orElseThrow();
    }

    private static int largest(int[] groups) {
        return all(groups)
                .reduce((a, b) -> size(groups, b) > size(groups, a) ? b : a)
                .orElseThrow();
    }

    private static long right(int[] groups, boolean[] right, int group) {
        return size(groups, group) - mistakes(groups, right, group);
    }

    private static long mistakes(int[] groups, boolean[] right, int group) {
        return IntStream.range(0, groups.length)
                .filter(i -> groups[i] == group && !right[i])
                .count();
    }

    /** What an answer is given. */
    private record Input(int[] groups, boolean[] right) {
        String words() {
            return IntStream.range(0, groups.length)
                    .mapToObj(i -> groups[i] + (right[i] ? " right" : " wrong"))
                    .collect(joining(", "));
        }
    }

    private static Calls<WorstGroup> calls() {
        var random = new SplittableRandom(20);
        List<Input> inputs = Stream.generate(() -> rows(random)).limit(COUNT).toList();
        return Calls.<WorstGroup, Input>on(
                        inputs,
                        Input::words,
                        (answer, input) -> answer.accuracy(input.groups.clone(), input.right.clone()))
                .trait("two groups", inputs, input -> all(input.groups).count() == 2)
                .trait("three groups", inputs, input -> all(input.groups).count() == 3)
                .quantity("the number of rows", inputs, input -> input.right.length);
    }

    /** Two or three groups of different sizes, each with an accuracy of its own, in the order in which the groups are numbered first. */
    private static Input rows(SplittableRandom random) {
        int count = random.nextInt(2, 4);
        var shares = random.doubles(count, 0.2, 1).toArray();
        int n = random.nextInt(6, 16);
        var groups = IntStream.range(0, n)
                .map(i -> i < count ? i : Math.min(random.nextInt(count), random.nextInt(count)))
                .toArray();
        var right = new boolean[n];
        IntStream.range(0, n).forEach(i -> right[i] = random.nextDouble() < shares[groups[i]]);
        return new Input(groups, right);
    }
}
