package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** The rows of {@link Datasets#sparseLinear}, drawn from one number that is not zero to the next. */
final class SparseRows {
    private final int rows;
    private final double density;
    private final SplittableRandom random;
    private final DoubleSupplier normal;
    private int[] indices;
    private float[] values;
    private int count;

    private SparseRows(int rows, int columns, double density, SplittableRandom random) {
        this.rows = rows;
        this.density = density;
        this.random = random;
        this.normal = Normal.of(random);
        int expected = (int) Math.min(1 << 30, (double) rows * columns * density * 1.1 + 100);
        TableMemory.checkFits(1, expected, 2 * Integer.BYTES);
        this.indices = new int[expected];
        this.values = new float[expected];
    }

    static SparseDataset of(int rows, double[] truth, double density, double noise, SplittableRandom random) {
        unless(given(truth, "truth").length > 0, "a linear model needs one true weight or more");
        return new SparseRows(rows, truth.length, density, random).drawn(truth, noise);
    }

    private SparseDataset drawn(double[] truth, double noise) {
        var y = new double[rows];
        Arrays.setAll(y, i -> noise * normal.getAsDouble());
        var starts = new int[truth.length + 1];
        long next = step();
        for (int j = 0; j < truth.length; j++) {
            for (; next < rows; next += 1 + step()) {
                add((int) next);
                y[(int) next] += truth[j] * values[count - 1];
            }
            next -= rows;
            starts[j + 1] = count;
        }
        return new SparseDataset(starts, Arrays.copyOf(indices, count), Arrays.copyOf(values, count), y);
    }

    /** How many zeros lie before the next number that is none. */
    private long step() {
        return density == 1 ? 0 : (long) (StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-density));
    }

    private void add(int row) {
        if (count == indices.length) {
            indices = Arrays.copyOf(indices, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        indices[count] = row;
        values[count] = (float) normal.getAsDouble();
        count++;
    }
}
