package occam.plot;

import java.util.Map;
import occam.data.Dataset;
import occam.neural.Activations;
import occam.neural.train.TrainedNetwork;
import occam.plot.chart.Figure;
import occam.plot.neural.Histograms;
import occam.plot.neural.KnockOut;
import occam.plot.neural.Masked;
import org.knowm.xchart.XYChart;

/** Figures of what goes on inside a network. Each call returns a chart, as those of {@link Plots} do. */
public final class NetworkPlots {
    private NetworkPlots() {}

    /**
     * What a mask of dropout does to real activations: they, the mask, and what goes on, with crosses where it dropped.
     *
     * @throws occam.InvalidInput if the mask has not a number for each activation, or there are more than can be seen
     */
    public static Figure mask(double[] activations, double[] mask) {
        return Masked.of(activations, mask);
    }

    /**
     * The first eight feature maps of a row as they are, under dropout pixel by pixel, and under spatial dropout.
     *
     * @throws occam.InvalidInput if there is no such row, or the activations are not maps
     */
    public static Figure featureMaps(Activations maps, int row, double rate, long seed) {
        return Masked.maps(maps, row, rate, seed);
    }

    /** How activations are distributed, a line for each name: of one layer in training and in inference, say. Zeros are in the legend. */
    public static XYChart activations(Map<String, Activations> layers) {
        return Histograms.of(layers);
    }

    /** The accuracy on data by the share of hidden units that is killed: the mean over five choices of the units, and their range. */
    public static XYChart knockOut(Map<String, TrainedNetwork> networks, Dataset data, long seed) {
        return KnockOut.of(networks, data, seed);
    }
}
