package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;

/** The arrays of a {@link SparseDataset}: whether they fit together, and others made of them. */
final class SparseParts {
    private SparseParts() {}

    static void check(List<String> columns, int[] starts, int[] indices, float[] values, double[] y) {
        unless(
                !columns.isEmpty() && given(y, "y").length > 0,
                "a data set needs rows and columns, was %d columns, %d rows",
                columns.size(),
                y == null ? 0 : y.length);
        unless(
                starts.length == columns.size() + 1 && starts[0] == 0 && starts[columns.size()] == values.length,
                "starts must be %d numbers from 0 to %d for %d columns and %d values",
                columns.size() + 1,
                values.length,
                columns.size(),
                values.length);
        unless(
                indices.length == values.length,
                "there are %d indices for %d values: give the row of each",
                indices.length,
                values.length);
        for (int j = 0; j < columns.size(); j++) {
            if (starts[j] > starts[j + 1]) {
                unless(
                        false,
                        "starts must not fall, but column %d begins at %d and ends at %d",
                        j + 1,
                        starts[j],
                        starts[j + 1]);
            }
        }
        for (int j = 0; j < columns.size(); j++) {
            checkColumn(j, starts, indices, values, y.length);
        }
    }

    private static void checkColumn(int j, int[] starts, int[] indices, float[] values, int rows) {
        int before = -1;
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            if (indices[a] <= before || indices[a] >= rows) {
                unless(
                        false,
                        "the rows of a column must rise from 0 to %d, but column %d has %d after %d",
                        rows - 1,
                        j + 1,
                        indices[a],
                        before);
            }
            if (!Float.isFinite(values[a])) {
                unless(
                        false,
                        "row %d of column %d is %s; remove or fill such rows first",
                        indices[a] + 1,
                        j + 1,
                        values[a]);
            }
            before = indices[a];
        }
    }

    static void checkTargets(double[] y, int classes) {
        unless(classes >= 0, "classes must be 0, where the target is a number, or more, was %d", classes);
        for (int i = 0; i < y.length; i++) {
            unless(Double.isFinite(y[i]), "the target of row %d is %s; remove or fill such rows first", i + 1, y[i]);
            unless(
                    classes == 0 || y[i] >= 0 && y[i] < classes && y[i] == Math.rint(y[i]),
                    "the class of row %d must be a whole number from 0 to %d, was %s",
                    i + 1,
                    classes - 1,
                    y[i]);
        }
    }

    static SparseDataset of(Dataset data) {
        int p = data.columns().size();
        var starts = new int[p + 1];
        for (int j = 0; j < p; j++) {
            int column = j;
            int count = (int) Arrays.stream(data.x())
                    .filter(row -> (float) row[column] != 0)
                    .count();
            starts[j + 1] = Math.addExact(starts[j], count);
        }
        var indices = new int[starts[p]];
        var values = new float[starts[p]];
        for (int j = 0; j < p; j++) {
            fill(data.x(), j, starts[j], indices, values);
        }
        return new SparseDataset(data.columns(), starts, indices, values, data.y(), data.classes());
    }

    private static void fill(double[][] x, int j, int from, int[] indices, float[] values) {
        int a = from;
        for (int i = 0; i < x.length; i++) {
            if ((float) x[i][j] != 0) {
                indices[a] = i;
                values[a] = (float) x[i][j];
                a++;
            }
        }
    }

    /** For each old row a list of where it goes, as arrays; then column by column. */
    static SparseDataset rows(SparseDataset data, int[] chosen) {
        var places = places(chosen, data.rows());
        var starts = new int[data.starts().length];
        for (int j = 0; j + 1 < starts.length; j++) {
            int count = 0;
            for (int a = data.starts()[j]; a < data.starts()[j + 1]; a++) {
                count += places[data.indices()[a]].length;
            }
            starts[j + 1] = Math.addExact(starts[j], count);
        }
        var indices = new int[starts[starts.length - 1]];
        var values = new float[indices.length];
        for (int j = 0; j + 1 < starts.length; j++) {
            gather(data, j, places, starts[j], indices, values);
        }
        var y = Arrays.stream(chosen).mapToDouble(i -> data.y()[i]).toArray();
        return new SparseDataset(data.columns(), starts, indices, values, y, data.classes());
    }

    private static int[][] places(int[] chosen, int rows) {
        var counts = new int[rows];
        for (int i : chosen) {
            counts[i]++;
        }
        var places = new int[rows][];
        Arrays.setAll(places, i -> new int[counts[i]]);
        for (int k = chosen.length - 1; k >= 0; k--) {
            counts[chosen[k]]--;
            places[chosen[k]][counts[chosen[k]]] = k;
        }
        return places;
    }

    private static void gather(SparseDataset data, int j, int[][] places, int from, int[] indices, float[] values) {
        int a = from;
        for (int b = data.starts()[j]; b < data.starts()[j + 1]; b++) {
            for (int place : places[data.indices()[b]]) {
                indices[a] = place;
                values[a] = data.values()[b];
                a++;
            }
        }
        sort(indices, values, from, a);
    }

    private static void sort(int[] indices, float[] values, int from, int to) {
        var keys = new long[to - from];
        for (int a = from; a < to; a++) {
            keys[a - from] = (long) indices[a] << 32 | Float.floatToRawIntBits(values[a]) & 0xffffffffL;
        }
        Arrays.sort(keys);
        for (int a = from; a < to; a++) {
            indices[a] = (int) (keys[a - from] >> 32);
            values[a] = Float.intBitsToFloat((int) keys[a - from]);
        }
    }

    static double mean(SparseDataset data, int j) {
        double sum = 0;
        for (int a = data.starts()[j]; a < data.starts()[j + 1]; a++) {
            sum += data.values()[a];
        }
        return sum / data.rows();
    }

    /** The square root of the mean square of what is left without the mean; 1 for a constant column. */
    static double deviation(SparseDataset data, int j, double mean) {
        int kept = data.starts()[j + 1] - data.starts()[j];
        double sum = (data.rows() - kept) * mean * mean;
        boolean isConstant = kept == 0 || kept == data.rows();
        for (int a = data.starts()[j]; a < data.starts()[j + 1]; a++) {
            sum += (data.values()[a] - mean) * (data.values()[a] - mean);
            isConstant &= data.values()[a] == data.values()[data.starts()[j]];
        }
        return isConstant ? 1 : Math.sqrt(sum / data.rows());
    }
}
