package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.data.Normal;
import occam.job.Memory;

/**
 * A number that is optimized in place of the one that is meant. A random local search climbs on what is optimized, and notes what is
 * meant on the way, which it never sees. A description that does not change: each method gives another one.
 *
 * <p>Source: S. Zhuang and D. Hadfield-Menell, Consequences of Misaligned AI, NeurIPS 2020; L. Gao, J. Schulman and J. Hilton, Scaling
 * Laws for Reward Model Overoptimization, ICML 2023.
 */
public final class ProxyMetric {
    private static final double STEP = 0.1;

    /** Bytes beside the coordinates. */
    private static final double POINT = 120;

    private final ToDoubleFunction<double[]> reward;
    private final Optional<ToDoubleFunction<double[]>> truth;
    private final double lambda;

    private ProxyMetric(ToDoubleFunction<double[]> reward, Optional<ToDoubleFunction<double[]>> truth, double lambda) {
        this.reward = reward;
        this.truth = truth;
        this.lambda = lambda;
    }

    /** What is optimized, of a point of any number of coordinates; without a limit. */
    public static ProxyMetric of(ToDoubleFunction<double[]> reward) {
        return new ProxyMetric(given(reward, "reward"), Optional.empty(), 0);
    }

    /** What is meant, of the same points: only to judge by. */
    public ProxyMetric judgedBy(ToDoubleFunction<double[]> truth) {
        return new ProxyMetric(reward, Optional.of(given(truth, "truth")), lambda);
    }

    /**
     * Takes {@code λ/2·‖a − start‖²} off the reward in the search: a limit on how far it goes.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    public ProxyMetric limited(double lambda) {
        unless(lambda >= 0 && Double.isFinite(lambda), "lambda must be 0 or more and finite, was %s", lambda);
        return new ProxyMetric(reward, truth, lambda);
    }

    /**
     * Climbs: each proposal is the point so far with {@code N(0, 0.1²)} added to each coordinate, and is taken if the reward, less the
     * limit, is higher. The more proposals, the stronger the optimizer. If the thread is interrupted, as far as it has come.
     *
     * @param start the first point
     * @param proposals how many are tried, 1 or more
     * @throws occam.InvalidInput if there is no proposal or no finite coordinate, or more than memory has room for, or nothing says what is
     *     meant, or the reward of the start is no number
     */
    public Climb climb(double[] start, int proposals, long seed) {
        unless(
                truth.isPresent(),
                "a proxy without a true metric can be gamed and nobody would see it; name what is meant with judgedBy(...)");
        unless(
                proposals >= 1 && given(start, "start").length >= 1,
                "a climb needs 1 proposal or more from a point of 1 coordinate or more, was %d and %d",
                proposals,
                start.length);
        check(start, proposals);
        var random = new SplittableRandom(seed);
        var way = new Way();
        way.add(start.clone());
        for (int k = 0; k < proposals && !Thread.currentThread().isInterrupted(); k++) {
            var here = way.points.get(k);
            var proposal = near(here, random);
            way.add(searched(proposal, start) > searched(here, start) ? proposal : here);
        }
        return way.climb();
    }

    private void check(double[] start, int proposals) {
        unless(
                Arrays.stream(start).allMatch(Double::isFinite),
                "a climb begins at finite numbers, was %s",
                Arrays.toString(start));
        unless(
                !Double.isNaN(reward.applyAsDouble(start.clone())),
                "the reward of the start is no number (NaN), and no proposal is higher than that; begin somewhere else");
        Memory.mustHold(
                String.format(Locale.ROOT, "a climb of %,d proposals", proposals),
                (POINT + (double) Double.BYTES * start.length) * proposals,
                "make fewer");
    }

    /** The points so far, each judged when it is reached: after an interrupt nothing is left to do. */
    private final class Way {
        private final List<double[]> points = new ArrayList<>();
        private final List<Double> rewards = new ArrayList<>();
        private final List<Double> truths = new ArrayList<>();

        void add(double[] point) {
            points.add(point);
            rewards.add(reward.applyAsDouble(point));
            truths.add(truth.orElseThrow().applyAsDouble(point));
        }

        Climb climb() {
            return new Climb(points, values(rewards), values(truths));
        }

        private static double[] values(List<Double> list) {
            return list.stream().mapToDouble(v -> v).toArray();
        }
    }

    private static double[] near(double[] point, SplittableRandom random) {
        return IntStream.range(0, point.length)
                .mapToDouble(j -> point[j] + STEP * Normal.draw(random))
                .toArray();
    }

    private double searched(double[] point, double[] start) {
        double squares = IntStream.range(0, point.length)
                .mapToDouble(j -> Math.pow(point[j] - start[j], 2))
                .sum();
        return reward.applyAsDouble(point) - lambda / 2 * squares;
    }

    /**
     * A way up.
     *
     * @param points where the search stood, before the first proposal and after each
     * @param rewards what is optimized, without the limit, at each
     * @param truths what is meant, at each
     */
    public record Climb(List<double[]> points, double[] rewards, double[] truths) {
        /**
         * Keeps a copy of the list.
         *
         * @throws occam.InvalidInput if there is no point, or not a reward and a truth for each
         */
        public Climb {
            points = List.copyOf(given(points, "points"));
            given(rewards, "rewards");
            given(truths, "truths");
            unless(
                    points.size() > 0 && points.size() == rewards.length && points.size() == truths.length,
                    "a way has one point or more, and a reward and a truth for each, was %d, %d and %d",
                    points.size(),
                    rewards.length,
                    truths.length);
        }

        /** Where it ended. */
        public double[] end() {
            return points.get(points.size() - 1);
        }
    }
}
