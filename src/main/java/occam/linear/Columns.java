package occam.linear;

import occam.linear.Linear.Centred;

/** The centred columns of {@code X}, one after the other as a solver reads them, and {@code 1/n} in every product. */
final class Columns {
    private final double[][] columns;
    private final int rows;

    Columns(Centred data) {
        rows = data.rows();
        columns = new double[data.width()][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = data.x()[i][j];
            }
        }
    }

    int count() {
        return columns.length;
    }

    int rows() {
        return rows;
    }

    /** {@code x_jᵀv/n}. */
    double product(int j, double[] v) {
        return dot(columns[j], v) / rows;
    }

    /** {@code x_jᵀx_k/n}. */
    double product(int j, int k) {
        return dot(columns[j], columns[k]) / rows;
    }

    /** {@code v ← v + c·x_j}. */
    void add(double c, int j, double[] v) {
        var column = columns[j];
        for (int i = 0; i < rows; i++) {
            v[i] += c * column[i];
        }
    }

    /** Four sums at once: the processor need not wait for one addition to begin the next. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
