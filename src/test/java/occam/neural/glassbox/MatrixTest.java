package occam.neural.glassbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import occam.neural.Shape;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Products read memory that a matrix sends its numbers to; whatever changes the numbers has to send them again. */
class MatrixTest {
    private static final int[] LABELS = {1, 0, 2};
    private static final Maps<DoubleMatrix> MAPS = new DoubleMaps();
    private static final Normalizing<DoubleMatrix> NORMALIZING = new DoubleNormalizing();

    private static DoubleMatrix random(long seed) {
        var matrix = new DoubleMatrix(3, 3);
        matrix.set(new SplittableRandom(seed).doubles(9, -1, 1).toArray());
        return matrix;
    }

    static Stream<Map.Entry<String, Consumer<DoubleMatrix>>> changes() {
        return Map.<String, Consumer<DoubleMatrix>>ofEntries(
                Map.entry("set", a -> a.set(random(3).values())),
                Map.entry("setRow", a -> a.setRow(1, new double[] {5, 6, 7})),
                Map.entry("setRow from another", a -> a.setRow(1, random(4), 2)),
                Map.entry("product", a -> a.product(random(4), random(5))),
                Map.entry("product of transposed", a -> a.productOfTransposed(random(4), random(5))),
                Map.entry("product with transposed", a -> a.productWithTransposed(random(4), random(5))),
                Map.entry("plus", a -> a.plus(random(4))),
                Map.entry("column sums", a -> a.columnSums(random(4))),
                Map.entry("relu", DoubleMatrix::relu),
                Map.entry("softmax", DoubleMatrix::softmax),
                Map.entry("minus targets", a -> a.minusTargets(LABELS, 0.1)),
                Map.entry("plus a number", a -> a.plus(0.5)),
                Map.entry("prox of columns", a -> a.proxOfColumns(0.3)),
                Map.entry("where not zero", a -> a.whereNotZero(random(4).relu())),
                Map.entry("draw", a -> a.draw(0.5, 2, new SplittableRandom(1))),
                Map.entry("times", a -> a.times(random(4))),
                Map.entry("where above zero", a -> a.whereAboveZero(random(4))),
                Map.entry("plus slope", a -> a.plusSlope(Penalty.l2(0.3), random(4))),
                Map.entry("descend", a -> a.descend(random(4), 0.1, 0.1)),
                Map.entry("nesterov", a -> a.nesterov(random(4), random(5), 0.1, 0.1, 0.9)),
                Map.entry("adam", a -> a.adam(random(4), random(5), random(6).relu(), 0.1, 0.1, 1e-8, 1)),
                Map.entry("prox", a -> a.prox(Penalty.l1(0.3), 0.5)),
                Map.entry("copy", a -> MAPS.copy(random(4), a)),
                Map.entry("add", a -> MAPS.add(a, random(4))),
                Map.entry("times each", a -> MAPS.timesEach(a, random(4))),
                Map.entry("windows", a -> MAPS.windows(random(4), new Windows(new Shape(3, 1, 1, 1), 1), a)),
                Map.entry("to maxima", a -> MAPS.toMaxima(random(4), new int[] {1, 0, 2, 5, 4, 3, 8, 7, 6}, a)),
                Map.entry("standardize", a -> NORMALIZING.standardize(random(4), random(5), random(6), a)),
                Map.entry("scale", a -> NORMALIZING.scale(random(4), random(5), random(6), a)),
                Map.entry("approach", a -> NORMALIZING.approach(a, random(4), 0.5)))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aProductSeesEveryChange(Map.Entry<String, Consumer<DoubleMatrix>> change) {
        var a = random(1);
        var b = random(2);
        var result = new DoubleMatrix(3, 3).product(a, b);
        var before = result.values();
        change.getValue().accept(a);
        var fresh = new DoubleMatrix(3, 3);
        fresh.set(a.values());
        var expected = new DoubleMatrix(3, 3).product(fresh, b).values();
        assertThat(result.product(a, b).values()).isEqualTo(expected).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void soDoesATransposedProduct(Map.Entry<String, Consumer<DoubleMatrix>> change) {
        var a = random(1);
        var b = random(2);
        var result = new DoubleMatrix(3, 3).productWithTransposed(b, a);
        change.getValue().accept(a);
        var fresh = new DoubleMatrix(3, 3);
        fresh.set(a.values());
        var expected = new DoubleMatrix(3, 3).productWithTransposed(b, fresh).values();
        assertThat(result.productWithTransposed(b, a).values()).isEqualTo(expected);
    }
}
