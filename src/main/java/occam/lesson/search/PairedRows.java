package occam.lesson.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.lesson.search.FinalTuning.PairedInterval;

/** Two models' rows, and resamples of them, that an interval is tried on. */
final class PairedRows {
    private static final int COUNT = 20;

    private PairedRows() {}

    /** What an answer is given. */
    private record Input(boolean[] first, boolean[] second, int[][] resamples) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "the first right on %s, the second on %s of %d rows, %d resamples",
                    places(first),
                    places(second),
                    first.length,
                    resamples.length);
        }

        private static String places(boolean[] right) {
            return IntStream.range(0, right.length)
                    .filter(i -> right[i])
                    .boxed()
                    .collect(Collectors.toList())
                    .toString();
        }
    }

    static Calls<PairedInterval> calls() {
        var random = new SplittableRandom(11);
        List<Input> inputs = Stream.generate(() -> drawn(random)).limit(COUNT).toList();
        return Calls.on(
                inputs,
                Input::words,
                (answer, input) -> answer.interval(
                        input.first.clone(),
                        input.second.clone(),
                        Arrays.stream(input.resamples).map(int[]::clone).toArray(int[][]::new)));
    }

    /** Two models that are mostly right on the same rows, as real ones are. */
    private static Input drawn(SplittableRandom random) {
        int rows = random.nextInt(12, 25);
        var first = new boolean[rows];
        var second = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = random.nextDouble() < 0.7;
            second[i] = random.nextDouble() < 0.6 ? first[i] : random.nextDouble() < 0.5;
        }
        var resamples = Stream.generate(() -> random.ints(rows, 0, rows).toArray())
                .limit(40L * random.nextInt(1, 4))
                .toArray(int[][]::new);
        return new Input(first, second, resamples);
    }
}
