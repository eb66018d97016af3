package occam.plot;

import occam.data.Dataset;
import occam.plot.chart.Figure;
import occam.plot.chart.Line;
import occam.plot.linear.ContourPanels;
import occam.plot.sweep.Effects;
import occam.plot.sweep.HalvingLines;
import occam.plot.sweep.HeatMap;
import occam.plot.sweep.KnobLines;
import occam.sweep.Ablation;
import occam.sweep.Halved;
import occam.sweep.Knob;
import occam.sweep.Measure;
import occam.sweep.Runs;

/** Figures of sweeps over knobs. Each call returns a figure, as those of {@link Plots} do. */
public final class SweepPlots {
    private SweepPlots() {}

    /**
     * A number by two knobs, the first to the right, the second upwards: the mean over the seeds by colour, bright is good; lines of equal
     * numbers, whose levels stand at the colours; a frame around the best. What has not been run yet is white, what diverged or failed
     * under a seed is crossed out. The worst seventh share one colour.
     *
     * @throws occam.InvalidInput if it was not a sweep over a grid of two knobs
     */
    public static Figure heatMap(Runs runs, Measure measure) {
        return HeatMap.of(runs, measure);
    }

    /**
     * The same trials with the product of both knobs upwards: learning rate times decay is what AdamW takes off a weight in a step.
     *
     * @throws occam.InvalidInput if it was not a sweep over a grid of two knobs with values on a log scale
     */
    public static Figure heatMapOfProduct(Runs runs, Measure measure) {
        return HeatMap.ofProduct(runs, measure);
    }

    /**
     * A number by one knob: of a sweep over two, a line for each value of the other, the mean over the seeds; of a sweep over one, the mean in
     * a band from the smallest to the largest. What diverged or failed under a seed leaves no point.
     *
     * @param knob the one to the right
     * @throws occam.InvalidInput if it was not a sweep over a grid of this knob and at most one other
     */
    public static Figure lines(Runs runs, Knob knob, Measure measure) {
        return KnobLines.of(runs, knob, measure);
    }

    /**
     * Successive halving: the validation loss by epoch, on a logarithmic scale, a line for each setting to where it was dropped, the later
     * the darker; above, how many settings were left; the best of the last rung in colour. The worst seventh may go off the page, and what
     * diverged or failed leaves no line.
     *
     * @throws occam.InvalidInput if nothing has ended well
     */
    public static Figure halving(Halved halved) {
        return HalvingLines.of(halved);
    }

    /**
     * The effects of an ablation in points of test accuracy, factors first and pairs below: a bar to the mean over the seeds, a line over
     * its 95 % interval. What is clear of 0 is in colour. A seed under which a combination diverged or failed is left out.
     *
     * @throws occam.InvalidInput if there is no factor
     */
    public static Figure effects(Ablation ablation) {
        return Effects.of(ablation);
    }

    /**
     * The ways of optimizers through the plane of two weights, each from its start, an open point, to its end, over the ellipses on which
     * the loss {@code (1/2n)·‖y − b − Xw‖²} is equal.
     *
     * @param data with two columns
     * @param ways the first weight as {@code x}, the second as {@code y}, step by step
     * @throws occam.InvalidInput if the data has not two columns
     */
    public static Figure trajectories(Dataset data, Line... ways) {
        return ContourPanels.of(data).trajectories(ways);
    }
}
