package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A trained network as it is asked about some rows. */
record Asked(Network description, MultiLayerNetwork network, List<String> columns) {
    /** The output for each row in parts, one below the other. An interrupt between two leaves nothing to tell of the other rows. */
    List<INDArray> outputs(double[][] x) {
        int together = Demand.of(description.architecture()).rowsTogether();
        var parts = Rows.outputs(network, input(x), together);
        long rows = parts.stream().mapToLong(part -> part.size(0)).sum();
        unless(rows == x.length, "the network was interrupted after %d of %d rows; ask again", rows, x.length);
        return parts;
    }

    float[] probabilities(double[][] x) {
        return Rows.values(outputs(x));
    }

    float[] probabilities(double[][] x, Mode mode) {
        return forward(x, masks(mode)).probabilities(Rows.matrix(x), masks(mode));
    }

    /** What each stage gives. */
    List<INDArray> stages(double[][] x, Mode mode) {
        return forward(x, masks(mode)).outputs(Rows.matrix(x), masks(mode));
    }

    MonteCarlo monteCarlo(double[][] x, int passes, long seed) {
        return MonteCarlo.of(forward(x, Masks.NONE), Rows.matrix(x), passes, seed);
    }

    /** Takes all rows at once, since a normalization may need their mean. */
    private Forward forward(double[][] x, Masks masks) {
        check(x);
        Ready.toAskAtOnce(description.architecture(), x.length, masks);
        return new Forward(network, description.architecture());
    }

    private Masks masks(Mode mode) {
        return Masks.of(given(mode, "mode"), description.architecture());
    }

    /** The most probable class of each row. */
    int[] classes(double[][] x) {
        var probabilities = probabilities(x);
        unless(
                IntStream.range(0, probabilities.length).noneMatch(k -> Float.isNaN(probabilities[k])),
                "the network has diverged: what it gives is no probability (NaN); train it with a smaller learning rate");
        return IntStream.range(0, x.length)
                .map(i -> Rows.mostProbable(probabilities, i, description.classes()))
                .toArray();
    }

    private INDArray input(double[][] x) {
        check(x);
        return Rows.matrix(x);
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
