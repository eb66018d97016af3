package occam.neural;

import java.util.List;

/** A network with weights, as the engine that trained it lets it answer; threads may share it. */
public interface Model {
    /**
     * The probability of each class in inference, row after row; of the first rows only if the thread is interrupted between two parts.
     *
     * @param x {@code n × inputs}
     */
    double[] probabilities(double[][] x);

    /**
     * What each stage gives with these masks, row after row; the last are probabilities. All rows go through the layers together, since a
     * normalization may need their mean.
     *
     * @param x {@code n × inputs}
     */
    List<double[]> outputs(double[][] x, Masks masks);

    /** What training has set. */
    Weights weights();
}
