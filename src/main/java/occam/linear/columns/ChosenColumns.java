package occam.linear.columns;

import java.util.Arrays;
import java.util.List;
import occam.job.Job;

/** Columns of any kind, each multiplied by itself. */
final class ChosenColumns implements Chosen {
    private final Columns x;
    private int[] columns = {};

    ChosenColumns(Columns x) {
        this.x = x;
    }

    @Override
    public void add(int j) {
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = j;
    }

    @Override
    public void remove(int place) {
        columns = Columns.without(columns, List.of(place));
    }

    @Override
    public double[] products(int j) {
        var column = x.column(j);
        var products = new double[columns.length];
        Job.each(columns.length, Columns.GRAIN, a -> products[a] = x.product(columns[a], column));
        return products;
    }
}
