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
