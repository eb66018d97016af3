package occam.linear.columns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.job.Job;

/** The columns of {@code X} with their means taken out, one after the other as a solver reads them, and {@code 1/n} in every product. */
public interface Columns {
    /** So many are worth a thread. */
    int GRAIN = 64;

    /** {@code p}. */
    int count();

    /** {@code n}. */
    int rows();

    /** The mean that was taken out. */
    double mean(int j);

    /** {@code ‖x_j‖/√n}, the standard deviation. */
    double length(int j);

    /** The lengths of all, to be read only. */
    default double[] lengths() {
        var lengths = new double[count()];
        Job.each(count(), GRAIN, j -> lengths[j] = length(j));
        return lengths;
    }

    /** A copy of {@code x_j}. */
    double[] column(int j);

    /** {@code x_jᵀv/n}, for a {@code v} that sums to 0. */
    double product(int j, double[] v);

    /** The products of all with a {@code v} that sums to 0, written into {@code to}. */
    default void products(double[] v, double[] to) {
        Job.each(count(), GRAIN, j -> to[j] = product(j, v));
    }

    /** None yet, of these. */
    default Chosen chosen() {
        return new ChosenColumns(this);
    }

    /** {@code v ← v + c·x_j}. */
    void add(double c, int j, double[] v);

    /** Whether a product costs little beside what it would take to know that it need not be computed anew. */
    default boolean areCheap() {
        return false;
    }

    /**
     * {@code Σ w_j·x_j} over some columns, in parts that do not depend on the number of threads, so that neither does the sum.
     *
     * @param weights {@code p} numbers
     */
    default double[] combination(int[] columns, double[] weights) {
        var parts = new double[(columns.length + GRAIN - 1) / GRAIN][rows()];
        Job.each(parts.length, 1, k -> {
            for (int a = k * GRAIN; a < Math.min((k + 1) * GRAIN, columns.length); a++) {
                add(weights[columns[a]], columns[a], parts[k]);
            }
        });
        var sum = new double[rows()];
        for (var part : parts) {
            Arrays.setAll(sum, i -> sum[i] + part[i]);
        }
        return sum;
    }

    /** The columns but for those in these places. */
    static int[] without(int[] columns, List<Integer> places) {
        return IntStream.range(0, columns.length)
                .filter(a -> !places.contains(a))
                .map(a -> columns[a])
                .toArray();
    }

    /** {@code ‖v‖}, also where its square would overflow or vanish. */
    static double norm(double[] v) {
        double square = dot(v, v);
        if (square > 1e-280 && square < Double.POSITIVE_INFINITY) {
            return Math.sqrt(square);
        }
        double largest = Arrays.stream(v).map(Math::abs).max().orElse(0);
        return largest > 0 && largest < Double.POSITIVE_INFINITY
                ? largest
                        * Math.sqrt(Arrays.stream(v)
                                .map(a -> a / largest * (a / largest))
                                .sum())
                : largest;
    }

    /** {@code aᵀb}; four sums at once, so that the processor need not wait for one addition to begin the next. */
    static double dot(double[] a, double[] b) {
        return dot(a, b, a.length);
    }

    /** {@code aᵀb} and {@code aᵀc}, each to the last bit as by itself, written into two places; {@code a} is read once for both. */
    static void dots(double[] a, double[] b, double[] c, double[] to, int at) {
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            b0 += a[i] * b[i];
            c0 += a[i] * c[i];
            b1 += a[i + 1] * b[i + 1];
            c1 += a[i + 1] * c[i + 1];
            b2 += a[i + 2] * b[i + 2];
            c2 += a[i + 2] * c[i + 2];
            b3 += a[i + 3] * b[i + 3];
            c3 += a[i + 3] * c[i + 3];
        }
        for (; i < a.length; i++) {
            b0 += a[i] * b[i];
            c0 += a[i] * c[i];
        }
        to[at] = b0 + b1 + (b2 + b3);
        to[at + 1] = c0 + c1 + (c2 + c3);
    }

    /** {@code aᵀb} of the first entries. */
    static double dot(double[] a, double[] b, int length) {
        return dot(a, b, 0, length);
    }

    /** {@code aᵀb} of the entries from one to before another. */
    static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
