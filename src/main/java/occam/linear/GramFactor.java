package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Chosen;
import occam.linear.columns.Columns;

/** By the products of the columns with each other: few steps, but columns at an angle of less than a millionth depend on each other. */
final class GramFactor implements Factorization {
    private final Columns x;
    private final double[] y;
    private final Chosen chosen;
    /** With {@code X_Aᵀy/n} and the signs as right sides. */
    private final Cholesky gram = new Cholesky(2);

    private int[] columns = {};
    private double[] signs = {};
    private double l2;

    GramFactor(Columns x, double[] y) {
        this.x = x;
        this.y = y;
        this.chosen = x.chosen();
    }

    @Override
    public int add(int[] entering, double[] newSigns) {
        int added = 0;
        while (added < entering.length && add(entering[added], newSigns[added])) {
            added++;
        }
        return added;
    }

    private boolean add(int j, double sign) {
        var products = Arrays.copyOf(chosen.products(j), columns.length + 1);
        products[columns.length] = x.length(j) * x.length(j);
        boolean isNew = gram.add(products, x.product(j, y), sign);
        if (isNew) {
            chosen.add(j);
            columns = Arrays.copyOf(columns, products.length);
            columns[products.length - 1] = j;
            signs = Arrays.copyOf(signs, products.length);
            signs[products.length - 1] = sign;
        }
        return isNew;
    }

    @Override
    public void remove(int place) {
        gram.remove(place);
        forget(List.of(place));
    }

    @Override
    public List<Integer> shift(double newL2) {
        l2 = newL2;
        var gone = gram.shift(l2);
        forget(gone);
        return gone;
    }

    private void forget(List<Integer> places) {
        for (int k = places.size() - 1; k >= 0; k--) {
            chosen.remove(places.get(k));
        }
        signs = IntStream.range(0, columns.length)
                .filter(a -> !places.contains(a))
                .mapToDouble(a -> signs[a])
                .toArray();
        columns = Columns.without(columns, places);
    }

    @Override
    public double[] minimum(double l1) {
        return gram.solveRight(1, -l1);
    }

    /** Moved twice so that each column pulls as hard as it should. */
    @Override
    public double[] residual(double[] w, double l1) {
        var residual = y.clone();
        move(residual, w, -1);
        for (int k = 0; k < 2; k++) {
            var left = new double[w.length];
            Arrays.setAll(left, a -> l1 * signs[a] + l2 * w[a] - x.product(columns[a], residual));
            move(residual, gram.solve(left), 1);
        }
        return residual;
    }

    private void move(double[] residual, double[] w, double sign) {
        for (int a = 0; a < w.length; a++) {
            x.add(sign * w[a], columns[a], residual);
        }
    }

    @Override
    public double[] nearest(int column) {
        return gram.solve(chosen.products(column));
    }
}
