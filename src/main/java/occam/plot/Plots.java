package occam.plot;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import occam.data.Calibration;
import occam.data.Dataset;
import occam.linear.BiasVariance;
import occam.linear.CrossValidation;
import occam.linear.RegularizationPath;
import occam.neural.History;
import occam.neural.train.TrainedNetwork;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Sound;
import occam.plot.linear.CoefficientPath;
import occam.plot.linear.ContourPanels;
import occam.plot.linear.Fits;
import occam.plot.linear.PenaltyCurves;
import occam.plot.linear.TradeOff;
import occam.plot.linear.ValidationCurve;
import occam.plot.neural.Boundary;
import occam.plot.neural.Curves;
import occam.plot.neural.Pixels;
import occam.plot.neural.Reliability;
import occam.plot.sweep.Bars;
import occam.sweep.Runs;
import occam.sweep.Sample;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;

/** The figures of the course. Each call returns a chart, which a notebook shows, and which you may change first. */
public final class Plots {
    private Plots() {}

    /**
     * Lines with the spread around them, and a cross where a line has no finite number. For a logarithmic axis, see {@link #logY}.
     *
     * @throws occam.InvalidInput if there is no line, or none with a finite number
     */
    public static XYChart lines(String xLabel, String yLabel, Line... lines) {
        return Draw.lines(xLabel, yLabel, lines);
    }

    /**
     * The same chart with a logarithmic vertical axis.
     *
     * @throws occam.InvalidInput if a number is not above 0
     */
    public static XYChart logY(XYChart chart) {
        Sound.checkLogarithms(given(chart, "chart"), false, true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisDecimalPattern(null);
        return chart;
    }

    /**
     * The same chart with a logarithmic horizontal axis.
     *
     * @throws occam.InvalidInput if a number is not above 0
     */
    public static XYChart logX(XYChart chart) {
        Sound.checkLogarithms(given(chart, "chart"), true, false);
        chart.getStyler().setXAxisLogarithmic(true);
        return chart;
    }

    /**
     * The same chart in another size, to stand beside others: 300 × 280 for one of two, which a telephone shows with letters that can be read. A legend that has no
     * room in a row makes it higher.
     *
     * @param chart one of those that are made here
     * @param width in pixels of the page
     * @param height in pixels of the page
     * @throws occam.InvalidInput if it is not one of them, or there is no room for its axes
     */
    public static XYChart sized(XYChart chart, int width, int height) {
        return LineChart.of(chart).sized(width, height);
    }

    /**
     * The same chart with a vertical axis between these two numbers, whatever is drawn, so that a picture can be compared with the next.
     * What lies beyond is cut off.
     *
     * @throws occam.InvalidInput if {@code low} is not below {@code high}, or they are not finite
     */
    public static XYChart between(XYChart chart, double low, double high) {
        var styler = given(chart, "chart").getStyler();
        unless(
                low < high && Double.isFinite(high - low),
                "an axis goes from a number to a larger one, was %s to %s",
                low,
                high);
        styler.setYAxisMin(low);
        styler.setYAxisMax(high);
        return chart;
    }

    /**
     * Curves through data with one column, cut off where they leave the neighbourhood of the points.
     *
     * @param truth the curve behind the data, wide and grey
     * @throws occam.InvalidInput if the data has more columns than one
     */
    public static XYChart fits(Dataset data, DoubleUnaryOperator truth, Line... curves) {
        return Fits.of(data, truth, curves);
    }

    /**
     * The weights of a path by {@code λ}, on a logarithmic axis: the penalty grows to the right, and above stands how many weights are not
     * zero. Names stand where the lines end; of more than 12 columns only the ten largest have one.
     *
     * @throws occam.InvalidInput if the path was interrupted before its first model
     */
    public static Figure coefficientPath(RegularizationPath path) {
        return CoefficientPath.of(path);
    }

    /**
     * The weights of a path by {@code λ}, with the columns of the truth apart from those that are chosen wrongly.
     *
     * @param truth the true weights, {@code p}
     * @throws occam.InvalidInput if there are not as many as columns, or the path was interrupted before its first model
     */
    public static Figure coefficientPath(RegularizationPath path, double[] truth) {
        return CoefficientPath.of(path, truth);
    }

    /** Loss and accuracy by epoch, on training rows (dashed) and validation rows (solid). */
    public static Figure learningCurves(History history) {
        return Curves.of(history);
    }

    /**
     * Loss and accuracy by epoch, the mean over the seeds in a band from the smallest to the largest: validation rows solid, training
     * rows dashed.
     */
    public static Figure learningCurves(Runs runs) {
        return Curves.of(runs);
    }

    /**
     * The losses of several trainings by epoch, a panel for each with its own axis from 0: validation rows solid, training
     * rows dashed.
     *
     * @param histories a history for each panel's name, in the order of the map
     * @throws occam.InvalidInput if there is none, or one without an epoch
     */
    public static Figure losses(Map<?, History> histories) {
        return Curves.losses(histories);
    }

    /**
     * The accuracy on test rows: a bar for each variant's mean, a dot for each seed. A variant that diverged or failed under a seed has a
     * cross and no bar.
     *
     * @throws occam.InvalidInput if no trial has ended
     */
    public static CategoryChart testAccuracy(Runs runs) {
        return Bars.testAccuracy(runs);
    }

    /**
     * A bar for the mean of each sample, a dot for each of its values. A mean that is not finite is a cross and no bar.
     *
     * @param names one for each sample, below its bar
     * @throws occam.InvalidInput if there is not a name for each, or no sample, or more than can be read
     */
    public static CategoryChart bars(String yLabel, List<String> names, List<Sample> samples) {
        return Bars.of(yLabel, names, samples);
    }

    /**
     * The error of a cross-validation by {@code λ}, with a bar of one standard error each way; the minimum as a circle, the one-standard-error
     * choice as a diamond, and between them, dashed, how far up that rule allows to go. While folds are missing, it is of those that are there.
     *
     * @throws occam.InvalidInput if no fold was finished
     */
    public static XYChart validationCurve(CrossValidation cv) {
        return ValidationCurve.of(cv);
    }

    /**
     * Error, bias² and variance by {@code λ}, a panel for each problem, all on one scale, with a point where the error is smallest.
     *
     * @param problems one measurement for each {@code λ} under each panel's name, in the order of the map
     * @throws occam.InvalidInput if there is no problem, or one with more or fewer measurements
     */
    public static Figure biasVariance(double[] lambdas, Map<String, List<BiasVariance>> problems) {
        return TradeOff.of(lambdas, problems);
    }

    /**
     * Whether models are right as often as they say: the accuracy of their predictions by how sure they are (bins with fewer than a hundredth
     * of the rows are left out), and the share of the rows by the same.
     *
     * @param models under the name that the legend has, in the order of the map
     * @throws occam.InvalidInput if there is none
     */
    public static Figure calibration(Map<String, Calibration> models) {
        return Reliability.of(models);
    }

    /**
     * How networks divide the plane: the class that each predicts by colour, and the rows they learned from as points.
     *
     * @param films networks with two inputs, one for each panel
     * @throws occam.InvalidInput if the data has not two columns
     */
    public static Figure boundaries(List<TrainedNetwork> films, Dataset data) {
        return Boundary.panels(films, data);
    }

    /**
     * The first images of a data set, with the digit that the label says below.
     *
     * @param digits rows of 8 × 8 pixels, as {@link occam.data.Datasets#digits} has them
     * @param count how many to show; all if there are fewer
     * @throws occam.InvalidInput if there is none, more than a picture can hold, or a row is not square
     */
    public static Figure images(Dataset digits, int count) {
        return Pixels.of(digits, count);
    }

    /**
     * Where each penalty puts two weights: the ellipses on which the loss {@code (1/2n)·‖y − b − Xw‖²} is equal, around the
     * least-squares solution, and all weights that cost no more than the solution, which is the point where the two touch. Up to two
     * panels are large, more are a strip.
     *
     * @param data with two columns; with both standardized, a diamond and a circle mean the same on each axis
     * @param penalties one for each panel, above its title
     * @throws occam.InvalidInput if the data has not two columns, or there is no penalty
     */
    public static Figure geometry(Dataset data, Penalty... penalties) {
        return ContourPanels.of(data).panels(penalties);
    }

    /**
     * Ways through the plane of two weights, such as that of the solution as {@code λ} grows, over the ellipses on which the loss is
     * equal.
     *
     * @param data with two columns
     * @param ways the first weight as {@code x}, the second as {@code y}
     * @throws occam.InvalidInput if the data has not two columns
     */
    public static Figure weightPlane(Dataset data, Line... ways) {
        return ContourPanels.of(data).ways(ways);
    }

    /**
     * What one weight costs under each penalty.
     *
     * @throws occam.InvalidInput if there is no penalty
     */
    public static XYChart penalties(Penalty... penalties) {
        return PenaltyCurves.values(penalties);
    }

    /**
     * Where the proximal step of length 1 takes one weight under each penalty: {@link Penalty#softThreshold} for L1, the factor
     * {@code 1/(1 + λ)} for L2.
     *
     * @throws occam.InvalidInput if there is no penalty
     */
    public static XYChart proximalSteps(Separable... penalties) {
        return PenaltyCurves.proximalSteps(penalties);
    }

    /**
     * The prior of one weight that each penalty stands for, the density {@code exp(−penalty(w))} with area 1: Laplace's for L1, the normal
     * one for L2.
     *
     * @throws occam.InvalidInput if there is no penalty, or one that costs nothing
     */
    public static XYChart priors(Penalty... penalties) {
        return PenaltyCurves.priors(penalties);
    }
}
