package occam.linear;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;

/**
 * The factor {@code L} of a matrix {@code G + shift·I = L·Lᵀ}, where {@code G} may gain a last row and column and lose any, in
 * {@code k²} steps each rather than {@code k³}. Only another shift makes it begin anew. Some right sides {@code b} grow with it, and
 * {@code L⁻¹·b} is kept as if it were one more row of {@code L}.
 *
 * <p>Source: P. Gill, G. Golub, W. Murray and M. Saunders, Methods for modifying matrix factorizations, Math. Comp. 28 (1974).
 */
final class Cholesky {
    private static final double DEPENDENT = 1e-11;

    /** Of {@code L}: loops along a column need not wait for a sum. */
    private double[][] columns = new double[8][8];

    /** {@code L⁻¹·b}. */
    private final double[][] right;

    /** Of {@code G}, each in the slot of its row, with its products in the slots of the rows that came before it. */
    private double[][] given = new double[8][8];

    private double[][] givenRight = new double[8][];
    private int[] slots = {};
    private final BitSet taken = new BitSet();
    private double shift;

    /** @param rightSides how many */
    Cholesky(int rightSides) {
        right = new double[rightSides][8];
    }

    /** The rows and columns of {@code G} that depend on earlier ones with this shift, and have gone. */
    List<Integer> shift(double newShift) {
        shift = newShift;
        var before = slots;
        slots = new int[0];
        taken.clear();
        return IntStream.range(0, before.length)
                .filter(i -> !append(before[i]))
                .boxed()
                .toList();
    }

    /**
     * Adds a row and column to {@code G}.
     *
     * @param products the new row of {@code G}, with its last entry
     * @param rightEntries the new entry of each right side
     * @return whether it was added: not if it depends on the others, up to rounding
     */
    boolean add(double[] products, double... rightEntries) {
        int slot = taken.nextClearBit(0);
        makeRoom();
        for (int i = 0; i < slots.length; i++) {
            given[slot][slots[i]] = products[i];
        }
        given[slot][slot] = products[slots.length];
        givenRight[slot] = rightEntries;
        return append(slot);
    }

    private void makeRoom() {
        if (slots.length == columns.length) {
            int room = 2 * columns.length;
            columns = roomier(columns, room);
            given = roomier(given, room);
            givenRight = Arrays.copyOf(givenRight, room);
            Arrays.setAll(right, k -> Arrays.copyOf(right[k], room));
        }
    }

    private static double[][] roomier(double[][] square, int room) {
        return IntStream.range(0, room)
                .mapToObj(k -> k < square.length ? Arrays.copyOf(square[k], room) : new double[room])
                .toArray(double[][]::new);
    }

    private boolean append(int slot) {
        var row = IntStream.of(slots).mapToDouble(other -> given[slot][other]).toArray();
        forward(row);
        double square = given[slot][slot] + shift;
        double rest = square - Columns.dot(row, row);
        boolean isNew = rest > DEPENDENT * square;
        if (isNew) {
            append(row, Math.sqrt(rest), givenRight[slot]);
            slots = Arrays.copyOf(slots, row.length + 1);
            slots[row.length] = slot;
            taken.set(slot);
        }
        return isNew;
    }

    private void append(double[] row, double last, double[] rightEntries) {
        int size = row.length;
        for (int k = 0; k < size; k++) {
            columns[k][size] = row[k];
        }
        columns[size][size] = last;
        for (int k = 0; k < right.length; k++) {
            right[k][size] = (rightEntries[k] - Columns.dot(row, right[k], size)) / last;
        }
    }

    /** Takes away a row and column; a rotation of two columns for each row behind it makes the rest triangular again. */
    void remove(int index) {
        taken.clear(slots[index]);
        slots = Columns.without(slots, List.of(index));
        for (int k = 0; k < index; k++) {
            close(index, columns[k]);
        }
        var carried = columns[index];
        for (int k = index; k < slots.length; k++) {
            columns[k] = rotated(k, carried, columns[k + 1]);
        }
        columns[slots.length] = carried;
    }

    /** Closes the gap at this place of a column. */
    private void close(int index, double[] column) {
        System.arraycopy(column, index + 1, column, index, slots.length - index);
    }

    private double[] rotated(int k, double[] carried, double[] next) {
        double length = Math.hypot(carried[k + 1], next[k + 1]);
        double cosine = carried[k + 1] / length;
        double sine = next[k + 1] / length;
        rotate(cosine, sine, carried, next, k + 1, slots.length + 1);
        for (var side : right) {
            double here = side[k];
            side[k] = cosine * here + sine * side[k + 1];
            side[k + 1] = cosine * side[k + 1] - sine * here;
        }
        close(k, next);
        return next;
    }

    /** Writes over both. */
    private static void rotate(double cosine, double sine, double[] carried, double[] next, int from, int to) {
        for (int i = from; i < to; i++) {
            double here = carried[i];
            double there = next[i];
            next[i] = cosine * here + sine * there;
            carried[i] = cosine * there - sine * here;
        }
    }

    /** {@code (G + shift·I)⁻¹·b}. */
    double[] solve(double[] b) {
        var z = b.clone();
        forward(z);
        return backward(z);
    }

    /** The same for the sum of the right sides, each times its factor. */
    double[] solveRight(double... factors) {
        var z = new double[slots.length];
        for (int k = 0; k < right.length; k++) {
            for (int i = 0; i < z.length; i++) {
                z[i] += factors[k] * right[k][i];
            }
        }
        return backward(z);
    }

    /** Two columns at a time, so that what is left is read and written half as often. */
    private void forward(double[] z) {
        int k = 0;
        for (; k + 1 < z.length; k += 2) {
            z[k] /= columns[k][k];
            z[k + 1] = (z[k + 1] - columns[k][k + 1] * z[k]) / columns[k + 1][k + 1];
            takeOut(z[k], columns[k], z[k + 1], columns[k + 1], z, k + 2);
        }
        if (k < z.length) {
            z[k] /= columns[k][k];
        }
    }

    /** {@code z ← z − a·x − b·y} from an entry on. */
    private static void takeOut(double a, double[] x, double b, double[] y, double[] z, int from) {
        for (int i = from; i < z.length; i++) {
            z[i] -= a * x[i] + b * y[i];
        }
    }

    private double[] backward(double[] z) {
        for (int k = z.length - 1; k >= 0; k--) {
            z[k] = (z[k] - Columns.dot(columns[k], z, k + 1, z.length)) / columns[k][k];
        }
        return z;
    }
}
