package occam.neural.glassbox;

import java.util.Arrays;

/** What {@link Maps} says, as loops. */
final class FloatMaps implements Maps<FloatMatrix> {
    @Override
    public void windows(FloatMatrix x, Windows windows, FloatMatrix to) {
        int images = x.length() / windows.numbers();
        int size = windows.count() * windows.size();
        float[] from = x.read();
        float[] seen = to.withRows(images * windows.count()).written();
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

    private static void copy(int n, float[] from, int fromStart, float[] to, int toStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] = from[fromStart + j];
        }
    }

    @Override
    public void windowSums(FloatMatrix delta, Windows windows, FloatMatrix to) {
        int images = delta.length() / (windows.count() * windows.size());
        int size = windows.count() * windows.size();
        float[] from = delta.read();
        float[] sums = to.withRows(images * windows.count()).written();
        Arrays.fill(sums, 0, images * windows.numbers(), 0);
        for (int n = 0; n < images; n++) {
            for (int run = 0; run < windows.runs(); run++) {
                FloatSteps.add(
                        windows.length(run),
                        sums,
                        n * windows.numbers() + windows.from(run),
                        from,
                        n * size + windows.to(run));
            }
        }
    }

    @Override
    public void maxima(FloatMatrix x, Squares squares, int[] where, FloatMatrix to) {
        int images = x.length() / squares.numbers();
        float[] from = x.read();
        float[] largest = to.withRows(images * squares.count() / to.columns()).written();
        for (int n = 0; n < images; n++) {
            for (int i = 0; i < squares.count(); i++) {
                int place = largest(from, n * squares.numbers() + squares.corner(i), squares);
                where[n * squares.count() + i] = place;
                largest[n * squares.count() + i] = from[place];
            }
        }
    }

    private static int largest(float[] x, int corner, Squares squares) {
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
    public void toMaxima(FloatMatrix delta, int[] where, FloatMatrix to) {
        float[] from = delta.read();
        float[] spread = to.written();
        Arrays.fill(spread, 0, to.length(), 0);
        for (int i = 0; i < delta.length(); i++) {
            spread[where[i]] = from[i];
        }
    }

    @Override
    public void timesEach(FloatMatrix x, FloatMatrix mask) {
        int channels = mask.columns();
        int numbers = x.length() / mask.rows();
        float[] factors = mask.read();
        float[] values = x.written();
        for (int n = 0; n < mask.rows(); n++) {
            for (int i = n * numbers; i < (n + 1) * numbers; i += channels) {
                times(channels, values, i, factors, n * channels);
            }
        }
    }

    private static void times(int n, float[] to, int toStart, float[] from, int fromStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] *= from[fromStart + j];
        }
    }

    @Override
    public void copy(FloatMatrix x, FloatMatrix to) {
        copy(x.length(), x.read(), 0, to.withShape(x.rows(), x.columns()).written(), 0);
    }

    @Override
    public void add(FloatMatrix to, FloatMatrix x) {
        FloatSteps.add(to.length(), to.written(), 0, x.read(), 0);
    }
}
