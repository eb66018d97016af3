package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A random order of rows. */
public final class Shuffle {
    private Shuffle() {}

    /** The numbers from 0 to {@code n − 1}, each order as likely as another. Source: Fisher and Yates; Knuth, TAOCP 2, 3.4.2 P. */
    public static int[] order(int n, RandomGenerator random) {
        unless(n >= 0, "there cannot be %d rows to put in an order", n);
        TableMemory.checkFits(1, n, Integer.BYTES);
        given(random, "random");
        var order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
