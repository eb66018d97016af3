package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The factor {@code L} of a matrix {@code G + shift·I = L·Lᵀ}, where {@code G} may gain a last row and column and lose any, in
 * {@code k²} steps each rather than {@code k³}. Only another shift makes it begin anew.
 *
 * <p>Source: P. Gill, G. Golub, W. Murray and M. Saunders, Methods for modifying matrix factorizations, Math. Comp. 28 (1974).
 */
final class Cholesky {
    private static final double DEPENDENT = 1e-11;

    private final List<double[]> given = new ArrayList<>();
    private double[][] rows = new double[8][];
    private int size;
    private double shift;

    /** @return the rows and columns of {@code G} that depend on earlier ones now, and have gone */
    List<Integer> shift(double newShift) {
        shift = newShift;
        var all = List.copyOf(given);
        given.clear();
        size = 0;
        var gone = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            var row = without(all.get(i), gone);
            if (!add(Arrays.copyOf(row, row.length - 1), row[row.length - 1])) {
                gone.add(i);
            }
        }
        return gone;
    }

    private static double[] without(double[] row, List<Integer> gone) {
        return IntStream.range(0, row.length)
                .filter(k -> !gone.contains(k))
                .mapToDouble(k -> row[k])
                .toArray();
    }

    /**
     * Adds a row and column to {@code G}.
     *
     * @param products the new row of {@code G} without its last entry
     * @param square its last entry
     * @return whether it was added: not if it depends on the others, up to rounding
     */
    boolean add(double[] products, double square) {
        var row = Arrays.copyOf(forward(products), size + 1);
        double rest = square + shift - dot(row, row, size);
        if (rest <= DEPENDENT * (square + shift)) {
            return false;
        }
        row[size] = Math.sqrt(rest);
        var whole = Arrays.copyOf(products, size + 1);
        whole[size] = square;
        given.add(whole);
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
        return true;
    }

    /** Takes away a row and column; rotations of two columns each make the rest triangular again. */
    void remove(int index) {
        given.remove(index);
        for (int i = index; i < given.size(); i++) {
            given.set(i, without(given.get(i), List.of(index)));
        }
        System.arraycopy(rows, index + 1, rows, index, size - index - 1);
        size--;
        for (int i = index; i < size; i++) {
            rotate(i);
            rows[i] = Arrays.copyOf(rows[i], i + 1);
        }
    }

    private void rotate(int column) {
        double length = Math.hypot(rows[column][column], rows[column][column + 1]);
        double cosine = rows[column][column] / length;
        double sine = rows[column][column + 1] / length;
        for (int i = column; i < size; i++) {
            double left = rows[i][column];
            double right = rows[i][column + 1];
            rows[i][column] = cosine * left + sine * right;
            rows[i][column + 1] = cosine * right - sine * left;
        }
    }

    /** {@code (G + shift·I)⁻¹·b}. */
    double[] solve(double[] b) {
        return backward(forward(b));
    }

    private double[] forward(double[] b) {
        var z = new double[size];
        for (int i = 0; i < size; i++) {
            z[i] = (b[i] - dot(rows[i], z, i)) / rows[i][i];
        }
        return z;
    }

    private double[] backward(double[] z) {
        for (int i = size - 1; i >= 0; i--) {
            z[i] /= rows[i][i];
            for (int j = 0; j < i; j++) {
                z[j] -= rows[i][j] * z[i];
            }
        }
        return z;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
