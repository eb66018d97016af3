package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import occam.data.Dataset;
import occam.data.SparseDataset;
import occam.data.WideDataset;

/** What a linear model says of rows, {@code b + Xw}, once they are known to have the columns that it was fitted on. */
final class Prediction {
    private Prediction() {}

    static double[] of(LinearModel model, Dataset data) {
        checkColumns(model, data);
        return model.predict(data.x());
    }

    /** Four rows at a time, so that the processor need not wait for one addition to begin the next. */
    static double[] of(LinearModel model, double[][] x) {
        var predictions = new double[x.length];
        int i = 0;
        for (; i < x.length - 3 && areFit(model.weights(), x, i); i += 4) {
            predictFour(model, x, predictions, i);
        }
        for (; i < x.length; i++) {
            predictions[i] = model.predict(x[i]);
        }
        return predictions;
    }

    private static boolean areFit(double[] weights, double[][] x, int i) {
        return x[i].length == weights.length
                && x[i + 1].length == weights.length
                && x[i + 2].length == weights.length
                && x[i + 3].length == weights.length;
    }

    private static void predictFour(LinearModel model, double[][] x, double[] to, int i) {
        var weights = model.weights();
        double s0 = model.intercept();
        double s1 = s0;
        double s2 = s0;
        double s3 = s0;
        for (int j = 0; j < weights.length; j++) {
            double weight = weights[j];
            s0 += weight * x[i][j];
            s1 += weight * x[i + 1][j];
            s2 += weight * x[i + 2][j];
            s3 += weight * x[i + 3][j];
        }
        to[i] = s0;
        to[i + 1] = s1;
        to[i + 2] = s2;
        to[i + 3] = s3;
    }

    static double[] of(LinearModel model, WideDataset data) {
        if (!data.columns().equals(model.columns())) {
            checkColumns(model, withoutRows(data.columns()));
        }
        var predictions = intercepts(model, data.rows());
        for (int j = 0; j < model.weights().length; j++) {
            if (model.weights()[j] != 0) {
                add(model.weights()[j], data.x()[j], predictions);
            }
        }
        return predictions;
    }

    private static Dataset withoutRows(List<String> columns) {
        return new Dataset(columns, new double[0][], new double[0], 0);
    }

    private static double[] intercepts(LinearModel model, int rows) {
        var predictions = new double[rows];
        Arrays.fill(predictions, model.intercept());
        return predictions;
    }

    private static void add(double weight, float[] column, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * column[i];
        }
    }

    static double[] of(LinearModel model, SparseDataset data) {
        checkColumns(model, data);
        var predictions = intercepts(model, data.rows());
        var weights = model.weights();
        for (int j = 0; j < weights.length; j++) {
            for (int a = data.starts()[j]; weights[j] != 0 && a < data.starts()[j + 1]; a++) {
                predictions[data.indices()[a]] += weights[j] * data.values()[a];
            }
        }
        return predictions;
    }

    /** @throws occam.InvalidInput if there are none, or they have other columns */
    static void checkRows(LinearModel model, Dataset data) {
        checkColumns(model, data);
        unless(data.rows() > 0, "an error needs rows to be measured on, was %s", data);
    }

    private static void checkColumns(LinearModel model, Dataset data) {
        if (!model.columns().isEmpty()) {
            data.checkColumns("the model was fitted on", model.columns());
        }
        checkWidth(model, data.columns());
    }

    private static void checkColumns(LinearModel model, SparseDataset data) {
        if (!model.columns().isEmpty()) {
            data.checkColumns("the model was fitted on", model.columns());
        }
        checkWidth(model, data.columns());
    }

    private static void checkWidth(LinearModel model, List<String> columns) {
        int width = model.weights().length;
        unless(columns.size() == width, "the model has %d weights, the data has %d columns", width, columns.size());
    }

    /** {@code (1/n)·Σ(y_i − ŷ_i)²}. */
    static double meanSquare(double[] y, double[] predictions) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.pow(y[i] - predictions[i], 2);
        }
        return sum / y.length;
    }
}
