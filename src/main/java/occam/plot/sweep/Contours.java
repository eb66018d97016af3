package occam.plot.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines on which numbers on a grid are equal, as pieces: each square of four neighbours is cut into triangles around its middle, in each of
 * which the numbers rise evenly. Squares with a corner that has no number have no lines.
 *
 * @param numbers by column, then row
 */
record Contours(double[][] numbers) {
    /** A corner with its number. */
    private record Corner(double u, double v, double number) {}

    /** A piece of a line between two points, in the units of the grid. */
    record Piece(double u1, double v1, double u2, double v2) {}

    List<Piece> at(double level) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i + 1 < numbers.length; i++) {
            for (int j = 0; j + 1 < numbers[i].length; j++) {
                square(i, j, level, pieces);
            }
        }
        return pieces;
    }

    private void square(int i, int j, double level, List<Piece> pieces) {
        var around = List.of(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1));
        double mean = around.stream().mapToDouble(Corner::number).average().orElseThrow();
        if (Double.isFinite(mean)) {
            var middle = new Corner(i + 0.5, j + 0.5, mean);
            for (int k = 0; k < 4; k++) {
                triangle(List.of(around.get(k), around.get((k + 1) % 4), middle), level, pieces);
            }
        }
    }

    private Corner corner(int i, int j) {
        return new Corner(i, j, numbers[i][j]);
    }

    private static void triangle(List<Corner> corners, double level, List<Piece> pieces) {
        var ends = new ArrayList<Corner>();
        for (int k = 0; k < 3; k++) {
            var a = corners.get(k);
            var b = corners.get((k + 1) % 3);
            if (a.number < level != b.number < level) {
                double part = (level - a.number) / (b.number - a.number);
                ends.add(new Corner(a.u + part * (b.u - a.u), a.v + part * (b.v - a.v), level));
            }
        }
        if (ends.size() == 2) {
            pieces.add(new Piece(ends.get(0).u, ends.get(0).v, ends.get(1).u, ends.get(1).v));
        }
    }
}
