package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed for several rows at once is what each has by itself, to the last bit. */
class SameBitsTest {
    private static double[][] rows(int count, int width) {
        var random = new SplittableRandom(count);
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(width, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9})
    void productsOfTwoRowsAtATime(int count) {
        var rows = rows(count, 30 + count);
        var gram = DampedSystem.gram(rows, 0.5);
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                assertThat(gram[a][b]).isEqualTo(Columns.dot(rows[a], rows[b]) + (a == b ? 0.5 : 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
    void predictionsForFourRowsAtATime(int count) {
        var rows = rows(count, 7);
        var model = new LinearModel(rows(1, 7)[0], 0.3, 0);
        assertThat(model.predict(rows))
                .containsExactly(Arrays.stream(rows).mapToDouble(model::predict).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 8})
    void aRowOfAnotherWidthIsRefusedWhereverItStands(int place) {
        var rows = rows(9, 7);
        rows[place] = new double[place];
        var model = new LinearModel(new double[7], 0, 0);
        refused("the model has 7 weights, the row has " + place + " values", () -> model.predict(rows));
    }
}
