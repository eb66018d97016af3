package occam.notebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The few colours of a picture, as {@code 0xAARRGGBB}: the most frequent ones that differ, and of the others, which are the edges of lines and
 * letters, those that are furthest from all that are there.
 *
 * @param colors at most 256
 */
record Palette(int[] colors) {
    /** As many as fit into half a byte for each dot; more are taken where these would be seen to differ. */
    private static final int FEW = 16;

    private static final int MANY = 48;

    /** In levels of a channel, the root of the mean square over the dots that are painted. */
    private static final double SEEN = 8;

    static Palette of(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        var byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var few = new Palette(chosen(byCount, FEW));
        return byCount.size() > MANY && few.error(byCount) < SEEN ? few : new Palette(chosen(byCount, MANY));
    }

    /** One after the other that which the palette so far serves worst, by how often it is there and how far it is off. */
    private static int[] chosen(List<Map.Entry<Integer, Integer>> byCount, int most) {
        int size = Math.min(most, byCount.size());
        var chosen = new int[size];
        var off = new double[byCount.size()];
        Arrays.fill(off, Double.MAX_VALUE);
        int worst = 0;
        for (int k = 0; k < size; k++) {
            chosen[k] = byCount.get(worst).getKey();
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.min(off[i], distance(byCount.get(i).getKey(), chosen[k]));
            }
            worst = IntStream.range(0, off.length)
                    .boxed()
                    .max(Comparator.comparingDouble(i -> off[i] * byCount.get(i).getValue()))
                    .orElseThrow();
        }
        return chosen;
    }

    /** Over all dots but those of the most frequent colour, which is the ground. */
    private double error(List<Map.Entry<Integer, Integer>> byCount) {
        double sum = 0;
        double dots = 1;
        for (var color : byCount.subList(1, byCount.size())) {
            sum += (double) color.getValue() * distance(color.getKey(), colors[nearest(color.getKey())]);
            dots += color.getValue();
        }
        return Math.sqrt(sum / dots / 6);
    }

    int nearest(int color) {
        int nearest = 0;
        for (int i = 1; i < colors.length; i++) {
            nearest = distance(color, colors[i]) < distance(color, colors[nearest]) ? i : nearest;
        }
        return nearest;
    }

    /** As different as they look on a white page and on a black one, squared. */
    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int onBlack = on(a, shift, 0) - on(b, shift, 0);
            int onWhite = on(a, shift, 255) - on(b, shift, 255);
            sum += onBlack * onBlack + onWhite * onWhite;
        }
        return sum;
    }

    private static int on(int color, int shift, int page) {
        int opacity = color >>> 24;
        return ((color >> shift & 0xFF) * opacity + page * (255 - opacity)) / 255;
    }
}
