package occam.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The rows of {@link Datasets#recall}. */
final class Recall {
    private static final int KEYS = 6;
    private static final int VALUES = 3;
    private static final int PAIRS = 4;

    private Recall() {}

    static Dataset of(int rows, SplittableRandom random) {
        var x = new double[rows][];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            var keys = Shuffle.order(KEYS, random);
            var values = random.ints(PAIRS, 0, VALUES).toArray();
            int asked = random.nextInt(PAIRS);
            x[i] = IntStream.rangeClosed(0, PAIRS)
                    .mapToDouble(k -> k < PAIRS ? VALUES * keys[k] + values[k] : VALUES * KEYS + keys[asked])
                    .toArray();
            y[i] = values[asked];
        }
        return new Dataset(List.of("pair 1", "pair 2", "pair 3", "pair 4", "question"), x, y, VALUES);
    }
}
