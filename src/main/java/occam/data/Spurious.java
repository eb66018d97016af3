package occam.data;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The rows of {@link Datasets#spurious}. */
final class Spurious {
    private static final int CORE = 5;
    private static final double SIGNAL = 0.45;
    private static final double SCALE = 5;
    private static final double NOISE = 0.3;

    private Spurious() {}

    static Dataset of(int rows, double agreement, SplittableRandom random) {
        var x = new double[rows][];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = random.nextInt(2);
            x[i] = row(2 * y[i] - 1, agreement, random);
        }
        return new Dataset(List.of("core1", "core2", "core3", "core4", "core5", "background"), x, y, 2);
    }

    private static double[] row(double sign, double agreement, SplittableRandom random) {
        var row = new double[CORE + 1];
        var normal = Normal.of(random);
        Arrays.setAll(row, j -> SIGNAL * sign + normal.getAsDouble());
        double background = random.nextDouble() < agreement ? sign : -sign;
        row[CORE] = SCALE * (background + NOISE * normal.getAsDouble());
        return row;
    }
}
