package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.job.Job;
import occam.linear.columns.Columns;

/** By the products of the columns with each other: few steps, but columns at an angle of less than a millionth depend on each other. */
final class GramFactor implements Factorization {
    private final Columns x;
    private final double[] y;
    private final Cholesky gram = new Cholesky();
    private int[] columns = {};
    private double[] slopes = {};
    private double l2;

    GramFactor(Columns x, double[] y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public boolean add(int j) {
        var column = x.column(j);
        boolean isNew = gram.add(products(column), x.product(j, column));
        if (isNew) {
            columns = Arrays.copyOf(columns, columns.length + 1);
            columns[columns.length - 1] = j;
            slopes = Arrays.copyOf(slopes, columns.length);
            slopes[columns.length - 1] = x.product(j, y);
        }
        return isNew;
    }

    private double[] products(double[] column) {
        var products = new double[columns.length];
        Job.each(columns.length, Columns.GRAIN, a -> products[a] = x.product(columns[a], column));
        return products;
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
        slopes = IntStream.range(0, columns.length)
                .filter(a -> !places.contains(a))
                .mapToDouble(a -> slopes[a])
                .toArray();
        columns = Columns.without(columns, places);
    }

    @Override
    public double[] solve(double[] b) {
        return gram.solve(b);
    }

    @Override
    public double[] minimum(double[] less) {
        var right = new double[columns.length];
        Arrays.setAll(right, a -> slopes[a] - less[a]);
        return gram.solve(right);
    }

    /** Moved twice so that each column pulls as hard as it should. */
    @Override
    public double[] residual(double[] w, double[] less) {
        var residual = y.clone();
        move(residual, w, -1);
        for (int k = 0; k < 2; k++) {
            var left = new double[w.length];
            Arrays.setAll(left, a -> less[a] + l2 * w[a] - x.product(columns[a], residual));
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
        return gram.solve(products(x.column(column)));
    }
}
