package occam.plot;

import static occam.Refusal.refused;
import static occam.neural.Optimizer.adam;
import static occam.plot.Painted.pixels;
import static occam.plot.chart.Line.line;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Calibration;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.linear.BiasVariance;
import occam.linear.CrossValidation;
import occam.linear.Polynomial;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import occam.plot.chart.Figure;
import occam.plot.chart.Theme;
import occam.sweep.Runs;
import occam.sweep.Sample;
import occam.sweep.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlotsTest {
    private static final Split MOONS = Datasets.moons(60, 0.2, 1).split(0.5, 0.25, 1);
    private static final Network PLAIN =
            Network.mlp(2, 6, 2).optimizer(adam(0.02)).batch(10).epochs(4);
    private static final List<TrainedNetwork> FILM = Trainer.film(PLAIN, MOONS, 1, 1, 2, 3, 4);
    private static final Runs RUNS = Sweep.compare(variant("plain", PLAIN), variant("dropout", PLAIN.dropout(0.5)))
            .seeds(2)
            .run(MOONS);
    private static final Runs THREE = Sweep.compare(
                    variant("a", PLAIN), variant("b", PLAIN.dropout(0.2)), variant("c", PLAIN.earlyStopping(1)))
            .seeds(2)
            .run(MOONS);
    private static final Dataset SINE = Datasets.sine(25, 0.3, 1);
    private static final Dataset NUMBERS = Datasets.diabetes().columns("bmi", "bp");
    private static final Sample[] SAMPLES = {new Sample(0.7, 0.8), new Sample(0.9, 0.95)};

    /** Errors 9.5, 6, 5 and 7 in the mean. */
    private static final CrossValidation CURVE = new CrossValidation(
            new double[] {8, 4, 2, 1},
            List.of(new double[] {6.5, 5, 3, 7}, new double[] {9.5, 6, 5, 7}, new double[] {12.5, 7, 7, 7}),
            3);

    private static final List<BiasVariance> PARTS = List.of(new BiasVariance(3, 1, 4), new BiasVariance(1, 4, 5));

    private static final Calibration CALIBRATION =
            Calibration.of(new double[][] {{0.9, 0.1}, {0.4, 0.6}, {0.3, 0.7}, {0.2, 0.8}}, new double[] {0, 1, 0, 1});

    private static Arguments figure(String name, Supplier<Figure> figure) {
        return Arguments.of(name, figure);
    }

    static Stream<Arguments> figures() {
        double[] x = {0.001, 0.01, 0.1, 1};
        double[] y = {3, 1, 0.5, 2};
        var spread = line("spread", new double[] {1, 2}, List.of(SAMPLES));
        return Stream.of(
                figure("lines", () -> Figure.of(Plots.lines("x", "y", line("a", x, y), spread))),
                figure("one point", () -> Figure.of(Plots.lines("x", "y", line("a", new double[1], new double[1])))),
                figure("log", () -> Figure.of(Plots.logX(Plots.logY(Plots.lines("λ", "error", line("a", x, y)))))),
                figure(
                        "fits",
                        () -> Figure.of(Plots.fits(
                                SINE,
                                Datasets.sineCurve(),
                                line("degree 3", Polynomial.fit(SINE, 3)),
                                line("degree 15", Polynomial.fit(SINE, 15))))),
                figure("fits of one row", () -> Figure.of(Plots.fits(SINE.rows(0), Datasets.sineCurve()))),
                figure("learning curves", () -> Plots.learningCurves(FILM.get(3).history())),
                figure(
                        "curves of one epoch",
                        () -> Plots.learningCurves(FILM.get(0).history())),
                figure(
                        "losses",
                        () -> Plots.losses(Map.of(
                                "A", FILM.get(3).history(), "B", FILM.get(1).history()))),
                figure("curves of two variants", () -> Plots.learningCurves(RUNS)),
                figure("curves of three variants", () -> Plots.learningCurves(THREE)),
                figure("test accuracy", () -> Figure.of(Plots.testAccuracy(RUNS))),
                figure("bars", () -> Figure.of(Plots.bars("gain", List.of("a", "b"), List.of(SAMPLES)))),
                figure(
                        "bars of losses",
                        () -> Figure.of(Plots.bars(
                                "gain", List.of("a", "b"), List.of(new Sample(-0.2, 0.1), new Sample(-0.3, -0.1))))),
                figure(
                        "bars of nothing",
                        () -> Figure.of(Plots.bars("errors", List.of("a"), List.of(new Sample(0.0, 0.0))))),
                figure("calibration", () -> Plots.calibration(Map.of("a", CALIBRATION))),
                figure("boundaries", () -> Plots.boundaries(FILM, MOONS.train())),
                figure("validation curve", () -> Figure.of(Plots.validationCurve(CURVE))),
                figure("bias and variance", () -> Plots.biasVariance(new double[] {1, 0.1}, Map.of("ridge", PARTS))),
                figure("images", () -> Plots.images(Datasets.digits(), 10)),
                figure("geometry", () -> Plots.geometry(NUMBERS, Penalty.l1(0.1), Penalty.l2(0.1))),
                figure(
                        "a strip",
                        () -> Plots.geometry(
                                NUMBERS, Penalty.none(), Penalty.l1(0.1), Penalty.l1(9), Penalty.elasticNet(0.1, 0.5))),
                figure("plane", () -> Plots.weightPlane(NUMBERS, line("way", x, y))),
                figure("penalties", () -> Figure.of(Plots.penalties(Penalty.l1(1), Penalty.none()))),
                figure("proximal steps", () -> Figure.of(Plots.proximalSteps(Penalty.elasticNet(1, 0.5)))),
                figure("priors", () -> Figure.of(Plots.priors(Penalty.l1(2), Penalty.l2(0.1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void eachFigurePaintsSomethingOnWhiteInItsSize(String name, Supplier<Figure> figure) {
        var drawn = figure.get();
        var image = drawn.image(1);
        assertThat(image.getWidth()).isEqualTo(drawn.width()).isPositive();
        assertThat(image.getHeight()).isEqualTo(drawn.height()).isPositive();
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(colors(image)).hasSizeGreaterThan(3);
        assertThat(inked(image)).isGreaterThan(0.005);
    }

    private static Set<Integer> colors(BufferedImage image) {
        var colors = new HashSet<Integer>();
        for (int rgb : pixels(image)) {
            colors.add(rgb);
        }
        return colors;
    }

    private static double inked(BufferedImage image) {
        var pixels = pixels(image);
        int white = Color.WHITE.getRGB();
        return (double) IntStream.of(pixels).filter(rgb -> rgb != white).count() / pixels.length;
    }

    @Test
    void twiceTheSizeHasTwiceTheDotsEachWay() {
        var figure = Plots.images(Datasets.digits(), 2);
        var image = figure.image(2);
        assertThat(image.getWidth()).isEqualTo(2 * figure.width());
        assertThat(image.getHeight()).isEqualTo(2 * figure.height());
    }

    @Test
    void paintingTwiceGivesTheSamePicture() {
        assertThat(pixels(Plots.learningCurves(RUNS).image(1)))
                .containsExactly(pixels(Plots.learningCurves(RUNS).image(1)));
    }

    @Test
    void panelsStandSideBySide() {
        var curves = Plots.learningCurves(RUNS);
        assertThat(curves.width()).isEqualTo(2 * Theme.PANEL);
        assertThat(curves.height()).isGreaterThanOrEqualTo(Theme.HEIGHT);
        var one = Plots.boundaries(FILM.subList(0, 1), MOONS.train());
        var four = Plots.boundaries(FILM, MOONS.train());
        assertThat(four.width()).isEqualTo(3 * one.width());
        assertThat(four.height()).isEqualTo(2 * one.height());
    }

    @Test
    void lossesStandTwoInARow() {
        var history = FILM.get(3).history();
        var one = Plots.losses(Map.of(1, history));
        var three = Plots.losses(Map.of(1, history, 2, history, 3, history));
        assertThat(three.width()).isEqualTo(2 * one.width());
        assertThat(three.height()).isGreaterThan(one.height());
        refused("there is no training to draw: give at least one history", () -> Plots.losses(Map.of()));
    }

    @Test
    void imagesAreAsManyAsAskedAndThere() {
        var digits = Datasets.digits().rows(0, 1, 2);
        int one = Plots.images(digits, 1).width();
        assertThat(Plots.images(digits, 2).width()).isEqualTo(2 * one);
        assertThat(Plots.images(digits, 5).width()).isEqualTo(3 * one);
    }

    @Test
    void curvesHaveALineForTrainingAndOneForValidation() {
        var chart = Plots.lines("x", "y", line("a", new double[] {1, 2}, List.of(SAMPLES)));
        assertThat(chart.getSeriesMap()).containsOnlyKeys("a", "a (spread)");
        assertThat(chart.getSeriesMap().get("a").getYData()).containsExactly(new double[] {0.75, 0.925}, within(1e-12));
        assertThat(chart.getSeriesMap().get("a (spread)").getYData()).containsExactly(0.7, 0.9, 0.95, 0.8);
    }

    @Test
    void aValidationCurveMarksBothChoicesByNameAndShape() {
        var series = Plots.validationCurve(CURVE).getSeriesMap();
        assertThat(series).containsOnlyKeys("mean ± standard error", "reach", "minimum: λ = 2.0", "one-SE: λ = 4.0");
        assertThat(series.get("mean ± standard error").getYData())
                .containsExactly(new double[] {9.5, 6, 5, 7}, within(1e-12));
        assertThat(series.get("mean ± standard error").getExtraValues()).containsExactly(CURVE.standardErrors());
        assertThat(series.get("minimum: λ = 2.0").getYData()).containsExactly(5);
        assertThat(series.get("one-SE: λ = 4.0").getYData()).containsExactly(6);
        assertThat(series.get("minimum: λ = 2.0").getMarker())
                .isNotEqualTo(series.get("one-SE: λ = 4.0").getMarker());
    }

    @Test
    void aValidationCurveThatIsNotYetWholeShowsWhatThereIs() {
        var one = new CrossValidation(CURVE.lambdas(), CURVE.errorsByFold().subList(0, 1), 3);
        assertThat(Plots.validationCurve(one).getSeriesMap()).containsOnlyKeys("mean");
        assertThat(Plots.validationCurve(one).getYAxisTitle()).isEqualTo("held-out error, 1 of 3 folds");
        var two = new CrossValidation(CURVE.lambdas(), CURVE.errorsByFold().subList(0, 2), 3);
        assertThat(Plots.validationCurve(two).getSeriesMap()).containsKey("mean ± standard error");
        var none = new CrossValidation(CURVE.lambdas(), List.of(), 3);
        refused("no fold was finished before the interrupt: there is no error yet", () -> Plots.validationCurve(none));
    }

    @Test
    void problemsStandTwoInARowAndNeedAMeasurementForEachLambda() {
        double[] lambdas = {1, 0.1};
        var one = Plots.biasVariance(lambdas, Map.of("a", PARTS));
        var three = Plots.biasVariance(lambdas, Map.of("a", PARTS, "b", PARTS, "c", PARTS));
        assertThat(three.width()).isEqualTo(2 * one.width());
        assertThat(three.height()).isGreaterThan(one.height());
        refused(
                "'a' has 2 measurements for 1 λ: give one for each",
                () -> Plots.biasVariance(new double[1], Map.of("a", PARTS)));
        refused(
                "there is nothing to draw: give at least one panel",
                () -> Plots.biasVariance(lambdas, Map.<String, List<BiasVariance>>of()));
    }

    @Test
    void choicesThatAreOneAreMarkedOnce() {
        var flat = new CrossValidation(new double[] {2, 1}, List.of(new double[] {1, 2}, new double[] {1, 3}), 2);
        assertThat(Plots.validationCurve(flat).getSeriesMap())
                .containsOnlyKeys("mean ± standard error", "minimum and one-SE: λ = 2.0");
    }

    @Test
    void fitsShowTheRowsTheTruthAndTheCurves() {
        var chart = Plots.fits(SINE, Datasets.sineCurve(), line("cubic", Polynomial.fit(SINE, 3)));
        assertThat(chart.getSeriesMap()).containsOnlyKeys("cubic", "truth", "training rows");
        assertThat(chart.getSeriesMap().get("training rows").getYData()).containsExactly(SINE.y());
        var truth = chart.getSeriesMap().get("truth");
        assertThat(truth.getXData()[0]).isEqualTo(-1);
        assertThat(truth.getXData()[truth.getXData().length - 1]).isEqualTo(1);
    }

    @Test
    void barsAreMeansAndDotsAreSeeds() {
        var chart = Plots.testAccuracy(RUNS);
        assertThat(chart.getSeriesMap()).containsOnlyKeys("mean", "one run each", "run 1");
        var means = chart.getSeriesMap().get("mean").getYData();
        assertThat(means.iterator().next().doubleValue())
                .isEqualTo(RUNS.testAccuracy("plain").mean());
    }

    @Test
    void everyBarHasItsNameHoweverManyThereAre() {
        var names = IntStream.range(0, 12).mapToObj(k -> "" + k).toList();
        var chart = Plots.bars(
                "gain", names, names.stream().map(name -> new Sample(1)).toList());
        assertThat(chart.getStyler().getXAxisMaxLabelCount()).isEqualTo(12);
    }

    @Test
    void barsBelowZeroAreInThePicture() {
        var chart = Plots.bars("gain", List.of("a"), List.of(new Sample(-0.2, -0.1)));
        assertThat(chart.getStyler().getYAxisMin()).isLessThanOrEqualTo(-0.2);
        assertThat(chart.getStyler().getYAxisMax()).isGreaterThanOrEqualTo(0.0);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused("fits needs data with one column, was [x1, x2]", () -> Plots.fits(MOONS.train(), Datasets.sineCurve()));
        refused("boundaries need data with two columns, was [x]", () -> Plots.boundaries(FILM, SINE));
        refused("there is nothing to draw: give at least one panel", () -> Plots.boundaries(List.of(), MOONS.train()));
        refused("there is nothing to draw: give at least one panel", () -> Plots.images(Datasets.digits(), 0));
        refused(
                "bars need a name for each sample and at least one, was 1 names and 2 samples",
                () -> Plots.bars("y", List.of("a"), List.of(SAMPLES)));
        refused(
                "bars need a name for each sample and at least one, was 0 names and 0 samples",
                () -> Plots.bars("y", List.of(), List.of()));
        refused(
                "the line 'a' needs as many y as x, and at least one, was 2 x and 1 y",
                () -> line("a", new double[2], new double[1]));
    }

    @Test
    void anInterruptBeforeTheFirstEpochLeavesNothingToDraw() {
        refused(
                "there is no epoch to draw: training was interrupted before the first was done",
                () -> Plots.learningCurves(new History(List.of(), 0, History.Ending.INTERRUPTED)));
    }

    @Test
    void coloursOfTheThemeAreApart() {
        assertThat(Theme.COLORS).doesNotHaveDuplicates();
        assertThat(Theme.color(Theme.COLORS.size())).isEqualTo(Theme.color(0));
        assertThat(Arrays.asList(Theme.color(0), Theme.color(1))).doesNotHaveDuplicates();
    }
}
