package occam.notebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The few colours of a picture, as {@code 0xAARRGGBB}: the most frequent ones that differ, and of the others, which are the edges of lines and
 * letters, those that are furthest from all that are there.
 *
 * @param colors at most 48
 */
record Palette(int[] colors) {
    private static final int MOST = 48;

    /** In levels of a channel, the root of the mean square over the dots that are painted: below it nobody sees a difference. */
    private static final double SEEN = 8;

    /** The same for one colour of as many dots as a small mark has. */
    private static final double SEEN_IN_A_MARK = 40;

    private static final int MARK = 100;

    static Palette of(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        return chosen(counts.entrySet().stream()
                .map(color -> new Painted(color.getKey(), color.getValue()))
                .sorted(Comparator.comparingInt(Painted::dots).reversed().thenComparingInt(Painted::color))
                .toList());
    }

    private record Painted(int color, int dots) {}

    /** One after the other that which the palette so far serves worst, by how often it is there and how far it is off. */
    private static Palette chosen(List<Painted> byDots) {
        var chosen = IntStream.builder();
        var off = new double[byDots.size()];
        Arrays.fill(off, Double.MAX_VALUE);
        int worst = 0;
        int size = 0;
        do {
            int color = byDots.get(worst).color();
            chosen.add(color);
            size++;
            Arrays.setAll(off, i -> Math.min(off[i], distance(byDots.get(i).color(), color)));
            worst = IntStream.range(0, off.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> off[i] * byDots.get(i).dots()))
                    .orElseThrow();
        } while (size < MOST && isSeen(off, byDots));
        return new Palette(chosen.build().toArray());
    }

    /** Whether what is off can be seen; where all colours have a place, each gets it. */
    private static boolean isSeen(double[] off, List<Painted> byDots) {
        if (byDots.size() <= MOST) {
            return Arrays.stream(off).max().orElseThrow() > 0;
        }
        // the first one is the ground
        double sum = 0;
        double dots = 1;
        for (int i = 1; i < off.length; i++) {
            sum += off[i] * byDots.get(i).dots();
            dots += byDots.get(i).dots();
            if (byDots.get(i).dots() >= MARK && off[i] > SEEN_IN_A_MARK * SEEN_IN_A_MARK) {
                return true;
            }
        }
        return sum / dots > SEEN * SEEN;
    }

    int nearest(int color) {
        int nearest = 0;
        for (int i = 1; i < colors.length; i++) {
            nearest = distance(color, colors[i]) < distance(color, colors[nearest]) ? i : nearest;
        }
        return nearest;
    }

    /** As different as they look on a white page and on a black one: the mean square over their channels. */
    private static double distance(int a, int b) {
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int onBlack = on(a, shift, 0) - on(b, shift, 0);
            int onWhite = on(a, shift, 255) - on(b, shift, 255);
            sum += onBlack * onBlack + onWhite * onWhite;
        }
        return sum / 6;
    }

    private static int on(int color, int shift, int page) {
        int opacity = color >>> 24;
        return ((color >> shift & 0xFF) * opacity + page * (255 - opacity)) / 255;
    }
}
