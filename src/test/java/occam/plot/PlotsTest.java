package occam.plot;

import static occam.Refusal.refused;
import static occam.neural.Optimizer.adam;
import static occam.plot.Painted.isPainted;
import static occam.plot.Painted.pixels;
import static occam.plot.Painted.words;
import static occam.plot.chart.Line.line;
import static occam.sweep.Variant.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static Arguments figure(String name, List<String> words, Supplier<Figure> figure) {
        return Arguments.of(name, words, figure);
    }

    static Stream<Arguments> figures() {
        double[] x = {0.001, 0.01, 0.1, 1};
        double[] y = {3, 1, 0.5, 2};
        var spread = line("spread", new double[] {1, 2}, List.of(SAMPLES));
        return Stream.of(
                figure(
                        "lines",
                        List.of("x", "y", "a", "spread"),
                        () -> Figure.of(Plots.lines("x", "y", line("a", x, y), spread))),
                figure(
                        "one point",
                        List.of("a"),
                        () -> Figure.of(Plots.lines("x", "y", line("a", new double[1], new double[1])))),
                figure(
                        "log",
                        List.of("λ", "error", "a"),
                        () -> Figure.of(Plots.logX(Plots.logY(Plots.lines("λ", "error", line("a", x, y)))))),
                figure(
                        "fits",
                        List.of("truth", "degree 3", "degree 15", "training rows"),
                        () -> Figure.of(Plots.fits(
                                SINE,
                                Datasets.sineCurve(),
                                line("degree 3", Polynomial.fit(SINE, 3)),
                                line("degree 15", Polynomial.fit(SINE, 15))))),
                figure(
                        "fits of one row",
                        List.of("truth", "training rows"),
                        () -> Figure.of(Plots.fits(SINE.rows(0), Datasets.sineCurve()))),
                figure(
                        "learning curves",
                        List.of("epoch", "loss", "accuracy", "training", "validation"),
                        () -> Plots.learningCurves(FILM.get(3).history())),
                figure(
                        "curves of one epoch",
                        List.of("training", "validation"),
                        () -> Plots.learningCurves(FILM.get(0).history())),
                figure(
                        "losses",
                        List.of("A", "B", "loss", "training", "validation"),
                        () -> Plots.losses(Map.of(
                                "A", FILM.get(3).history(), "B", FILM.get(1).history()))),
                figure(
                        "curves of two variants",
                        List.of("plain, training", "plain, validation", "dropout, training", "dropout, validation"),
                        () -> Plots.learningCurves(RUNS)),
                figure(
                        "curves of three variants",
                        List.of("validation loss", "validation accuracy", "a", "b", "c"),
                        () -> Plots.learningCurves(THREE)),
                figure(
                        "test accuracy",
                        List.of("test accuracy", "mean", "one run each", "plain", "dropout"),
                        () -> Figure.of(Plots.testAccuracy(RUNS))),
                figure(
                        "bars",
                        List.of("gain", "mean", "one run each", "a", "b"),
                        () -> Figure.of(Plots.bars("gain", List.of("a", "b"), List.of(SAMPLES)))),
                figure(
                        "bars of losses",
                        List.of("gain", "mean", "one run each", "a", "b"),
                        () -> Figure.of(Plots.bars(
                                "gain", List.of("a", "b"), List.of(new Sample(-0.2, 0.1), new Sample(-0.3, -0.1))))),
                figure(
                        "bars of nothing",
                        List.of("errors", "a"),
                        () -> Figure.of(Plots.bars("errors", List.of("a"), List.of(new Sample(0.0, 0.0))))),
                figure(
                        "calibration",
                        List.of("confidence", "accuracy", "share of the rows", "a", "right as often as it says"),
                        () -> Plots.calibration(Map.of("a", CALIBRATION))),
                figure(
                        "boundaries",
                        List.of("epoch 1", "epoch 2", "epoch 3", "epoch 4"),
                        () -> Plots.boundaries(FILM, MOONS.train())),
                figure(
                        "validation curve",
                        List.of("λ", "held-out error, 3 folds", "minimum: λ = 2.0", "one-SE: λ = 4.0"),
                        () -> Figure.of(Plots.validationCurve(CURVE))),
                figure(
                        "bias and variance",
                        List.of("ridge", "λ", "squared error", "bias²", "variance"),
                        () -> Plots.biasVariance(new double[] {1, 0.1}, Map.of("ridge", PARTS))),
                figure("images", List.of("label 0", "label 9"), () -> Plots.images(Datasets.digits(), 10)),
                figure(
                        "geometry",
                        List.of(
                                "bmi",
                                "bp",
                                "L1, λ = 0.1: (8.51, 1.38)",
                                "L2, λ = 0.1: (8.47, 1.39)",
                                "equal loss",
                                "equal penalty"),
                        () -> Plots.geometry(NUMBERS, Penalty.l1(0.1), Penalty.l2(0.1))),
                figure(
                        "a row",
                        List.of("L1, λ = 9: (8.04, 1.4)", "elastic net", "L2: (8.47, 1.39)"),
                        () -> Plots.geometry(NUMBERS, Penalty.l1(9), Penalty.elasticNet(0.1, 0.5), Penalty.l2(0.1))),
                figure(
                        "a strip",
                        List.of("no penalty", "L1, λ = 9: (8.04, 1.4)", "elastic net"),
                        () -> Plots.geometry(
                                NUMBERS, Penalty.none(), Penalty.l1(0.1), Penalty.l1(9), Penalty.elasticNet(0.1, 0.5))),
                figure("plane", List.of("bmi", "bp", "way"), () -> Plots.weightPlane(NUMBERS, line("way", x, y))),
                figure(
                        "penalties",
                        List.of("weight w", "penalty", "L1, λ = 1", "no penalty"),
                        () -> Figure.of(Plots.penalties(Penalty.l1(1), Penalty.none()))),
                figure(
                        "proximal steps",
                        List.of("weight z before", "weight after", "elastic net, λ = 1, l1Ratio = 0.5"),
                        () -> Figure.of(Plots.proximalSteps(Penalty.elasticNet(1, 0.5)))),
                figure(
                        "priors",
                        List.of("density of the prior", "L1, λ = 2", "L2, λ = 0.1"),
                        () -> Figure.of(Plots.priors(Penalty.l1(2), Penalty.l2(0.1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void eachFigureIsPaintedWithItsWords(String name, List<String> words, Supplier<Figure> figure) {
        var drawn = figure.get();
        isPainted(drawn);
        assertThat(words(drawn)).containsAll(words);
    }

    @Test
    void learningCurvesAreTheScoresOfEachEpoch() {
        var epochs = FILM.get(3).history().epochs();
        var drawn = Painted.series(Plots.learningCurves(FILM.get(3).history()), "validation");
        assertThat(drawn).hasSize(2).allMatch(series -> Arrays.equals(series.getXData(), new double[] {1, 2, 3, 4}));
        assertThat(drawn.get(0).getYData())
                .containsExactly(epochs.stream()
                        .mapToDouble(epoch -> epoch.validation().loss())
                        .toArray());
        assertThat(drawn.get(1).getYData())
                .containsExactly(epochs.stream()
                        .mapToDouble(epoch -> epoch.validation().accuracy())
                        .toArray());
    }

    @Test
    void ofSeveralSeedsTheMeanIsDrawnInABandFromTheLowestToTheHighest() {
        var ends = RUNS.histories("dropout").stream()
                .mapToDouble(history -> history.epochs().get(0).train().loss())
                .sorted()
                .toArray();
        var figure = Plots.learningCurves(RUNS);
        assertThat(Painted.series(figure, "dropout, training").get(0).getYData()[0])
                .isEqualTo((ends[0] + ends[1]) / 2, within(1e-12));
        var band = Painted.series(figure, "plain, validation (spread)").get(0).getYData();
        assertThat(band).hasSize(8);
    }

    @Test
    void lossesAreOfTheirOwnTraining() {
        var histories = new LinkedHashMap<String, History>();
        histories.put("long", FILM.get(3).history());
        histories.put("short", FILM.get(0).history());
        var drawn = Painted.series(Plots.losses(histories), "training");
        assertThat(drawn).extracting(series -> series.getYData().length).containsExactly(4, 1);
        assertThat(drawn.get(1).getYData()[0])
                .isEqualTo(FILM.get(0).history().epochs().get(0).train().loss());
    }

    @Test
    void biasAndVarianceStandWithTheirErrorWhereItIsSmallest() {
        var figure = Plots.biasVariance(new double[] {1, 0.1}, Map.of("ridge", PARTS));
        assertThat(Painted.series(figure, "bias²").get(0).getYData()).containsExactly(3, 1);
        assertThat(Painted.series(figure, "variance").get(0).getYData()).containsExactly(1, 4);
        assertThat(Painted.series(figure, "mean squared error").get(0).getYData())
                .containsExactly(4, 5);
        var mark = Painted.series(figure, "smallest error").get(0);
        assertThat(List.of(mark.getXData()[0], mark.getYData()[0])).containsExactly(1.0, 4.0);
    }

    @Test
    void aCalibrationIsItsBins() {
        var bins = CALIBRATION.bins();
        var drawn = Painted.series(Plots.calibration(Map.of("a", CALIBRATION)), "a");
        assertThat(drawn.get(0).getXData())
                .containsExactly(
                        bins.stream().mapToDouble(Calibration.Bin::confidence).toArray());
        assertThat(drawn.get(0).getYData())
                .containsExactly(
                        bins.stream().mapToDouble(Calibration.Bin::accuracy).toArray());
        assertThat(Arrays.stream(drawn.get(1).getYData()).sum()).isEqualTo(2, within(1e-12));
    }

    @Test
    void thePlaneHasTheLeastSquaresSolutionAndTheTouchingPointsAsDots() {
        var image = Plots.geometry(NUMBERS, Penalty.l1(9)).image(2);
        assertThat(Painted.hasDot(image, Theme.INK, 9)).isTrue();
        assertThat(Painted.hasDot(image, Theme.color(0), 7)).isTrue();
        assertThat(Painted.count(image, Theme.color(1))).isGreaterThan(100);
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
                .isEqualTo(pixels(Plots.learningCurves(RUNS).image(1)));
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
