package occam.plot.linear;

import java.util.Arrays;

/** Places for names that would otherwise stand on each other. */
final class Apart {
    private Apart() {}

    /**
     * Moves what is too close: groups of neighbours that would overlap are spread around their common mean, so that the whole moves as
     * little as can be (pool adjacent violators on the places less their rank).
     *
     * <p>Source: R. Barlow et al., Statistical Inference under Order Restrictions (1972), 1.2.
     *
     * @param wanted rising
     * @param least the distance that neighbours need
     */
    static double[] spread(double[] wanted, double least) {
        var free = new double[wanted.length];
        Arrays.setAll(free, k -> wanted[k] - k * least);
        var pooled = pooled(free);
        Arrays.setAll(pooled, k -> pooled[k] + k * least);
        return pooled;
    }

    private static double[] pooled(double[] values) {
        var means = new double[values.length];
        var sizes = new int[values.length];
        int groups = 0;
        for (double value : values) {
            means[groups] = value;
            sizes[groups++] = 1;
            while (groups > 1 && means[groups - 2] > means[groups - 1]) {
                int both = sizes[groups - 2] + sizes[groups - 1];
                means[groups - 2] =
                        (means[groups - 2] * sizes[groups - 2] + means[groups - 1] * sizes[groups - 1]) / both;
                sizes[groups - 2] = both;
                groups--;
            }
        }
        return unfold(means, sizes, values.length);
    }

    private static double[] unfold(double[] means, int[] sizes, int length) {
        var values = new double[length];
        int next = 0;
        for (int group = 0; next < length; group++) {
            Arrays.fill(values, next, next + sizes[group], means[group]);
            next += sizes[group];
        }
        return values;
    }
}
