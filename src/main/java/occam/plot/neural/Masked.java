package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.neural.Activations;
import occam.neural.InvertedDropout;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import occam.plot.neural.Tiles.Tile;

/** What masks do to real activations: the same shade is the same number throughout, and what was dropped is crossed out. */
public record Masked(double scale) {
    private static final int LARGE = 176;
    private static final int MAP = 56;
    private static final int SIDE = 150;
    private static final int MOST = 8;
    private static final double KEPT = 0.4;
    private static final int LONGEST = 3;
    private static final int MOST_TILES = 7744;
    private static final double LONG = 1e6;

    /**
     * Numbers, the mask, and what it leaves.
     *
     * @throws occam.InvalidInput if the mask has not a number for each, or there are more than can be seen
     */
    public static Figure of(double[] activations, double[] mask) {
        given(activations, "activations");
        given(mask, "mask");
        unless(
                activations.length > 0 && activations.length <= MOST_TILES,
                "a mask is drawn for 1 to %,d activations, was %,d",
                MOST_TILES,
                activations.length);
        var given = InvertedDropout.forward(activations, mask);
        var drawn = new Masked(largest(activations, given));
        var ones = new double[mask.length];
        Arrays.fill(ones, 1);
        return Panels.row(
                        drawn.tiles(activations, ones, LARGE, "activations"),
                        drawn.mask(mask),
                        drawn.tiles(given, mask, LARGE, "what goes on"))
                .saying(String.format(
                        Locale.ROOT,
                        "%s from %s, a mask that drops %d of them, and what goes on, the others times %s, up to %s.",
                        Sentence.count(activations.length, "activation"),
                        Sentence.range(
                                Span.of(activations).low(), Span.of(activations).high()),
                        Arrays.stream(mask).filter(m -> m == 0).count(),
                        factor(mask),
                        Sentence.number(Span.of(given).high())));
    }

    private static String factor(double[] mask) {
        double most = Span.of(mask).high();
        return most == Math.rint(most) && Math.abs(most) < LONG
                ? "" + (int) most
                : most < LONG ? String.format(Locale.ROOT, "%.2f", most) : Digits.three(most);
    }

    private Figure mask(double[] mask) {
        var tiles = Arrays.stream(mask)
                .mapToObj(m -> m == 0 ? Tile.crossed() : Tile.signed(KEPT))
                .toList();
        return new Tiles(tiles, columns(mask.length), LARGE, "the mask, 0 or " + factor(mask));
    }

    /** 1 if none is above 0. */
    private static double largest(double[]... values) {
        double largest =
                Span.of(Arrays.stream(values).flatMapToDouble(Arrays::stream)).high();
        return largest > 0 ? largest : 1;
    }

    private Figure tiles(double[] values, double[] mask, int size, String caption) {
        var tiles = IntStream.range(0, values.length)
                .mapToObj(i -> mask[i] == 0 ? Tile.crossed() : Tile.grey(values[i] / scale))
                .toList();
        return new Tiles(tiles, columns(values.length), size, caption);
    }

    /** The divisor next to the square root, so that the rows are full, unless they would be very long. */
    private static int columns(int count) {
        int square = (int) Math.ceil(Math.sqrt(count));
        return IntStream.rangeClosed(square, Math.min(count, LONGEST * square))
                .filter(columns -> count % columns == 0)
                .findFirst()
                .orElse(square);
    }

    /**
     * The first feature maps of a row under both kinds of dropout.
     *
     * @throws occam.InvalidInput if there is no such row, or the activations are not maps
     */
    public static Figure maps(Activations maps, int row, double rate, long seed) {
        unless(
                row >= 0 && row < given(maps, "maps").values().length,
                "the row must be between 0 and %d, was %d",
                maps.values().length - 1,
                row);
        var values = maps.values()[row];
        unless(
                maps.channels() > 0 && values.length % maps.channels() == 0,
                "the activations need a number of pixels for each of %d channels, was %d in all",
                maps.channels(),
                values.length);
        int pixels = values.length / maps.channels();
        unless(pixels > 1, "feature maps are needed, but '%s' has %d units", maps.layer(), maps.channels());
        var dropout = new InvertedDropout(rate);
        var ones = new InvertedDropout(0).mask(values.length, seed);
        var single = dropout.mask(values.length, seed);
        var whole = dropout.spatialMask(maps.channels(), pixels, seed);
        var drawn = new Masked(largest(values) / (1 - rate));
        return Panels.column(
                        drawn.strip("as they are", values, ones, pixels),
                        drawn.strip("dropout " + rate, values, single, pixels),
                        drawn.strip("spatial dropout " + rate, values, whole, pixels))
                .saying(String.format(
                        Locale.ROOT,
                        "%s of a row, with %d pixels each: as they are; under dropout %s, which drops %d pixels here and there;"
                                + " under spatial dropout, which drops %s as a whole.",
                        first(maps.channels()),
                        pixels,
                        Sentence.number(rate),
                        dropped(single, pixels),
                        Sentence.count((int) dropped(whole, pixels) / pixels, "map")));
    }

    /** Of those that are shown. */
    private static long dropped(double[] mask, int pixels) {
        return Arrays.stream(mask)
                .limit((long) MOST * pixels)
                .filter(m -> m == 0)
                .count();
    }

    private Figure strip(String name, double[] values, double[] mask, int pixels) {
        var given = InvertedDropout.forward(values, mask);
        List<Figure> parts = new ArrayList<>(List.of(new Name(name)));
        for (int from = 0; from < values.length && from < MOST * pixels; from += pixels) {
            parts.add(tiles(
                    Arrays.copyOfRange(given, from, from + pixels),
                    Arrays.copyOfRange(mask, from, from + pixels),
                    MAP,
                    ""));
        }
        return new Panels(parts, parts.size());
    }

    /** What a strip is, on its left. */
    private record Name(String text) implements Figure {
        @Override
        public String sentence() {
            return text;
        }

        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return MAP;
        }

        @Override
        public void paint(Graphics2D graphics) {
            graphics.setColor(Theme.INK);
            graphics.setFont(Theme.TEXT);
            graphics.drawString(text, 8, MAP / 2 + 10);
        }
    }

    private static String first(int maps) {
        return maps > MOST
                ? String.format(Locale.ROOT, "The first %d of %d feature maps", MOST, maps)
                : "All " + Sentence.count(maps, "feature map");
    }
}
