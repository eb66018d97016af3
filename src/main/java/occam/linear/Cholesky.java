package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import occam.linear.columns.Columns;

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

    /** The rows and columns of {@code G} that depend on earlier ones with this shift, and have gone. */
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
        var rest = row;
        for (int i = gone.size() - 1; i >= 0; i--) {
            rest = without(rest, gone.get(i));
        }
        return rest;
    }

    private static double[] without(double[] row, int index) {
        var rest = Arrays.copyOf(row, row.length - 1);
        System.arraycopy(row, index + 1, rest, index, rest.length - index);
        return rest;
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
        double rest = square + shift - Columns.dot(row, row, size);
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

    /** Takes away a row and column; a rotation of two columns for each row behind it makes the rest triangular again. */
    void remove(int index) {
        given.remove(index);
        for (int i = index; i < given.size(); i++) {
            given.set(i, without(given.get(i), index));
        }
        System.arraycopy(rows, index + 1, rows, index, size - index - 1);
        size--;
        rotate(index);
    }

    private void rotate(int first) {
        var cosines = new double[size];
        var sines = new double[size];
        for (int i = first; i < size; i++) {
            var row = rows[i];
            for (int k = first; k < i; k++) {
                double left = row[k];
                double right = row[k + 1];
                row[k] = cosines[k] * left + sines[k] * right;
                row[k + 1] = cosines[k] * right - sines[k] * left;
            }
            double length = Math.hypot(row[i], row[i + 1]);
            cosines[i] = row[i] / length;
            sines[i] = row[i + 1] / length;
            row[i] = length;
            rows[i] = Arrays.copyOf(row, i + 1);
        }
    }

    /** {@code (G + shift·I)⁻¹·b}. */
    double[] solve(double[] b) {
        return backward(forward(b));
    }

    private double[] forward(double[] b) {
        var z = new double[size];
        for (int i = 0; i < size; i++) {
            z[i] = (b[i] - Columns.dot(rows[i], z, i)) / rows[i][i];
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
}
