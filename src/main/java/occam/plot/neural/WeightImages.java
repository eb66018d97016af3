package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.train.TrainedNetwork;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;
import occam.plot.chart.Span;
import occam.plot.neural.Tiles.Tile;

/** The weights into single units as images, all on one scale: blue above 0, orange below, white 0. */
public final class WeightImages {
    private static final int SIZE = 72;
    private static final int IN_A_ROW = 8;

    private WeightImages() {}

    /**
     * An image for each of the first units.
     *
     * @throws occam.InvalidInput if the inputs are not a square of pixels
     */
    public static Figure of(TrainedNetwork network, int count) {
        var weights = given(network, "network").weights(1);
        int side = (int) Math.round(Math.sqrt(weights.length));
        unless(
                side * side == weights.length,
                "weights are images only where the inputs are a square of pixels, was %d inputs",
                weights.length);
        double largest = Span.of(
                        Arrays.stream(weights).flatMapToDouble(Arrays::stream).map(Math::abs))
                .high();
        double scale = largest > 0 ? largest : 1;
        var images = IntStream.range(0, Math.min(count, weights[0].length))
                .mapToObj(unit -> image(weights, unit, scale, side))
                .toList();
        return new Panels(images, Math.min(images.size(), IN_A_ROW));
    }

    private static Figure image(double[][] weights, int unit, double scale, int side) {
        var tiles = Arrays.stream(weights)
                .map(row -> Tile.signed(row[unit] / scale))
                .toList();
        return new Tiles(tiles, side, SIZE, "unit " + (unit + 1));
    }
}
