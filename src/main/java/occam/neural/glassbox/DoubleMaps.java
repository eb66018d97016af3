package occam.neural.glassbox;

import java.util.Arrays;

/** What {@link Maps} says, as loops. */
final class DoubleMaps implements Maps<DoubleMatrix> {
    @Override
    public void windows(DoubleMatrix x, Windows windows, DoubleMatrix to) {
        int images = x.length() / windows.numbers();
        int size = windows.count() * windows.size();
        double[] from = x.read();
        double[] seen = to.withRows(images * windows.count()).written();
        for (int n = 0; n < images; n++) {
            for (int run = 0; run < windows.runs(); run++) {
                copy(
                        windows.length(run),
                        from,
                        n * windows.numbers() + windows.from(run),
                        seen,
                        n * size + windows.to(run));
            }
        }
    }

    private static void copy(int n, double[] from, int fromStart, double[] to, int toStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] = from[fromStart + j];
        }
    }

    @Override
    public void windowSums(DoubleMatrix delta, Windows windows, DoubleMatrix to) {
        int images = delta.length() / (windows.count() * windows.size());
        int size = windows.count() * windows.size();
        double[] from = delta.read();
        double[] sums = to.withRows(images * windows.count()).written();
        Arrays.fill(sums, 0, images * windows.numbers(), 0);
        for (int n = 0; n < images; n++) {
            for (int run = 0; run < windows.runs(); run++) {
                DoubleSteps.add(
                        windows.length(run),
                        sums,
                        n * windows.numbers() + windows.from(run),
                        from,
                        n * size + windows.to(run));
            }
        }
    }

    @Override
    public void maxima(DoubleMatrix x, Squares squares, int[] where, DoubleMatrix to) {
        int images = x.length() / squares.numbers();
        double[] from = x.read();
        double[] largest = to.withRows(images * squares.count() / to.columns()).written();
        for (int n = 0; n < images; n++) {
            for (int i = 0; i < squares.count(); i++) {
                int place = largest(from, n * squares.numbers() + squares.corner(i), squares);
                where[n * squares.count() + i] = place;
                largest[n * squares.count() + i] = from[place];
            }
        }
    }

    private static int largest(double[] x, int corner, Squares squares) {
        int place = corner;
        for (int i = 0; i < squares.side(); i++) {
            for (int j = 0; j < squares.side(); j++) {
                int here = corner + i * squares.down() + j * squares.right();
                place = x[here] > x[place] ? here : place;
            }
        }
        return place;
    }

    @Override
    public void toMaxima(DoubleMatrix delta, int[] where, DoubleMatrix to) {
        double[] from = delta.read();
        double[] spread = to.written();
        Arrays.fill(spread, 0, to.length(), 0);
        for (int i = 0; i < delta.length(); i++) {
            spread[where[i]] = from[i];
        }
    }

    @Override
    public void timesEach(DoubleMatrix x, DoubleMatrix mask) {
        int channels = mask.columns();
        int numbers = x.length() / mask.rows();
        double[] factors = mask.read();
        double[] values = x.written();
        for (int n = 0; n < mask.rows(); n++) {
            for (int i = n * numbers; i < (n + 1) * numbers; i += channels) {
                times(channels, values, i, factors, n * channels);
            }
        }
    }

    private static void times(int n, double[] to, int toStart, double[] from, int fromStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] *= from[fromStart + j];
        }
    }

    @Override
    public void copy(DoubleMatrix x, DoubleMatrix to) {
        copy(x.length(), x.read(), 0, to.withShape(x.rows(), x.columns()).written(), 0);
    }

    @Override
    public void add(DoubleMatrix to, DoubleMatrix x) {
        DoubleSteps.add(to.length(), to.written(), 0, x.read(), 0);
    }
}
