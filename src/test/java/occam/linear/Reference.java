package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Data with its means taken out, and other ways to the same weights. */
record Reference(RealMatrix x, RealVector y) {
    static Reference of(Dataset data) {
        var columns = IntStream.range(0, data.columns().size())
                .mapToObj(j -> centred(
                        Arrays.stream(data.x()).mapToDouble(row -> row[j]).toArray()))
                .toArray(double[][]::new);
        return new Reference(new Array2DRowRealMatrix(columns).transpose(), new ArrayRealVector(centred(data.y())));
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    int n() {
        return y.getDimension();
    }

    int p() {
        return x.getColumnDimension();
    }

    /** {@code (XᵀX/n + λI)·w = Xᵀy/n}. */
    double[] normalEquations(double lambda) {
        var left = x.transpose()
                .multiply(x)
                .scalarMultiply(1.0 / n())
                .add(MatrixUtils.createRealIdentityMatrix(p()).scalarMultiply(lambda));
        return new QRDecomposition(left).getSolver().solve(slopes(y)).toArray();
    }

    /** Least squares on {@code [X; √(nλ)·I]} and {@code [y; 0]}. */
    double[] augmentedRows(double lambda) {
        var more = augmented(lambda);
        return new QRDecomposition(more.x).getSolver().solve(more.y).toArray();
    }

    Reference augmented(double l2) {
        var rows = new Array2DRowRealMatrix(n() + p(), p());
        rows.setSubMatrix(x.getData(), 0, 0);
        for (int j = 0; j < p(); j++) {
            rows.setEntry(n() + j, j, Math.sqrt(n() * l2));
        }
        return new Reference(rows, y.append(new ArrayRealVector(p())));
    }

    /** {@code Xᵀv/n}. */
    RealVector slopes(RealVector v) {
        return x.preMultiply(v).mapDivide(n());
    }

    RealVector residual(double[] weights) {
        return y.subtract(x.operate(new ArrayRealVector(weights)));
    }

    double lambdaMax() {
        return slopes(y).getLInfNorm();
    }

    static Dataset standardizedDiabetes() {
        var data = Datasets.diabetes();
        return Scaler.fit(data).apply(data);
    }

    /** As scikit-learn ships it: each column centred and of norm 1. */
    static Dataset unitNormDiabetes() {
        double root = Math.sqrt(Datasets.diabetes().rows());
        return standardizedDiabetes().mapValues(value -> value / root);
    }

    /** Normal columns and targets that depend on the first three. */
    static Dataset random(int n, int p, long seed) {
        var random = new SplittableRandom(seed);
        var x = IntStream.range(0, n)
                .mapToObj(i -> random.doubles(p, -1, 1).toArray())
                .toArray(double[][]::new);
        var y = Arrays.stream(x)
                .mapToDouble(row -> 4 + 3 * row[0] - 2 * row[1] + row[2] + random.nextDouble(-0.5, 0.5))
                .toArray();
        return new Dataset(names(p), x, y, 0);
    }

    static List<String> names(int p) {
        return IntStream.range(0, p).mapToObj(j -> "x" + j).toList();
    }
}
