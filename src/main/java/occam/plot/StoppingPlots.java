package occam.plot;

import occam.linear.Spectrum;
import occam.neural.History;
import occam.plot.chart.Figure;
import occam.plot.neural.Filters;
import occam.plot.neural.Patience;
import org.knowm.xchart.XYChart;

/** Figures of when to stop. Each call returns a chart, as those of {@link Plots} do. */
public final class StoppingPlots {
    private StoppingPlots() {}

    /**
     * The validation loss by epoch, and below it a line for each patience: to the epoch that it keeps, a circle, and dashed for as long as
     * it waits. The legend says what it costs: the loss that it keeps less the lowest of all.
     *
     * @param whole a training that went on to its end
     * @throws occam.InvalidInput if no epoch is done, or a patience is below 1
     */
    public static XYChart patience(History whole, int... patiences) {
        return Patience.of(whole, patiences);
    }

    /**
     * What gradient descent leaves of least squares in each direction of the data, solid, and beside it what ridge regression with {@code
     * λ = 1/(ηt)} leaves, dashed: to the left the directions in which the data vary least.
     *
     * @param step {@code η}
     * @param steps {@code t}, for a pair of lines each
     * @throws occam.InvalidInput if the step is not below {@code 2/curvature}, or the steps are not 1 or more
     */
    public static Figure filters(Spectrum spectrum, double step, int... steps) {
        return Filters.of(spectrum, step, steps);
    }
}
