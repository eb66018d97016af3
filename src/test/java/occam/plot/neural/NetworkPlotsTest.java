package occam.plot.neural;

import static occam.Refusal.refused;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.relu;
import static occam.plot.Painted.isPainted;
import static occam.plot.Painted.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Activations;
import occam.neural.InvertedDropout;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import occam.plot.NetworkPlots;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;
import occam.plot.chart.Theme;
import occam.plot.neural.Tiles.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of dropout, drawn from networks that were trained. */
class NetworkPlotsTest {
    private static final Split DIGITS =
            Datasets.digits().rows(IntStream.range(0, 200).toArray()).split(0.5, 0.25, 1);
    private static final TrainedNetwork DENSE =
            Trainer.fit(Network.mlp(64, 12, 10).dropout(0.5).epochs(3), DIGITS, 1);
    private static final TrainedNetwork CONV =
            Trainer.fit(Network.conv(8, 8, convolution(9, 3), relu(), dense(10)).epochs(1), DIGITS, 1);
    private static final double[][] X = DIGITS.test().x();
    private static final Activations MAPS =
            CONV.activations(X, Mode.inference()).get(0);
    private static final Activations UNITS =
            DENSE.activations(X, Mode.inference()).get(0);

    static Stream<Arguments> figures() {
        return Stream.of(
                figure(
                        "mask",
                        List.of("activations", "the mask, 0 or 2", "what goes on"),
                        () -> NetworkPlots.mask(UNITS.values()[0], new InvertedDropout(0.5).mask(12, 1))),
                figure(
                        "mask on pixels",
                        List.of("activations", "the mask, 0 or 1.25", "what goes on"),
                        () -> NetworkPlots.mask(X[0], new InvertedDropout(0.2).mask(64, 1))),
                figure(
                        "everything dropped",
                        List.of("the mask, 0 or 0"),
                        () -> NetworkPlots.mask(new double[7], new double[7])),
                figure(
                        "feature maps",
                        List.of("as they are", "dropout 0.5", "spatial dropout 0.5"),
                        () -> NetworkPlots.featureMaps(MAPS, 3, 0.5, 1)),
                figure(
                        "histograms",
                        List.of("activation", "share of all numbers"),
                        () -> Figure.of(NetworkPlots.activations(Map.of("inference", UNITS)))),
                figure(
                        "histogram of one number",
                        List.of("none: 0 % zeros, mean 2.00, variance 0.00"),
                        () -> Figure.of(NetworkPlots.activations(Map.of(
                                "none", new Activations("none", 1, new double[][] {{2}, {2}}))))),
                figure(
                        "knock-out",
                        List.of("share of the hidden units killed", "accuracy", "dropout"),
                        () -> Figure.of(NetworkPlots.knockOut(Map.of("dropout", DENSE), DIGITS.test(), 1))));
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

    /** The captions of the panels, and in each the tiles that are crossed out. */
    private static List<Long> crossed(Figure figure) {
        return ((Panels) figure)
                .parts().stream()
                        .filter(Tiles.class::isInstance)
                        .map(part -> ((Tiles) part)
                                .tiles().stream().filter(Tile::dropped).count())
                        .toList();
    }

    @Test
    void aMaskCrossesOutWhatItDropsAndDarkensWhatItKeeps() {
        double[] activations = {1, 2, 3, 4};
        double[] mask = {2, 0, 2, 0};
        var panels = NetworkPlots.mask(activations, mask);
        assertThat(crossed(panels)).containsExactly(0L, 2L, 2L);
        var before = (Tiles) ((Panels) panels).parts().get(0);
        var after = (Tiles) ((Panels) panels).parts().get(2);
        // one scale for both, up to 2 · 3
        assertThat(after.tiles().get(2).color()).isEqualTo(Color.BLACK);
        assertThat(before.tiles().get(2)).isEqualTo(Tile.grey(0.5));
        assertThat(before.tiles().get(1)).isEqualTo(after.tiles().get(0));
        assertThat(((Tiles) ((Panels) panels).parts().get(1)).caption()).isEqualTo("the mask, 0 or 2");
        refused(
                "a mask needs a number for each value, was 1 for 4",
                () -> NetworkPlots.mask(activations, new double[1]));
    }

    @Test
    void featureMapsAreDroppedByPixelsInOneStripAndAsAWholeInTheOther() {
        var strips = ((Panels) NetworkPlots.featureMaps(MAPS, 0, 0.5, 3)).parts();
        assertThat(crossed(strips.get(0))).hasSize(8).containsOnly(0L);
        assertThat(crossed(strips.get(1))).hasSize(8).allMatch(dropped -> dropped > 10 && dropped < 54);
        assertThat(crossed(strips.get(2))).hasSize(8).containsOnly(0L, 64L);
    }

    @Test
    void aMeanThatRoundsToZeroHasNoSign() {
        var chart = NetworkPlots.activations(Map.of("a", new Activations("a", 1, new double[][] {{1}, {-1.001}})));
        assertThat(chart.getSeriesMap()).containsOnlyKeys("a: 0 % zeros, mean 0.00, variance 1.00");
    }

    @Test
    void aHistogramCountsZerosInItsLegendAndTheRestInItsSteps() {
        var chart = NetworkPlots.activations(Map.of("training", new Activations("a", 1, new double[][] {
            {0}, {0}, {1}, {1}, {4}
        })));
        var series = chart.getSeriesMap().get("training: 40 % zeros, mean 1.20, variance 2.16");
        assertThat(series).isNotNull();
        // each bin is a step of two points
        assertThat(Arrays.stream(series.getYData()).sum()).isEqualTo(2 * 0.6, within(1e-9));
        assertThat(Arrays.stream(series.getYData()).max().orElseThrow()).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void signedTilesAreBlueAboveZeroAndOrangeBelow() {
        assertThat(Tile.signed(1).color()).isEqualTo(Theme.color(0));
        assertThat(Tile.signed(-1).color()).isEqualTo(Theme.color(1));
        assertThat(Tile.signed(0).color()).isEqualTo(Color.WHITE);
    }

    @Test
    void aKnockOutGoesFromTheWholeNetworkDown() {
        var chart = NetworkPlots.knockOut(Map.of("dropout", DENSE), DIGITS.test(), 4);
        var accuracy = chart.getSeriesMap().get("dropout").getYData();
        assertThat(accuracy).hasSize(10);
        assertThat(accuracy[0]).isEqualTo(DENSE.score(DIGITS.test()).accuracy(), within(1e-12));
        double half = IntStream.range(4, 9)
                .mapToDouble(seed ->
                        DENSE.score(DIGITS.test(), Mode.knockedOut(0.5, seed)).accuracy())
                .average()
                .orElseThrow();
        assertThat(accuracy[5]).isEqualTo(half, within(1e-12));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused("the row must be between 0 and 49, was 50", () -> NetworkPlots.featureMaps(MAPS, 50, 0.2, 1));
        refused(
                "feature maps are needed, but 'dense 12, relu' has 12 units",
                () -> NetworkPlots.featureMaps(UNITS, 0, 0.2, 1));
        refused(
                "there is no network to draw: give at least one",
                () -> NetworkPlots.knockOut(Map.of(), DIGITS.test(), 1));
        refused(
                "there is nothing to draw: give the activations of at least one mode",
                () -> NetworkPlots.activations(Map.of()));
    }
}
