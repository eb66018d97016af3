package occam.bench;

import java.util.stream.IntStream;
import occam.data.Correlation;
import occam.data.Datasets;
import occam.data.WideDataset;
import occam.linear.Linear;
import occam.penalty.Penalty;

/**
 * The task that lasso solvers are compared on: 1,000 rows of autoregressive columns (ρ = .5) in the scale of one standard deviation,
 * 100 true weights of ±1, noise at a third of the signal's norm, 100 strengths from λ max to λ max/100.
 */
record LassoProblem(WideDataset data, double[] lambdas) {
    static final int ROWS = 1000;
    private static final int TRUE_WEIGHTS = 100;
    private static final long SEED = 1;

    static LassoProblem of(int columns) {
        var truth = Datasets.randomTruth(columns, TRUE_WEIGHTS, SEED);
        double noise = Math.sqrt(TRUE_WEIGHTS) / 3;
        var data = standardized(Datasets.wideLinear(ROWS, truth, Correlation.ar1(0.5), noise, SEED));
        double strongest = Linear.lambdaMax(data, Penalty::l1);
        return new LassoProblem(data, Linear.logGrid(strongest, strongest / 100, 100));
    }

    private static WideDataset standardized(WideDataset data) {
        for (var column : data.x()) {
            standardize(column);
        }
        double mean = IntStream.range(0, data.rows())
                .mapToDouble(i -> data.y()[i])
                .average()
                .orElseThrow();
        for (int i = 0; i < data.rows(); i++) {
            data.y()[i] -= mean;
        }
        return data;
    }

    private static void standardize(float[] column) {
        var values =
                IntStream.range(0, column.length).mapToDouble(i -> column[i]).toArray();
        var statistics = new org.apache.commons.math3.stat.descriptive.SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        double deviation = Math.sqrt(statistics.getPopulationVariance());
        for (int i = 0; i < column.length; i++) {
            column[i] = (float) ((values[i] - statistics.getMean()) / deviation);
        }
    }

    /**
     * The duality gap of these weights as a share of the null loss, by its definition and nothing of the solver's: with {@code r = y −
     * Xw} and {@code θ = r·min(1, λ/‖Xᵀr/n‖∞)}, {@code ‖r‖²/2n + λ‖w‖₁ − (‖y‖² − ‖y−θ‖²)/2n} over {@code ‖y‖²/2n}.
     */
    double relativeGap(double[] weights, double lambda) {
        var y = data.y();
        var residual = y.clone();
        double absolute = 0;
        for (int j = 0; j < weights.length; j++) {
            absolute += Math.abs(weights[j]);
            for (int i = 0; weights[j] != 0 && i < ROWS; i++) {
                residual[i] -= weights[j] * data.x()[j][i];
            }
        }
        double scale = Math.min(1, lambda / steepest(residual));
        double primal = 0;
        double dual = 0;
        double nothing = 0;
        for (int i = 0; i < ROWS; i++) {
            primal += residual[i] * residual[i] / (2 * ROWS);
            double apart = y[i] - scale * residual[i];
            dual += (y[i] * y[i] - apart * apart) / (2 * ROWS);
            nothing += y[i] * y[i] / (2 * ROWS);
        }
        return (primal + lambda * absolute - dual) / nothing;
    }

    private double steepest(double[] residual) {
        double steepest = 0;
        for (var column : data.x()) {
            double product = 0;
            for (int i = 0; i < ROWS; i++) {
                product += column[i] * residual[i];
            }
            steepest = Math.max(steepest, Math.abs(product) / ROWS);
        }
        return steepest;
    }
}
