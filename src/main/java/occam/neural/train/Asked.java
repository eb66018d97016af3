package occam.neural.train;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.neural.Masks;
import occam.neural.Mode;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Score;

/** A trained network as it is asked about some rows. */
record Asked(Network description, Model model, List<String> columns) {
    /** The probabilities for each row, row after row. An interrupt between two parts leaves nothing to tell of the other rows. */
    double[] probabilities(double[][] x) {
        check(x);
        var probabilities = model.probabilities(x);
        int rows = probabilities.length / description.classes();
        unless(rows == x.length, "the network was interrupted after %d of %d rows; ask again", rows, x.length);
        return probabilities;
    }

    double[] probabilities(double[][] x, Mode mode) {
        var outputs = stages(x, mode);
        return outputs.get(outputs.size() - 1);
    }

    /** What each stage gives. */
    List<double[]> stages(double[][] x, Mode mode) {
        var masks = Masks.of(given(mode, "mode"), description.architecture());
        checkAtOnce(x, masks);
        return model.outputs(x, masks);
    }

    MonteCarlo monteCarlo(double[][] x, int passes, long seed) {
        checkAtOnce(x, Masks.NONE);
        return MonteCarlo.of(model, x, passes, seed);
    }

    /** The most probable class of each row. */
    int[] classes(double[][] x) {
        var probabilities = probabilities(x);
        unless(
                DoubleStream.of(probabilities).noneMatch(Double::isNaN),
                "the network has diverged: what it gives is no probability (NaN); train it with a smaller learning rate");
        return IntStream.range(0, x.length)
                .map(i -> Score.mostProbable(probabilities, i, description.classes()))
                .toArray();
    }

    static double[][] rows(double[] values, int rows) {
        int width = values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> Arrays.copyOfRange(values, i * width, (i + 1) * width))
                .toArray(double[][]::new);
    }

    /** Where all rows are taken at once, since a normalization may need their mean. */
    private void checkAtOnce(double[][] x, Masks masks) {
        check(x);
        Ready.toAskAtOnce(description.architecture(), x.length, masks);
    }

    private void check(double[][] x) {
        unless(given(x, "rows").length > 0, "there is no row to predict");
        for (int i = 0; i < x.length; i++) {
            unless(
                    given(x[i], "row " + (i + 1)).length == description.inputs(),
                    "the network takes %d inputs, row %d has %d",
                    description.inputs(),
                    i + 1,
                    x[i].length);
        }
        Ready.toAsk(description, columns, x);
    }
}
