package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import occam.linear.columns.Columns;

/**
 * By orthonormal vectors {@code Q} and an upper triangle {@code R} with {@code QR = [X_A/√n; √l2·I]}: it sees angles down to rounding,
 * where the products of the columns lose half of the digits, and takes {@code n} times as many steps.
 *
 * <p>Source: J. Daniel, W. Gragg, L. Kaufman and G. Stewart, Reorthogonalization and stable algorithms for updating the Gram-Schmidt QR
 * factorization, Math. Comp. 30 (1976).
 */
final class QrFactor implements Factorization {
    /** The square of an angle that is rounding. */
    private static final double DEPENDENT = 1e-27;

    private final Columns x;
    private final double[] y;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Double> signs = new ArrayList<>();
    private final List<double[]> q = new ArrayList<>();
    private final List<double[]> r = new ArrayList<>();
    private double l2;

    QrFactor(Columns x, double[] y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public int add(int[] entering, double[] newSigns) {
        int added = 0;
        while (added < entering.length && add(entering[added], newSigns[added], DEPENDENT)) {
            added++;
        }
        return added;
    }

    private boolean add(int j, double sign, double dependent) {
        int place = columns.size();
        var rest = extended(x.column(j));
        rest[y.length + place] = Math.sqrt(l2);
        double square = Columns.dot(rest, rest);
        var shares = new double[place + 1];
        takeOut(rest, shares);
        takeOut(rest, shares);
        double left = Columns.dot(rest, rest);
        if (left <= dependent * square) {
            return false;
        }
        shares[place] = Math.sqrt(left);
        columns.add(j);
        signs.add(sign);
        q.add(times(1 / shares[place], rest));
        r.add(shares);
        return true;
    }

    /** {@code v/√n}, with room for a row of its own for each column. */
    private double[] extended(double[] v) {
        return Arrays.copyOf(times(1 / Math.sqrt(v.length), v), v.length + columns.size() + 1);
    }

    private static double[] times(double c, double[] v) {
        return Arrays.stream(v).map(value -> c * value).toArray();
    }

    /** What of {@code v} lies along the vectors of {@code Q} goes to the shares. Twice is enough for all digits. */
    private void takeOut(double[] v, double[] shares) {
        for (int k = 0; k < q.size(); k++) {
            double share = along(q.get(k), v);
            shares[k] += share;
            add(-share, q.get(k), v);
        }
    }

    private static double along(double[] shorter, double[] v) {
        return Columns.dot(shorter, v, Math.min(shorter.length, v.length));
    }

    private static void add(double c, double[] shorter, double[] v) {
        for (int i = 0; i < shorter.length; i++) {
            v[i] += c * shorter[i];
        }
    }

    /** The columns behind it are built up anew, since each has its row in the order in which it came. */
    @Override
    public void remove(int place) {
        var behind = List.copyOf(columns.subList(place + 1, columns.size()));
        var theirSigns = List.copyOf(signs.subList(place + 1, columns.size()));
        truncate(place);
        for (int a = 0; a < behind.size(); a++) {
            add(behind.get(a), theirSigns.get(a), 0);
        }
    }

    private void truncate(int size) {
        columns.subList(size, columns.size()).clear();
        signs.subList(size, signs.size()).clear();
        q.subList(size, q.size()).clear();
        r.subList(size, r.size()).clear();
    }

    @Override
    public List<Integer> shift(double newL2) {
        l2 = newL2;
        var all = List.copyOf(columns);
        var allSigns = List.copyOf(signs);
        truncate(0);
        var gone = new ArrayList<Integer>();
        for (int place = 0; place < all.size(); place++) {
            if (!add(all.get(place), allSigns.get(place), DEPENDENT)) {
                gone.add(place);
            }
        }
        return gone;
    }

    @Override
    public double[] minimum(double l1) {
        return backward(fit(l1));
    }

    /** {@code R·w = Qᵀ·[y/√n; 0] − R⁻ᵀ·l1·s}. */
    private double[] fit(double l1) {
        var fit = shares(y);
        var missing = forward(signs.stream().mapToDouble(sign -> l1 * sign).toArray());
        Arrays.setAll(fit, k -> fit[k] - missing[k]);
        return fit;
    }

    @Override
    public double[] residual(double[] w, double l1) {
        var rest = extended(y);
        var fit = fit(l1);
        for (int k = 0; k < fit.length; k++) {
            add(-fit[k], q.get(k), rest);
        }
        return times(Math.sqrt(y.length), Arrays.copyOf(rest, y.length));
    }

    @Override
    public double[] nearest(int column) {
        return backward(shares(x.column(column)));
    }

    private double[] shares(double[] v) {
        var shares = new double[q.size()];
        takeOut(extended(v), shares);
        return shares;
    }

    /** {@code R⁻ᵀ·b}. */
    private double[] forward(double[] b) {
        var z = new double[b.length];
        for (int k = 0; k < b.length; k++) {
            z[k] = (b[k] - Columns.dot(r.get(k), z, k)) / r.get(k)[k];
        }
        return z;
    }

    /** {@code R⁻¹·z}. */
    private double[] backward(double[] z) {
        for (int k = z.length - 1; k >= 0; k--) {
            var column = r.get(k);
            z[k] /= column[k];
            for (int i = 0; i < k; i++) {
                z[i] -= column[i] * z[k];
            }
        }
        return z;
    }
}
