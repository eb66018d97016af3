package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import occam.data.Dataset;

/** Numbers whose squares, and those of the weights they lead to, neither overflow nor vanish. */
final class Magnitudes {
    private static final double LARGEST = 1e100;
    private static final double LARGEST_TARGET = 1e50;

    private Magnitudes() {}

    static void check(Dataset data) {
        for (int j = 0; j < data.columns().size(); j++) {
            int column = j;
            check(
                    "column '" + data.columns().get(j) + "'",
                    Arrays.stream(data.x()).mapToDouble(row -> row[column]).toArray(),
                    LARGEST);
        }
        checkTarget(data.y());
    }

    static void checkTarget(double[] y) {
        check("the target", y, LARGEST_TARGET);
    }

    /** A constant is no trouble, however large it is. */
    private static void check(String what, double[] values, double most) {
        double first = values[0];
        double range = Arrays.stream(values).map(v -> Math.abs(v - first)).max().orElse(0);
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        unless(
                range == 0 || largest <= most && range >= 1 / most,
                "%s has values up to %.3g that differ by up to %.3g, and squares of such numbers overflow or vanish; give it in a unit"
                        + " that makes them something between %.0e and %.0e",
                what,
                largest,
                range,
                1 / most,
                most);
    }
}
