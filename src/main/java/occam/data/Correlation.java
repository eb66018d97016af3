package occam.data;

import static occam.InvalidInput.unless;

import java.util.random.RandomGenerator;

/** How the columns of a synthetic problem go together. Each column is standard normal by itself. */
@FunctionalInterface
public interface Correlation {
    /** One row of {@code p} numbers. */
    double[] row(int p, RandomGenerator random);

    /** Columns that have nothing to do with each other. */
    static Correlation none() {
        return ar1(0);
    }

    /**
     * Neighbours are alike, and the more so the nearer they are: the correlation of columns {@code j} and {@code k} is
     * {@code ρ^|j−k|} (an autoregressive process of order 1).
     *
     * @throws occam.InvalidInput if {@code rho} is outside −1 to 1
     */
    static Correlation ar1(double rho) {
        unless(Math.abs(rho) <= 1, "rho must be between -1 and 1, was %s", rho);
        double fresh = Math.sqrt(1 - rho * rho);
        return (p, random) -> {
            var row = normal(p, random);
            for (int j = 1; rho != 0 && j < p; j++) {
                row[j] = rho * row[j - 1] + fresh * row[j];
            }
            return row;
        };
    }

    /**
     * Families of {@code size} columns each, from the first on: {@code ρ} within a family, 0 between families. Twins are families of 2.
     *
     * @throws occam.InvalidInput if {@code size} is below 1, or {@code rho} is outside 0 to 1
     */
    static Correlation blocks(int size, double rho) {
        unless(size >= 1, "a block needs one column or more, was %d", size);
        unless(rho >= 0 && rho <= 1, "rho must be between 0 and 1 within blocks, was %s", rho);
        double together = Math.sqrt(rho);
        double alone = Math.sqrt(1 - rho);
        return (p, random) -> {
            var row = normal(p, random);
            var shared = normal((p - 1) / size + 1, random);
            for (int j = 0; j < p; j++) {
                row[j] = together * shared[j / size] + alone * row[j];
            }
            return row;
        };
    }

    private static double[] normal(int count, RandomGenerator random) {
        unless(count >= 1, "a row needs 1 column or more, was %d", count);
        TableMemory.checkFits(1, count, Double.BYTES);
        var normal = Normal.of(random);
        var numbers = new double[count];
        for (int j = 0; j < count; j++) {
            numbers[j] = normal.getAsDouble();
        }
        return numbers;
    }
}
