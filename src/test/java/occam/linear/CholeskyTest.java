package occam.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class CholeskyTest {
    private final SplittableRandom random = new SplittableRandom(1);
    private final double[][] x = IntStream.range(0, 60)
            .mapToObj(j -> random.doubles(80, -1, 1).toArray())
            .toArray(double[][]::new);
    private final ArrayList<Integer> inside = new ArrayList<>();
    private final Cholesky factor = new Cholesky(2);

    private boolean add(int j) {
        inside.add(j);
        var products = inside.stream().mapToDouble(k -> Columns.dot(x[k], x[j])).toArray();
        boolean added = factor.add(products, right(j), 1);
        if (!added) {
            inside.remove(inside.size() - 1);
        }
        return added;
    }

    private double right(int j) {
        return x[j][0];
    }

    private double shift;

    private void solvesItsSystem() {
        var gram = new Array2DRowRealMatrix(inside.size(), inside.size());
        for (int a = 0; a < inside.size(); a++) {
            for (int b = 0; b < inside.size(); b++) {
                gram.setEntry(a, b, Columns.dot(x[inside.get(a)], x[inside.get(b)]));
            }
        }
        for (int a = 0; a < inside.size(); a++) {
            gram.addToEntry(a, a, shift);
        }
        var solver = new LUDecomposition(gram).getSolver();
        var right = random.doubles(inside.size(), -1, 1).toArray();
        var expected = solver.solve(new ArrayRealVector(right));
        assertThat(factor.solve(right)).containsExactly(expected.toArray(), within(1e-11));
        var kept = inside.stream().mapToDouble(j -> 3 * right(j) - 2).toArray();
        var expectedOfKept = solver.solve(new ArrayRealVector(kept));
        assertThat(factor.solveRight(3, -2)).containsExactly(expectedOfKept.toArray(), within(1e-11));
    }

    @Test
    void afterAnyAddingAndRemovingItSolvesTheSystemOfWhatIsLeft() {
        for (int step = 0; step < 300; step++) {
            int j = random.nextInt(60);
            int place = inside.indexOf(j);
            if (place >= 0) {
                factor.remove(place);
                inside.remove(place);
            } else {
                assertThat(add(j)).isTrue();
            }
            if (step % 50 == 49) {
                shift = random.nextDouble();
                assertThat(factor.shift(shift)).isEmpty();
            }
            solvesItsSystem();
        }
    }

    @Test
    void aColumnThatDependsOnThoseInsideIsRefused() {
        add(0);
        add(1);
        for (int i = 0; i < 80; i++) {
            x[2][i] = 2 * x[0][i] - 3 * x[1][i];
        }
        assertThat(add(2)).isFalse();
        factor.shift(1);
        assertThat(add(2)).isTrue();
        assertThat(factor.shift(0)).containsExactly(2);
        inside.remove(2);
        solvesItsSystem();
        x[2][5] += 1e-3;
        assertThat(add(2)).isTrue();
    }
}
