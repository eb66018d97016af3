package occam.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few colours of a picture, as {@code 0xAARRGGBB}: the most frequent ones that differ, and of the others, which are the edges of lines and
 * letters, those that are furthest from all that are there.
 *
 * @param colors at most 48
 * @param levels of each, as {@link #levels(int)} has them
 */
record Palette(int[] colors, int[][] levels) {
    private static final int MOST = 48;

    /** In levels of a channel, the root of the mean square over the dots that are painted: below it nobody sees a difference. */
    private static final double SEEN = 8;

    /** The same for one colour of as many dots as a small mark has. */
    private static final double SEEN_IN_A_MARK = 40;

    private static final int MARK = 100;

    static Palette of(int[] pixels) {
        return chosen(counts(pixels).entrySet().stream()
                .map(color -> new Painted(color.getKey(), color.getValue(), levels(color.getKey())))
                .sorted(Comparator.comparingInt(Painted::dots).reversed().thenComparingInt(Painted::color))
                .toList());
    }

    /** Most neighbours are of one colour, and counted at once. */
    private static Map<Integer, Integer> counts(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        int first = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[first]) {
                counts.merge(pixels[first], i - first, Integer::sum);
                first = i;
            }
        }
        return counts;
    }

    private record Painted(int color, int dots, int[] levels) {}

    /** One after the other that which the palette so far serves worst, by how often it is there and how far it is off. */
    private static Palette chosen(List<Painted> byDots) {
        var chosen = new ArrayList<Painted>();
        var off = new double[byDots.size()];
        Arrays.fill(off, Double.MAX_VALUE);
        var next = byDots.get(0);
        do {
            chosen.add(next);
            int worst = 0;
            double most = -1;
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.min(off[i], distance(byDots.get(i).levels(), next.levels()));
                double weight = off[i] * byDots.get(i).dots();
                worst = weight > most ? i : worst;
                most = Math.max(weight, most);
            }
            next = byDots.get(worst);
        } while (chosen.size() < MOST && isSeen(off, byDots));
        return new Palette(
                chosen.stream().mapToInt(Painted::color).toArray(),
                chosen.stream().map(Painted::levels).toArray(int[][]::new));
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
        var wanted = levels(color);
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < levels.length; i++) {
            double distance = distance(wanted, levels[i]);
            nearest = distance < least ? i : nearest;
            least = Math.min(distance, least);
        }
        return nearest;
    }

    /** As different as they look on a white page and on a black one: the mean square over their channels. */
    private static double distance(int[] a, int[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / 6.0;
    }

    /** Its channels as they look on a black page, and on a white one. */
    private static int[] levels(int color) {
        return new int[] {
            on(color, 0, 0), on(color, 8, 0), on(color, 16, 0), on(color, 0, 255), on(color, 8, 255), on(color, 16, 255)
        };
    }

    private static int on(int color, int shift, int page) {
        int opacity = color >>> 24;
        return ((color >> shift & 0xFF) * opacity + page * (255 - opacity)) / 255;
    }
}
