package occam.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;

/**
 * The singular value decomposition of columns in very different units, each to all its digits: {@code X = QR} with the longest column
 * first, whose error in each column is relative to that column; then rotations of two rows of {@code R} at a time, until all are at right
 * angles, whose errors are relative to the rows.
 *
 * <p>Source: J. Demmel and K. Veselić, Jacobi's method is more accurate than QR, SIAM J. Matrix Anal. Appl. 13 (1992); Z. Drmač and K.
 * Veselić, New fast and accurate Jacobi SVD algorithm, SIAM J. Matrix Anal. Appl. 29 (2008).
 */
final class GradedSvd {
    private static final int SWEEPS = 60;

    /** In the shorter row, what this leaves of the longer one is rounding. */
    private static final double RIGHT_ANGLE = 1e-14;

    private final double[][] rest;
    private final double[] rounding;
    private final double[][] q;
    private final double[][] r;
    private int rank;

    private GradedSvd(double[][] columns) {
        int n = columns[0].length;
        int most = Math.min(n, columns.length);
        double ulps = 4 * Math.max(n, columns.length) * Math.ulp(1.0);
        this.rest = columns;
        this.rounding = Arrays.stream(columns)
                .mapToDouble(column -> ulps * Columns.norm(column))
                .toArray();
        this.q = new double[most][];
        this.r = new double[most][columns.length];
    }

    /** @param columns {@code p × n}, which are used up */
    static Svd of(double[][] columns) {
        var svd = new GradedSvd(columns);
        svd.triangularize();
        svd.rotate();
        return svd.sorted();
    }

    private void triangularize() {
        for (int next = longest(); next >= 0 && rank < q.length; next = longest()) {
            takeOut(unit(rest[next].clone()));
            Arrays.fill(rest[next], 0);
        }
    }

    /** The longest rest of a column; what is rounding of a column is none. −1 if there is none. */
    private int longest() {
        var lengths = Arrays.stream(rest).mapToDouble(Columns::norm).toArray();
        for (int j = 0; j < rest.length; j++) {
            if (lengths[j] <= rounding[j]) {
                Arrays.fill(rest[j], 0);
            }
        }
        return IntStream.range(0, rest.length)
                .filter(j -> lengths[j] > rounding[j])
                .boxed()
                .max(Comparator.comparingDouble(j -> lengths[j]))
                .orElse(-1);
    }

    /** Without what rounding has left of the earlier directions. */
    private double[] unit(double[] direction) {
        scale(1 / Columns.norm(direction), direction);
        for (int k = 0; k < rank; k++) {
            add(-Columns.dot(q[k], direction), q[k], direction);
        }
        scale(1 / Columns.norm(direction), direction);
        return direction;
    }

    private void takeOut(double[] direction) {
        q[rank] = direction;
        for (int j = 0; j < rest.length; j++) {
            r[rank][j] = Columns.dot(direction, rest[j]);
            add(-r[rank][j], direction, rest[j]);
        }
        rank++;
    }

    private static void scale(double c, double[] v) {
        Arrays.setAll(v, i -> c * v[i]);
    }

    private static void add(double c, double[] v, double[] to) {
        for (int i = 0; i < v.length; i++) {
            to[i] += c * v[i];
        }
    }

    private void rotate() {
        boolean isDone = false;
        for (int sweep = 0; sweep < SWEEPS && !isDone; sweep++) {
            isDone = true;
            for (int i = 0; i < rank; i++) {
                for (int k = i + 1; k < rank; k++) {
                    isDone &= !rotate(i, k);
                }
            }
        }
    }

    /** Brings two rows to a right angle. @return whether they were not at one */
    private boolean rotate(int i, int k) {
        double first = Columns.norm(r[i]);
        double second = Columns.norm(r[k]);
        double cosine = Columns.dot(r[i], r[k]) / first / second;
        double larger = Math.max(first / second, second / first);
        if (!(Math.abs(cosine) > RIGHT_ANGLE / larger)) {
            return false;
        }
        double zeta = (second / first - first / second) / (2 * cosine);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        rotate(r[i], r[k], tangent);
        rotate(q[i], q[k], tangent);
        return true;
    }

    private static void rotate(double[] a, double[] b, double tangent) {
        double c = 1 / Math.hypot(1, tangent);
        double s = c * tangent;
        for (int i = 0; i < a.length; i++) {
            double old = a[i];
            a[i] = c * old - s * b[i];
            b[i] = s * old + c * b[i];
        }
    }

    private Svd sorted() {
        var s = IntStream.range(0, rank).mapToDouble(k -> Columns.norm(r[k])).toArray();
        var order = IntStream.range(0, rank)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -s[k]))
                .toList();
        var v = new double[rest.length][rank];
        var u = new double[rest[0].length][rank];
        for (int k = 0; k < rank; k++) {
            int from = order.get(k);
            int to = k;
            IntStream.range(0, v.length).forEach(j -> v[j][to] = r[from][j] / s[from]);
            IntStream.range(0, u.length).forEach(i -> u[i][to] = q[from][i]);
        }
        return new Svd(order.stream().mapToDouble(k -> s[k]).toArray(), u, v);
    }
}
