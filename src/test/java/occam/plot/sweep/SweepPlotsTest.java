package occam.plot.sweep;

import static occam.Refusal.refused;
import static occam.linear.Linear.logGrid;
import static occam.plot.Painted.count;
import static occam.plot.Painted.isPainted;
import static occam.plot.Painted.words;
import static occam.sweep.Knob.DROPOUT;
import static occam.sweep.Knob.LEARNING_RATE;
import static occam.sweep.Knob.WEIGHT_DECAY;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Knob.weightDecay;
import static occam.sweep.Measure.VALIDATION_ACCURACY;
import static occam.sweep.Measure.VALIDATION_LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;
import occam.plot.Painted;
import occam.plot.SweepPlots;
import occam.plot.chart.Figure;
import occam.plot.chart.Line;
import occam.plot.chart.Theme;
import occam.plot.sweep.Contours.Piece;
import occam.plot.sweep.Knobs.Tick;
import occam.sweep.Ablation;
import occam.sweep.Axis;
import occam.sweep.Halved;
import occam.sweep.Knob;
import occam.sweep.Runs;
import occam.sweep.Settings;
import occam.sweep.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYSeries;

/** The figures of sweeps, drawn from trials whose scores are known. */
class SweepPlotsTest {
    private static final Axis RATES = learningRate(logGrid(1e-4, 1e-1, 7));
    private static final Axis DECAYS = weightDecay(logGrid(1e-3, 1e2, 6));
    private static final Dataset TWO = new Dataset(
            List.of("a", "b"), new double[][] {{1, 0}, {-1, 0.5}, {0, -1}, {0, 0.5}}, new double[] {1, -1, 0.5, 0}, 0);

    private static final Halved HALVED =
            new Halved(List.of(rung(1, 1, 2, 3, 4, 5, 6), rung(3, 2, 4, 6), rung(10, 4, 6)), List.of(1, 3, 10));

    private static Trial trial(Map<Knob, Double> settings, double accuracy) {
        var score = new Score(1 - accuracy, accuracy);
        var history = new History(List.of(new Epoch(1, score, score, 1)), 1, History.Ending.COMPLETE);
        return new Trial(settings.toString(), new Settings(settings), 1, history, score, "");
    }

    private static Runs runs(Axis first, Axis second, DoubleBinaryOperator accuracy) {
        var trials = new ArrayList<Trial>();
        for (double one : first.values()) {
            for (double other : second.values()) {
                var settings = new LinkedHashMap<Knob, Double>();
                settings.put(first.knob(), one);
                settings.put(second.knob(), other);
                trials.add(trial(settings, accuracy.applyAsDouble(one, other)));
            }
        }
        return new Runs(trials, List.of(first, second));
    }

    /** A hill over learning rate 1e-2 and decay 1. */
    private static Runs hill() {
        return runs(
                RATES,
                DECAYS,
                (rate, decay) ->
                        0.9 - 0.02 * Math.pow(Math.log10(rate) + 2, 2) - 0.05 * Math.pow(Math.log10(decay), 2));
    }

    private static Runs first(int count) {
        return new Runs(hill().trials().subList(0, count), hill().grid());
    }

    private static Runs diverged() {
        return runs(RATES, DECAYS, (rate, decay) -> rate > 0.05 ? Double.NaN : 0.5 + rate);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                figure(
                        "map",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(hill(), VALIDATION_ACCURACY)),
                figure(
                        "map of one cell",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(first(1), VALIDATION_LOSS)),
                figure(
                        "map of nothing yet",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(first(0), VALIDATION_LOSS)),
                figure(
                        "map with diverged cells",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(diverged(), VALIDATION_LOSS)),
                figure(
                        "map of diverged cells only",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(runs(RATES, DECAYS, (r, d) -> Double.NaN), VALIDATION_LOSS)),
                figure(
                        "map of equal cells",
                        List.of("weight decay", "10⁻³", "10²"),
                        () -> SweepPlots.heatMap(runs(RATES, DECAYS, (r, d) -> 0.5), VALIDATION_LOSS)),
                figure(
                        "map with a zero",
                        List.of("weight decay", "0", "10⁻³", "1"),
                        () -> SweepPlots.heatMap(
                                runs(dropout(0, 0.5), weightDecay(0, 1e-3, 1), (p, d) -> p), VALIDATION_ACCURACY)),
                figure(
                        "product",
                        List.of("learning rate × weight decay", "10⁻⁷", "10"),
                        () -> SweepPlots.heatMapOfProduct(hill(), VALIDATION_ACCURACY)),
                figure(
                        "lines by the first",
                        List.of("learning rate", "validation accuracy", "weight decay 10⁻³", "10²"),
                        () -> SweepPlots.lines(hill(), LEARNING_RATE, VALIDATION_ACCURACY)),
                figure(
                        "lines by the second",
                        List.of("weight decay", "validation loss", "learning rate 10⁻⁴", "0.1"),
                        () -> SweepPlots.lines(diverged(), WEIGHT_DECAY, VALIDATION_LOSS)),
                figure(
                        "line of one knob",
                        List.of("dropout", "validation loss"),
                        () -> SweepPlots.lines(single(), DROPOUT, VALIDATION_LOSS)),
                figure(
                        "trajectories",
                        List.of("a", "b", "SGD", "at a cross no finite number"),
                        () -> SweepPlots.trajectories(TWO, way())));
    }

    private static Runs single() {
        return new Runs(
                List.of(trial(Map.of(DROPOUT, 0.0), 0.5), trial(Map.of(DROPOUT, 0.5), 0.7)), List.of(dropout(0, 0.5)));
    }

    private static Line way() {
        return Line.line("SGD", new double[] {-3, -1, 0, Double.NaN}, new double[] {2, 1, 0, 1});
    }

    private static Arguments figure(String name, List<String> words, Supplier<Figure> figure) {
        return Arguments.of(name, words, figure);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void eachFigureIsPaintedWithItsWords(String name, List<String> words, Supplier<Figure> figure) {
        var drawn = figure.get();
        isPainted(drawn);
        assertThat(words(drawn)).containsAll(words);
    }

    @Test
    void theFrameIsAroundTheBestOfTheMeasure() {
        assertThat(((HeatMap) SweepPlots.heatMap(hill(), VALIDATION_ACCURACY))
                        .grid()
                        .best()
                        .orElseThrow())
                .containsExactly(4, 3);
        assertThat(((HeatMap) SweepPlots.heatMap(hill(), VALIDATION_LOSS))
                        .grid()
                        .best()
                        .orElseThrow())
                .containsExactly(4, 3);
        var valley = runs(RATES, DECAYS, (rate, decay) -> rate);
        assertThat(KnobGrid.of(valley, VALIDATION_LOSS).best().orElseThrow()[0]).isEqualTo(6);
        assertThat(KnobGrid.of(first(0), VALIDATION_LOSS).best()).isEmpty();
    }

    @Test
    void ofEqualCellsTheFrameIsAroundTheOneThatTheSweepCallsBest() {
        var falling = learningRate(logGrid(1e-1, 1e-4, 7));
        var level = runs(falling, DECAYS, (rate, decay) -> 0.5);
        double best = level.best(VALIDATION_LOSS).settings().get(falling.knob());
        int column = KnobGrid.of(level, VALIDATION_LOSS).best().orElseThrow()[0];
        assertThat(Knobs.of(falling).values()[column])
                .isEqualTo(best)
                .isEqualTo(falling.values().get(0));
    }

    @Test
    void aTileHasTheColourOfItsNumberOrSaysThatItHasNone() {
        var image = SweepPlots.heatMap(diverged(), VALIDATION_ACCURACY).image(1);
        long lost = count(image, Theme.LOST);
        // six tiles of 44 × 41 pixels, less their crosses, and one in the key
        assertThat(lost).isBetween(6L * 44 * 41 * 9 / 10, 6L * 45 * 43);
        assertThat(count(SweepPlots.heatMap(hill(), VALIDATION_ACCURACY).image(1), Theme.LOST))
                .isLessThan(20);
        assertThat(count(SweepPlots.heatMap(first(12), VALIDATION_ACCURACY).image(1), HeatMap.EMPTY))
                .isGreaterThan(29L * 44 * 41 * 9 / 10);
    }

    @Test
    void coloursGoFromBadToGoodAndOneOutlierDoesNotTakeThemAll() {
        var losses = new double[20];
        Arrays.setAll(losses, i -> i + 1);
        losses[19] = 1e6;
        var shades = Shades.of(losses, false);
        assertThat(shades).isEqualTo(new Shades(18, 1));
        assertThat(shades.share(1)).isEqualTo(1);
        assertThat(shades.share(9.5)).isEqualTo(0.5);
        assertThat(shades.share(1e6)).isZero();
        assertThat(shades.color(1)).isEqualTo(new Color(0xFDE725));
        assertThat(shades.color(50)).isEqualTo(new Color(0x440154));
        assertThat(Shades.of(new double[] {0.1, 0.5, 0.9}, true)).isEqualTo(new Shades(0.1, 0.9));
        assertThat(shades.levels()).containsExactly(5, 10, 15);
        assertThat(new Shades(0.5, 0.5).levels()).isEmpty();
    }

    @Test
    void contoursLieWhereTheNumberIs() {
        // on a plane every piece of a line lies on it to the last digits
        var plane = new double[4][5];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 5; j++) {
                plane[i][j] = 2 * i + j;
            }
        }
        var pieces = new Contours(plane).at(4.3);
        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(2 * piece.u1() + piece.v1()).isEqualTo(4.3, within(1e-12));
            assertThat(2 * piece.u2() + piece.v2()).isEqualTo(4.3, within(1e-12));
        });
        // the line 2u + v = 4.3 crosses from v = 4, u = .15 to v = 0, u = 2.15
        assertThat(pieces.stream().mapToDouble(SweepPlotsTest::length).sum())
                .isEqualTo(Math.hypot(2, 4), within(1e-12));
        plane[1][1] = Double.NaN;
        assertThat(new Contours(plane).at(4.3))
                .allSatisfy(piece -> assertThat(piece.u1() > 2 || piece.v1() > 2 || piece.u2() > 2 || piece.v2() > 2)
                        .isTrue());
    }

    private static double length(Piece piece) {
        return Math.hypot(piece.u2() - piece.u1(), piece.v2() - piece.v1());
    }

    @Test
    void aLogGridHasPowersOfTenAndAnotherItsValues() {
        assertThat(Knobs.of(RATES).ticks()).extracting(Tick::name).containsExactly("10⁻⁴", "10⁻³", "10⁻²", "0.1");
        assertThat(Knobs.of(RATES).ticks().get(2).at()).isEqualTo(4, within(1e-9));
        assertThat(Knobs.of(learningRate(logGrid(1e-4, 1e-1, 11)))
                        .ticks()
                        .get(1)
                        .at())
                .isEqualTo(10 / 3.0, within(1e-9));
        assertThat(Knobs.of(weightDecay(10, 0, 1e-3)).ticks())
                .containsExactly(new Tick(0, "0"), new Tick(1, "10⁻³"), new Tick(2, "10"));
        assertThat(Knobs.of(dropout(0.3)).ticks()).containsExactly(new Tick(0, "0.3"));
        assertThat(Knobs.name(1e12)).isEqualTo("10¹²");
        assertThat(Knobs.name(0.02)).isEqualTo("0.02");
    }

    @Test
    void aProductIsDrawnWhereItIs() {
        var map = (HeatMap) SweepPlots.heatMapOfProduct(hill(), VALIDATION_ACCURACY);
        // half a decade to the right, a decade upwards
        assertThat(map.place().shear()).isEqualTo(0.5, within(1e-12));
        var tick = map.upTicks().stream()
                .filter(one -> one.name().equals("10⁻²"))
                .findFirst()
                .orElseThrow();
        // learning rate 1e-2 with decay 1, and 1e-3 with decay 10
        assertThat(map.place().y(tick.at())).isEqualTo(map.place().y(4, 3), within(1e-9));
        assertThat(map.place().y(tick.at())).isEqualTo(map.place().y(2, 4), within(1e-9));
        assertThat(map.place().y(6, 5.5)).isEqualTo(0, within(1e-9));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused(
                "a map needs a sweep over a grid of two knobs, this one has 1; see Sweep.over(...).and(...)",
                () -> SweepPlots.heatMap(single(), VALIDATION_LOSS));
        refused(
                "a map over the product of two knobs needs two values or more of each, on a log scale; see Linear.logGrid",
                () -> SweepPlots.heatMapOfProduct(
                        runs(dropout(0, 0.5), weightDecay(0, 1, 3), (p, d) -> p), VALIDATION_LOSS));
        refused(
                "lines by the knob 'dropout' need a sweep over a grid of it and at most one other, was [learning rate,"
                        + " weight decay]",
                () -> SweepPlots.lines(hill(), DROPOUT, VALIDATION_LOSS));
        refused(
                "there is nothing to draw: none of the 0 trials has ended well",
                () -> SweepPlots.lines(first(0), LEARNING_RATE, VALIDATION_LOSS));
        refused("there is no way to draw: give at least one line(name, x, y)", () -> SweepPlots.trajectories(TWO));
    }

    // effects

    private static Ablation ablation(double... gains) {
        var score = new Score(0, 0.5);
        var history = new History(List.of(new Epoch(1, score, score, 1)), 1, History.Ending.COMPLETE);
        var trials = new ArrayList<Trial>();
        for (int seed = 0; seed < gains.length; seed++) {
            trials.add(new Trial("nothing", seed, history, score));
            trials.add(new Trial("dropout", seed, history, new Score(0, 0.5 + gains[seed])));
        }
        return new Ablation(List.of("dropout"), new Runs(trials));
    }

    /** Blue where the interval is above 0, orange below, neither where it holds 0. */
    @Test
    void anEffectHasColourOnlyWhereItIsClear() {
        var gain = SweepPlots.effects(ablation(0.1, 0.11, 0.12)).image(1);
        var loss = SweepPlots.effects(ablation(-0.1, -0.11, -0.12)).image(1);
        var unclear = SweepPlots.effects(ablation(-0.1, 0.2, 0.1)).image(1);
        assertThat(count(gain, Theme.color(0))).isGreaterThan(500);
        assertThat(count(loss, Theme.color(1))).isGreaterThan(500);
        assertThat(count(unclear, Theme.color(0)) + count(unclear, Theme.color(1)))
                .isZero();
    }

    /** A gray bar, as an effect of one seed is never clear; none where it is 0. */
    @Test
    void effectsOfOneSeedHaveNoIntervalAndAreDrawnNevertheless() {
        var unclear = new Color(0x9C9C9C);
        var one = SweepPlots.effects(ablation(0.1));
        assertThat(words(one)).containsExactly("dropout");
        assertThat(count(one.image(1), unclear)).isGreaterThan(500);
        var none = SweepPlots.effects(ablation(0, 0));
        isPainted(none);
        assertThat(count(none.image(1), unclear)).isLessThan(20);
    }

    @Test
    void linesAreTheNumbersOfTheirRowAndOfOneKnobTheMean() {
        var drawn = Painted.series(SweepPlots.lines(hill(), LEARNING_RATE, VALIDATION_ACCURACY), "1");
        assertThat(drawn).singleElement().satisfies(line -> {
            assertThat(line.getXData()).containsExactly(RATES.values().toArray(Double[]::new));
            assertThat(line.getYData()[4]).isEqualTo(0.9, within(1e-9));
            assertThat(line.getYData()[0]).isEqualTo(0.9 - 0.02 * 4, within(1e-9));
        });
        var mean = Painted.series(SweepPlots.lines(single(), DROPOUT, VALIDATION_LOSS), "mean");
        assertThat(mean.get(0).getYData()).containsExactly(new double[] {0.5, 0.3}, within(1e-12));
        assertThat(Painted.series(SweepPlots.lines(diverged(), LEARNING_RATE, VALIDATION_LOSS), "1 (not finite)"))
                .singleElement()
                .satisfies(cross ->
                        assertThat(cross.getXData()[0]).isEqualTo(RATES.values().get(6)));
    }

    /** A training of a setting for so many epochs whose loss falls from 1 to {@code 1/(1 + slope)} after ten. */
    private static Trial training(double slope, int epochs) {
        var all = IntStream.rangeClosed(1, epochs)
                .mapToObj(k -> new Score(1 / (1 + slope * (k - 1) / 9), 0.5))
                .toList();
        var history = new History(
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(k -> new Epoch(k, all.get(k - 1), all.get(k - 1), 1))
                        .toList(),
                epochs,
                History.Ending.COMPLETE);
        var settings = new Settings(Map.of(DROPOUT, slope));
        return new Trial(settings.toString(), settings, 1, history, all.get(0), "");
    }

    private static Runs rung(int epochs, double... slopes) {
        return new Runs(
                Arrays.stream(slopes).mapToObj(slope -> training(slope, epochs)).toList());
    }

    private static List<XYSeries> halvingSeries(Halved halved, Predicate<String> name) {
        var figure = (HalvingLines) SweepPlots.halving(halved);
        return figure.chart().getSeriesMap().values().stream()
                .filter(series -> name.test(series.getName()))
                .toList();
    }

    @Test
    void aSettingIsOneLineToWhereItWasDropped() {
        var lines = halvingSeries(HALVED, name -> name.startsWith("line"));
        assertThat(lines).extracting(line -> line.getXData().length).containsExactly(1, 1, 1, 3, 10, 10);
        var ends = halvingSeries(HALVED, name -> !name.startsWith("line"));
        assertThat(ends)
                .extracting(XYSeries::getName)
                .containsExactly("dropped after epoch 1", "3", "not the best", "best: dropout 6");
        assertThat(ends.get(1).getXData()).containsExactly(new double[] {Math.log(3)}, within(1e-12));
        assertThat(ends.get(1).getYData()).containsExactly(new double[] {1 / (1 + 2 * 2.0 / 9)}, within(1e-12));
        assertThat(ends.get(3).getYData()).containsExactly(new double[] {1.0 / 7}, within(1e-12));
        assertThat(((HalvingLines) SweepPlots.halving(HALVED)).left())
                .isEqualTo(Map.of(1, "6 settings", 3, "3", 10, "2"));
    }

    @Test
    void onlyTheBestOfTheLastRungIsInColour() {
        var figure = SweepPlots.halving(HALVED);
        isPainted(figure);
        assertThat(count(figure.image(1), Theme.color(0))).isGreaterThan(100);
        var lines = halvingSeries(HALVED, name -> name.startsWith("line"));
        assertThat(lines.get(5).getLineColor()).isEqualTo(Theme.color(0));
        assertThat(lines.subList(0, 5))
                .extracting(XYSeries::getLineColor)
                .allMatch(color -> color.getRed() == color.getGreen() && color.getGreen() == color.getBlue())
                .extracting(Color::getRed)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotContain(255);
    }

    @Test
    void rungsOfTheSameLengthShareTheirPlaceAndOneRungIsAFigureToo() {
        var same = new Halved(List.of(rung(1, 1, 2, 3), rung(1, 3)), List.of(1, 1));
        assertThat(((HalvingLines) SweepPlots.halving(same)).left()).isEqualTo(Map.of(1, "3, 1 settings"));
        isPainted(SweepPlots.halving(same));
        var one = new Halved(List.of(rung(5, 3)), List.of(5));
        assertThat(((HalvingLines) SweepPlots.halving(one)).left()).isEqualTo(Map.of(1, "", 5, "1 setting"));
        isPainted(SweepPlots.halving(one));
    }

    @Test
    void whatDivergedLeavesNoLine() {
        var bad = rung(3, Double.NaN, Double.NaN);
        var first = new Runs(Stream.concat(rung(1, 1).trials().stream(), rung(1, 3).trials().stream())
                .toList());
        assertThat(halvingSeries(new Halved(List.of(first, bad), List.of(1, 3)), name -> true))
                .extracting(XYSeries::getName)
                .containsExactly("line 0", "line 1", "dropped after epoch 1");
        isPainted(SweepPlots.halving(new Halved(List.of(first, bad), List.of(1, 3))));
        refused(
                "there is nothing to draw: no trial has ended well",
                () -> SweepPlots.halving(new Halved(List.of(bad), List.of(3))));
        refused(
                "there is nothing to draw: no trial has ended well",
                () -> SweepPlots.halving(new Halved(List.of(), List.of())));
    }
}
