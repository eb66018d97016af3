package occam.plot;

import static occam.penalty.Penalty.l1;
import static occam.penalty.Penalty.l2;
import static occam.plot.chart.Line.line;
import static occam.sweep.Knob.DROPOUT;
import static occam.sweep.Knob.LEARNING_RATE;
import static occam.sweep.Knob.WEIGHT_DECAY;
import static occam.sweep.Measure.VALIDATION_ACCURACY;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Calibration;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.linear.BiasVariance;
import occam.linear.CrossValidation;
import occam.linear.Linear;
import occam.linear.RegularizationPath;
import occam.linear.Spectrum;
import occam.neural.Activations;
import occam.neural.Engine;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import occam.plot.chart.Figure;
import occam.plot.chart.Line;
import occam.sweep.Ablation;
import occam.sweep.Axis;
import occam.sweep.Halved;
import occam.sweep.Knob;
import occam.sweep.Runs;
import occam.sweep.Sample;
import occam.sweep.Settings;
import occam.sweep.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.internal.chartpart.Chart;

/** Every figure says in a sentence what it shows. */
class SentencesTest {
    private static final List<Class<?>> ALL =
            List.of(Plots.class, NetworkPlots.class, StoppingPlots.class, SweepPlots.class);
    private static final double[] X = {1, 2, 3, 4};

    /** Two columns at right angles, of variance 1, with the least-squares weights 3 and 1. */
    private static final Dataset PLANE = new Dataset(
            List.of("a", "b"), new double[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}, new double[] {4, 2, -2, -4}, 0);

    private static final Network NET = Network.mlp(2, 4, 2).epochs(2).batch(20).on(Engine.glassBox());
    private static final Split MOONS = Datasets.moons(60, 0.2, 1).split(0.5, 0.25, 1);
    private static final TrainedNetwork TRAINED = Trainer.fit(NET, MOONS, 1);

    private static History history(double... losses) {
        return new History(
                IntStream.range(0, losses.length)
                        .mapToObj(i -> new Epoch(
                                i + 1, new Score(losses[i] / 2, 0.9), new Score(losses[i], 0.5 + i / 10.0), 1))
                        .toList(),
                losses.length,
                History.Ending.COMPLETE);
    }

    private static Trial trial(Map<Knob, Double> settings, double... losses) {
        var history = history(losses);
        return new Trial(
                settings.toString(),
                new Settings(settings),
                1,
                history,
                history.last().validation(),
                "");
    }

    private static Runs runs(Axis... axes) {
        var all = Stream.of(new LinkedHashMap<Knob, Double>()).toList();
        for (var axis : axes) {
            all = all.stream()
                    .flatMap(settings -> axis.values().stream().map(value -> {
                        var more = new LinkedHashMap<>(settings);
                        more.put(axis.knob(), value);
                        return more;
                    }))
                    .toList();
        }
        return new Runs(
                all.stream()
                        .map(settings -> trial(
                                settings,
                                DoubleStream.iterate(1, loss -> loss / 2)
                                        .limit(1
                                                + settings.values().stream()
                                                        .filter(value -> value > 0.05)
                                                        .count())
                                        .toArray()))
                        .toList(),
                List.of(axes));
    }

    private static Halved halved() {
        var rungs = List.of(runs(new Axis(DROPOUT, List.of(0.0, 0.1, 0.2))), runs(new Axis(DROPOUT, List.of(0.1))));
        return new Halved(rungs, List.of(1, 2));
    }

    private static Ablation ablation() {
        var trials = new ArrayList<Trial>();
        for (int seed = 0; seed < 3; seed++) {
            var history = history(1);
            trials.add(new Trial("nothing", seed, history, new Score(1, 0.5 + seed / 1000.0)));
            trials.add(new Trial("dropout", seed, history, new Score(1, 0.6 + seed / 500.0)));
        }
        return new Ablation(List.of("dropout"), new Runs(trials));
    }

    private static RegularizationPath path() {
        return Linear.path(PLANE, Penalty::l1, new double[] {4, 2, 0.5});
    }

    private static final Map<String, Supplier<Object>> FIGURES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "lines",
                    () -> Plots.lines(
                            "degree",
                            "error",
                            line("own", X, new double[] {4, 3, 2, 1}),
                            line("fresh", X, new double[] {4, 1.5, 2, 1234.5}),
                            line("flat", X, new double[] {2, 2, 2, 2}),
                            line("hill", X, new double[] {0, 5, -1, 0}),
                            line("here", new double[] {3, 3}, new double[] {0, 9}),
                            line("lost", X, new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}))),
            Map.entry("logY", () -> Plots.logY(Plots.lines("x", "y", line("a", X, X)))),
            Map.entry("logX", () -> Plots.logX(Plots.lines("x", "y", line("a", X, X)))),
            Map.entry("sized", () -> Plots.sized(Plots.lines("x", "", line("a", X, X)), 400, 300)),
            Map.entry("between", () -> Plots.between(Plots.lines("x", "y", line("a", X, X)), 0, 2)),
            Map.entry(
                    "fits",
                    () -> Plots.fits(
                            new Dataset(List.of("x"), new double[][] {{-1}, {0}, {1}}, new double[] {-1, 0.2, 1}, 0),
                            x -> x,
                            line("flat", x -> 0),
                            line("steep", x -> 3 * x))),
            Map.entry("coefficientPath", () -> Plots.coefficientPath(path())),
            Map.entry("coefficientPath of a truth", () -> Plots.coefficientPath(path(), new double[] {3, 0})),
            Map.entry("learningCurves", () -> Plots.learningCurves(history(2, 0.5, 1))),
            Map.entry(
                    "learningCurves of runs",
                    () -> Plots.learningCurves(new Runs(List.of(
                            new Trial("plain", 1, history(2, 0.5, 1), new Score(1, 0.5)),
                            new Trial("dropout", 1, history(3, 2, 1), new Score(1, 0.5)),
                            new Trial("decay", 1, history(3, 3, 3), new Score(1, 0.5)))))),
            Map.entry("losses", () -> Plots.losses(new TreeMap<>(Map.of("A", history(2, 1), "B", history(1, 2))))),
            Map.entry(
                    "testAccuracy",
                    () -> Plots.testAccuracy(new Runs(List.of(
                            new Trial("plain", 1, history(1), new Score(1, 0.5)),
                            new Trial("plain", 2, history(1), new Score(1, 0.7)),
                            new Trial("dropout", 1, history(1), new Score(1, 0.8)),
                            new Trial("dropout", 2, history(1), new Score(1, 0.8)))))),
            Map.entry("bars", () -> Plots.bars("gain", List.of("a", "b"), List.of(new Sample(-1.234), new Sample(2)))),
            Map.entry(
                    "validationCurve",
                    () -> Plots.validationCurve(new CrossValidation(
                            new double[] {8, 4, 2, 1},
                            List.of(new double[] {6.5, 5, 3, 7}, new double[] {9.5, 6, 5, 7}, new double[] {
                                12.5, 7, 7, 7
                            }),
                            3))),
            Map.entry(
                    "biasVariance",
                    () -> Plots.biasVariance(
                            new double[] {0.1, 1},
                            new TreeMap<>(
                                    Map.of("few", List.of(new BiasVariance(3, 1, 4), new BiasVariance(1, 2, 3)))))),
            Map.entry(
                    "calibration",
                    () -> Plots.calibration(Map.of(
                            "model",
                            Calibration.of(
                                    new double[][] {{0.9, 0.1}, {0.4, 0.6}, {0.3, 0.7}, {0.2, 0.8}},
                                    new double[] {0, 1, 0, 1})))),
            Map.entry("boundaries", () -> Plots.boundaries(List.of(TRAINED), MOONS.train())),
            Map.entry("images", () -> Plots.images(Datasets.digits(), 3)),
            Map.entry("geometry", () -> Plots.geometry(PLANE, l1(2), l2(1))),
            Map.entry(
                    "weightPlane",
                    () -> Plots.weightPlane(PLANE, line("way", new double[] {3, 1, 0}, new double[] {1, 0, 0}))),
            Map.entry("penalties", () -> Plots.penalties(l1(1))),
            Map.entry("proximalSteps", () -> Plots.proximalSteps(Penalty.l1(1))),
            Map.entry("priors", () -> Plots.priors(l2(1))),
            Map.entry("mask", () -> NetworkPlots.mask(new double[] {0, 1, 2, 3}, new double[] {2, 0, 2, 0})),
            Map.entry(
                    "featureMaps",
                    () -> NetworkPlots.featureMaps(
                            new Activations("maps", 4, new double[][] {new double[36]}), 0, 0.5, 1)),
            Map.entry(
                    "activations",
                    () -> NetworkPlots.activations(Map.of("inference", new Activations("layer", 2, new double[][] {
                        {0, 1}, {0, 3}
                    })))),
            Map.entry("knockOut", () -> NetworkPlots.knockOut(Map.of("net", TRAINED), MOONS.test(), 1)),
            Map.entry("patience", () -> StoppingPlots.patience(history(3, 1, 2, 2.5, 0.5, 2), 1, 4)),
            Map.entry("filters", () -> StoppingPlots.filters(new Spectrum(new double[] {1, 0.1}), 0.5, 2)),
            Map.entry("heatMap", () -> SweepPlots.heatMap(map(), VALIDATION_ACCURACY)),
            Map.entry("heatMapOfProduct", () -> SweepPlots.heatMapOfProduct(map(), VALIDATION_ACCURACY)),
            Map.entry("lines of knobs", () -> SweepPlots.lines(map(), LEARNING_RATE, VALIDATION_ACCURACY)),
            Map.entry("halving", () -> SweepPlots.halving(halved())),
            Map.entry("effects", () -> SweepPlots.effects(ablation())),
            Map.entry(
                    "trajectories",
                    () -> SweepPlots.trajectories(
                            PLANE, line("SGD", new double[] {0, 1, 2.5}, new double[] {0, 0.5, 1})))));

    private static Runs map() {
        return runs(new Axis(LEARNING_RATE, List.of(0.01, 0.1)), new Axis(WEIGHT_DECAY, List.of(0.01, 0.1)));
    }

    private static String sentence(String name) {
        var drawn = FIGURES.get(name).get();
        return drawn instanceof Figure figure
                ? figure.sentence()
                : Figure.of((Chart<?, ?>) drawn).sentence();
    }

    static Stream<String> names() {
        return FIGURES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsOneSentence(String name) {
        assertThat(sentence(name))
                .matches("[\\p{Lu}\\d].*\\.")
                .doesNotContain("NaN", "XYChart", "null")
                .doesNotContainPattern("\\. ")
                .hasSizeBetween(20, 700);
    }

    static Stream<Arguments> exactly() {
        return Stream.of(
                Arguments.of(
                        "lines",
                        "Error by degree from 1 to 4: own falling from 4 to 1; fresh rising from 4 to 1230; flat staying at 2;"
                                + " hill going from 0 to 0, lowest −1 at 3, highest 5 at 2; here at 3; lost: nowhere finite."),
                Arguments.of("logY", "Y by x from 1 to 4 (vertical axis logarithmic): a rising from 1 to 4."),
                Arguments.of("sized", "Lines by x from 1 to 4: a rising from 1 to 4."),
                Arguments.of("bars", "Gain, 2 bars: a −1.23; b 2."),
                Arguments.of(
                        "testAccuracy",
                        "Test accuracy, 2 bars with the single runs in brackets: plain 0.6 (0.5 to 0.7); dropout 0.8 (0.8)."),
                Arguments.of(
                        "fits",
                        "3 training rows around the true curve, x from −1 to 1: flat is off it by 1 at most, at x = −1; steep is off it by 2 at"
                                + " most, at x = −1."),
                Arguments.of(
                        "validationCurve",
                        "Held-out error, 3 folds, by λ from 1 to 8 (horizontal axis logarithmic): the mean going from 7 to 9.5, lowest 5 at 2;"
                                + " the minimum takes λ = 2, with 5 ± 1.15; the one-standard-error rule takes λ = 4, with 6 ± 0.577."),
                Arguments.of(
                        "geometry",
                        "The plane of the weights of a and b, with ellipses of equal loss around least squares at (3, 1), and what a penalty allows,"
                                + " in 2 panels: L1, λ = 2 is touched at (1, 0), a corner; L2, λ = 1 is touched at (1.5, 0.5)."),
                Arguments.of(
                        "coefficientPath",
                        "Weights of a path by λ from 0.5 to 4 (logarithmic), from right to left: the number that is not zero goes from 0 to 2; the"
                                + " first in are a, b; at the left end the largest are a, 2.5, and b, 0.5."),
                Arguments.of(
                        "learningCurves",
                        "Loss and accuracy over 3 epochs: loss: training going from 1 to 0.5, lowest 0.25 at 2, validation going from 2 to 1, lowest 0.5"
                                + " at 2; accuracy: training staying at 0.9, validation rising from 0.5 to 0.7."),
                Arguments.of(
                        "patience",
                        "Validation loss over 6 epochs going from 3 to 2, lowest 0.5 at 5: a patience of 1 ends in epoch 3 and keeps epoch 2, with"
                                + " 1; a patience of 4 ends in epoch 6 and keeps epoch 5, with 0.5."),
                Arguments.of(
                        "filters",
                        "Share of least squares that gradient descent and ridge leave in 2 directions of the data, from the weakest, s²/n = 0.1, to"
                                + " the strongest, 1 (logarithmic): after 2 steps descent leaves 0.0975 to 0.75, ridge 0.0909 to 0.5."),
                Arguments.of(
                        "mask",
                        "4 activations from 0 to 3, a mask that drops 2 of them, and what goes on, the others times 2, up to 4."),
                Arguments.of(
                        "heatMap",
                        "Validation accuracy by learning rate from 0.01 to 0.1 and weight decay from 0.01 to 0.1, 2 × 2 cells: from 0.5 to 0.7, best"
                                + " at learning rate = 0.1 and weight decay = 0.1."),
                Arguments.of(
                        "effects",
                        "1 effect in points of test accuracy with 95 % intervals, 1 of them clear of 0: dropout 10.1 ± 0.248."));
    }

    @ParameterizedTest
    @MethodSource("exactly")
    void itTellsTheNumbersThatAreDrawn(String name, String sentence) {
        assertThat(sentence(name)).isEqualTo(sentence);
    }

    @Test
    void aChartThatWasChangedTellsWhatItNowIs() {
        var chart = Plots.lines("x", "y", line("a", X, X));
        chart.setTitle("later");
        chart.addSeries("b", X, new double[] {4, 3, 2, 1});
        assertThat(chart).hasToString("Later, y by x from 1 to 4: a rising from 1 to 4; b falling from 4 to 1.");
    }

    @Test
    void ofManyTheFirstAreTold() {
        var lines = IntStream.range(0, 9).mapToObj(i -> line("l" + i, X, X)).toArray(Line[]::new);
        assertThat(Plots.lines("x", "y", lines).toString())
                .contains("l5 rising")
                .doesNotContain("l6")
                .endsWith("; and 3 more.");
        var names = IntStream.range(0, 12).mapToObj(i -> "b" + i).toList();
        var samples =
                IntStream.range(0, 12).mapToObj(i -> new Sample((i * 5) % 12)).toList();
        assertThat(Plots.bars("gain", names, samples))
                .hasToString("Gain, 12 bars, the lowest b0, 0, the highest b7, 11.");
    }

    @Test
    void aLineThatEndsBeforeTheOthersSaysWhere() {
        var brief = line("short", new double[] {1, 2}, new double[] {5, 6});
        assertThat(Plots.lines("x", "y", line("long", X, X), brief))
                .hasToString("Y by x from 1 to 4: long rising from 1 to 4; short rising from 5 to 6 (1 to 2 only).");
    }

    @Test
    void aNameThatIsCutBelowItsBarIsHeardInWhole() {
        var names =
                List.of("default", "lowest validation loss of fifty epochs", "longest validation loss of fifty epochs");
        assertThat(Plots.bars("gain", names, List.of(new Sample(1), new Sample(2), new Sample(3))))
                .hasToString("Gain, 3 bars: default 1; lowest validation loss of fifty epochs 2;"
                        + " longest validation loss of fifty epochs 3.");
    }

    @Test
    void noFigureIsWithoutOne() {
        var methods = ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(SentencesTest::draws)
                .map(Method::getName)
                .distinct();
        assertThat(methods.filter(name -> FIGURES.keySet().stream()
                        .noneMatch(known -> known.equals(name) || known.startsWith(name + " of"))))
                .isEmpty();
    }

    private static boolean draws(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && (Figure.class.isAssignableFrom(method.getReturnType())
                        || Chart.class.isAssignableFrom(method.getReturnType()));
    }
}
