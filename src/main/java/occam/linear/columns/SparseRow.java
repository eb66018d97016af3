package occam.linear.columns;

import java.util.Arrays;

/** The numbers that one row has in some columns, each with the slot of its column, in no order. */
final class SparseRow {
    private int[] slots = {};
    private double[] values = {};
    private int size;

    void add(int slot, double value) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size + 2);
            values = Arrays.copyOf(values, slots.length);
        }
        slots[size] = slot;
        values[size++] = value;
    }

    void remove(int slot) {
        int k = 0;
        while (slots[k] != slot) {
            k++;
        }
        size--;
        slots[k] = slots[size];
        values[k] = values[size];
    }

    /** {@code sums ← sums + factor·row}. */
    void addTo(double[] sums, double factor) {
        for (int k = 0; k < size; k++) {
            sums[slots[k]] += factor * values[k];
        }
    }
}
