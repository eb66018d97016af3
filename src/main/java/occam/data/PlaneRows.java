package occam.data;

import java.util.List;
import java.util.SplittableRandom;

/** Problems with two columns and two classes: each class is a curve, and its rows lie about it. */
final class PlaneRows {
    private PlaneRows() {}

    /** Where a class is at this share of its curve. */
    @FunctionalInterface
    private interface Curve {
        double[] at(int which, double share);
    }

    static Dataset moons(int rows, double noise, long seed) {
        return along(rows, noise, seed, (which, share) -> {
            double angle = Math.PI * share;
            return which == 0
                    ? new double[] {Math.cos(angle), Math.sin(angle)}
                    : new double[] {1 - Math.cos(angle), 0.5 - Math.sin(angle)};
        });
    }

    static Dataset circles(int rows, double noise, long seed) {
        return along(rows, noise, seed, (which, share) -> polar(which == 0 ? 1 : 0.5, 2 * Math.PI * share));
    }

    static Dataset spirals(int rows, double noise, long seed) {
        return along(rows, noise, seed, (which, share) -> polar(0.1 + share, Math.PI * (3 * share + which)));
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    private static Dataset along(int rows, double noise, long seed, Curve curve) {
        Datasets.checkDraw(rows, 2, noise);
        var random = new SplittableRandom(seed);
        var normal = Normal.of(random);
        var x = new double[rows][];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = i % 2;
            var place = curve.at(i % 2, random.nextDouble());
            x[i] = new double[] {place[0] + noise * normal.getAsDouble(), place[1] + noise * normal.getAsDouble()};
        }
        return new Dataset(List.of("x1", "x2"), x, y, 2);
    }
}
