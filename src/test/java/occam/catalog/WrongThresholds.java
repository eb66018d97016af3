package occam.catalog;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.geometry.Geometry;
import occam.lesson.sparsity.Sparsity;

/** Wrong answers to the exercises on the soft threshold and on coordinate descent. */
final class WrongThresholds {
    private WrongThresholds() {}

    static Stream<Trial<?>> all() {
        return Trials.all(threshold(), drill(), step(), sparseSlope());
    }

    private static Trials<?> threshold() {
        return Trials.of(Geometry.SOFT_THRESHOLD)
                .named(
                        "positive z only",
                        "This treats only positive z: every negative one becomes 0",
                        (z, t) -> Math.max(z - t, 0))
                .named(
                        "0 is crossed",
                        "This moves every z by t, also one that is nearer to 0",
                        (z, t) -> Math.signum(z) * (Math.abs(z) - t))
                .named(
                        "a hard threshold",
                        "This is the hard threshold: it keeps large values as they",
                        (z, t) -> Math.abs(z) > t ? z : 0)
                .named(
                        "shrunk by a share",
                        "This multiplies by 1 − t, and so takes off a share of z",
                        (z, t) -> Math.signum(z) * Math.max(Math.abs(z) * (1 - t), 0))
                .named(
                        "the sign is lost",
                        "The sign is lost: a negative z must stay negative",
                        (z, t) -> Math.max(Math.abs(z) - t, 0))
                .named("ridge", "This divides, which is the proximal step of L2, t/2·u²", (z, t) -> z / (1 + t))
                .named(
                        "t/2",
                        "This takes off half of t. The slope of t·|u| is t; a half",
                        (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - t / 2, 0))
                .named(
                        "2t",
                        "This takes off twice t. The ½ in front of the square has",
                        (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - 2 * t, 0))
                .named(
                        "away from 0",
                        "This moves z away from 0: t has to be taken off |z|, not",
                        (z, t) -> Math.signum(z) * (Math.abs(z) + t))
                .named(
                        "clipped",
                        "This is what the soft threshold takes away, z cut off at",
                        (z, t) -> Math.max(-t, Math.min(t, z)))
                .named(
                        "z − t below too",
                        "On the negative side this moves z away from 0: there, t",
                        (z, t) -> z > t ? z - t : z < -t ? z - t : 0)
                .named(
                        "negative z left alone",
                        "This treats only positive z: a negative one stays as it",
                        (z, t) -> z > 0 ? Math.max(z - t, 0) : z)
                .named(
                        "min for max",
                        "This takes the smaller of the two, where the larger",
                        (z, t) -> Math.signum(z) * Math.min(Math.abs(z) - t, 0))
                .named(
                        "z unchanged inside",
                        "What is nearer to 0 than t stays here as it is. It must",
                        (z, t) -> z > t ? z - t : z < -t ? z + t : z)
                .refused("t squared", (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - t * t, 0))
                .named("always z − t", "This takes t off with its sign, so that a negative z", (z, t) -> z - t);
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.SOFT_THRESHOLD.exercise())
                .named(
                        "a firm step to t",
                        "This gives t where z is beyond it. What is left is |z| −",
                        (z, t) -> Math.abs(z) <= t ? 0 : Math.signum(z) * t)
                .named(
                        "the derivative",
                        "This is 1 where anything is left and else 0, the slope of",
                        (z, t) -> Math.abs(z) > t ? 1 : 0)
                .named(
                        "a sign too much",
                        "The sign is turned round: this is minus what is asked",
                        (z, t) -> -Math.signum(z) * Math.max(Math.abs(z) - t, 0))
                .named(
                        "z times the rest",
                        "This multiplies by z where the sign of z belongs",
                        (z, t) -> z * Math.max(Math.abs(z) - t, 0));
    }

    private static double mean(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElseThrow();
    }

    private static double kept(int[] rows, double[] values, double[] residual) {
        return IntStream.range(0, rows.length)
                .mapToDouble(a -> values[a] * residual[rows[a]])
                .sum();
    }

    private static Trials<?> sparseSlope() {
        return Trials.of(Sparsity.SPARSE_SLOPE)
                .named(
                        "not centred",
                        "The mean stays in. That does no harm where the residual",
                        (rows, values, residual) -> kept(rows, values, residual) / residual.length)
                .named(
                        "the mean of what is kept",
                        "The mean is taken over the numbers that are kept. The",
                        (rows, values, residual) -> (kept(rows, values, residual)
                                        - Arrays.stream(values).average().orElse(0)
                                                * Arrays.stream(residual).sum())
                                / residual.length)
                .named(
                        "centred where it is kept",
                        "The mean is taken out where a number is kept only.",
                        (rows, values, residual) -> {
                            double mean = Arrays.stream(values).sum() / residual.length;
                            return IntStream.range(0, rows.length)
                                            .mapToDouble(a -> (values[a] - mean) * residual[rows[a]])
                                            .sum()
                                    / residual.length;
                        })
                .named(
                        "a sum",
                        "The 1/n is missing: the squared error is a mean here",
                        (rows, values, residual) -> kept(rows, values, residual)
                                - Arrays.stream(values).sum()
                                        / residual.length
                                        * Arrays.stream(residual).sum());
    }

    private static Trials<?> step() {
        return Trials.of(Sparsity.LASSO_STEP)
                .named(
                        "as if standardized",
                        "This is the step for standardized columns, S(xᵀr/n + w",
                        (x, r, w, lambda) -> softThreshold(w + mean(x, r), lambda))
                .named(
                        "not divided at the end",
                        "The division by ‖x‖²/n is missing. It is 1 only for a",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda))
                .named(
                        "sums against λ",
                        "Sum and mean are mixed: with the sum xᵀ(r + x w), not",
                        (x, r, w, lambda) -> softThreshold(x.length * (mean(x, r) + w * mean(x, x)), lambda)
                                / (x.length * mean(x, x)))
                .named(
                        "its own share left out",
                        "The column's own part is missing. The residual is what",
                        (x, r, w, lambda) -> softThreshold(mean(x, r), lambda) / mean(x, x))
                .named(
                        "w itself for its own share",
                        "The column's own part was put back as w. It is x w, and",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w, lambda) / mean(x, x))
                .named(
                        "its own share taken off",
                        "The column's own part has the wrong sign: it was",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) - w * mean(x, x), lambda) / mean(x, x))
                .named(
                        "divided, then λ",
                        "This divides first and thresholds then. Threshold xᵀ(r +",
                        (x, r, w, lambda) -> softThreshold(w + mean(x, r) / mean(x, x), lambda))
                .named(
                        "λ/2",
                        "This takes only half of λ off. That is right without the",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda / 2) / mean(x, x))
                .named(
                        "the residual turned round",
                        "The residual's part has the wrong sign: the loss falls in",
                        (x, r, w, lambda) -> softThreshold(w * mean(x, x) - mean(x, r), lambda) / mean(x, x))
                .named(
                        "ridge",
                        "This is the step of ridge regression. It shrinks by a",
                        (x, r, w, lambda) -> (mean(x, r) + w * mean(x, x)) / (mean(x, x) + lambda))
                .named(
                        "lasso and ridge",
                        "λ stands in the divisor too, as for the elastic net. The",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / (mean(x, x) + lambda))
                .named(
                        "no penalty",
                        "This is the step of least squares: there is no penalty in",
                        (x, r, w, lambda) -> w + mean(x, r) / mean(x, x))
                .named(
                        "the change",
                        "This is the change of the weight. Asked is the new weight",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / mean(x, x) - w)
                .named(
                        "the root of the mean square",
                        "This divides by the standard deviation of the column. The",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / Math.sqrt(mean(x, x)))
                .named(
                        "λ/n",
                        "Sum and mean are mixed: with the sum xᵀ(r + x w), not",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda / x.length) / mean(x, x))
                .named(
                        "λ times the mean square",
                        "This divides first and thresholds then. Threshold xᵀ(r +",
                        (x, r, w, lambda) ->
                                softThreshold(mean(x, r) + w * mean(x, x), lambda * mean(x, x)) / mean(x, x))
                .named(
                        "n − 1 in the mean square",
                        "The mean square of the column is over n − 1. It is",
                        (x, r, w, lambda) -> {
                            double square = mean(x, x) * x.length / (x.length - 1);
                            return softThreshold(mean(x, r) + w * square, lambda) / square;
                        })
                .refused("a slope step", (x, r, w, lambda) -> w + mean(x, r) - lambda * Math.signum(w))
                .named(
                        "no threshold below",
                        "This treats only a positive slope: a negative one becomes",
                        (x, r, w, lambda) -> Math.max(mean(x, r) + w * mean(x, x) - lambda, 0) / mean(x, x))
                .named(
                        "integer division",
                        "This looks at the column's own part only: the residual",
                        (x, r, w, lambda) ->
                                softThreshold(1 / x.length * x.length * mean(x, r) + w * mean(x, x), lambda)
                                        / mean(x, x));
    }
}
