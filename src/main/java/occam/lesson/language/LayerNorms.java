package occam.lesson.language;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.language.LanguageModels.NormSlope;

/** The exercise on the gradient of layer normalization. */
final class LayerNorms {
    private static final int COUNT = 12;
    private static final double EPSILON = 1e-5;

    private LayerNorms() {}

    static final Exercise<NormSlope> EXERCISE = Exercise.<NormSlope>of("layer-norm-slope", calls())
            .asks("""
                **Layer normalization, backward.** Forward, with mean $m$ and variance $v$ over the $n$ numbers of the row (divided by $n$):

                $$
                \\hat x_j = \\frac{x_j - m}{\\sqrt{v + 10^{-5}}}, \\qquad y_j = \\gamma_j \\hat x_j + \\beta_j .
                $$

                `delta` has the slopes $\\partial L/\\partial y_j$. Mean and variance move with $x$: with $g_j = \\gamma_j \\delta_j$

                $$
                \\frac{\\partial L}{\\partial x_j} = \\frac{g_j - \\operatorname{mean}(g) - \\hat x_j \\operatorname{mean}(g \\hat x)}{\\sqrt{v + 10^{-5}}} .
                $$

                Return the slopes $\\partial L/\\partial x_j$.
                """)
            .hints("""
                Compute $\\hat x$ as in the forward pass, then $g$, then the two means, then each number.
                """)
            .answer((x, gamma, delta) -> slope(x, times(gamma, delta), 1, 1, 1))
            .misconception("""
                Mean and variance are treated as constants. They move with each $x_j$, and that is what the two means take away.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 0, 0, 1))
            .misconception("""
                The mean of $g$ is missing: adding the same number to all $x_j$ changes nothing, so the slopes must sum to 0.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 0, 1, 1))
            .misconception("""
                The term with $\\hat x_j$ is missing: it is what comes through the variance. Stretching all $x_j$ about their mean changes (nearly) nothing, so the slopes have no part along $\\hat x$.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 1, 0, 1))
            .misconception("""
                The term with $\\hat x_j$ has the wrong sign.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 1, -1, 1))
            .misconception("""
                γ is missing: what comes back goes through the scaling first.
                """, (x, gamma, delta) -> slope(x, delta, 1, 1, 1))
            .misconception("""
                γ is multiplied in at the end. It belongs to $g$, inside both means.
                """, (x, gamma, delta) -> times(gamma, slope(x, delta, 1, 1, 1)))
            .misconception("""
                The division by $\\sqrt{v + 10^{-5}}$ is missing: a row that is spread widely gets small slopes.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 1, 1, 0))
            .misconception("""
                This multiplies with $\\sqrt{v + 10^{-5}}$, where it should divide.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), 1, 1, -1))
            .misconception("""
                These are sums where there should be means: divide by $n$.
                """, (x, gamma, delta) -> slope(x, times(gamma, delta), x.length, x.length, 1))
            .misconception("""
                This is the forward pass, without β. Asked are the slopes on what went in.
                """, (x, gamma, delta) -> times(gamma, hats(x)))
            .matters("""
                A normalization ties the numbers of a row together, so the slope of one depends on all. It is where most hand-written backward passes are wrong, and finite differences find it.
                """);

    private static double mean(double[] a) {
        return Arrays.stream(a).average().orElseThrow();
    }

    private static double root(double[] x) {
        double mean = mean(x);
        return Math.sqrt(
                Arrays.stream(x).map(a -> (a - mean) * (a - mean)).average().orElseThrow() + EPSILON);
    }

    private static double[] hats(double[] x) {
        double mean = mean(x);
        double root = root(x);
        return Arrays.stream(x).map(a -> (a - mean) / root).toArray();
    }

    private static double[] times(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).toArray();
    }

    /** With so much of each of the two means, and the root to this power below. */
    private static double[] slope(double[] x, double[] g, double ofMean, double ofHats, double power) {
        var hats = hats(x);
        double along = mean(times(g, hats));
        return IntStream.range(0, x.length)
                .mapToDouble(j -> (g[j] - ofMean * mean(g) - ofHats * hats[j] * along) / Math.pow(root(x), power))
                .toArray();
    }

    /** What an answer is given. */
    private record Input(double[] x, double[] gamma, double[] delta) {
        String words() {
            return "x = " + Arrays.toString(x) + ", γ = " + Arrays.toString(gamma) + ", δ = " + Arrays.toString(delta);
        }
    }

    private static Calls<NormSlope> calls() {
        var random = new SplittableRandom(14);
        List<Input> inputs = Stream.generate(() -> input(random)).limit(COUNT).toList();
        return Calls.<NormSlope, Input>on(
                        inputs,
                        Input::words,
                        (answer, input) -> answer.of(input.x.clone(), input.gamma.clone(), input.delta.clone()))
                .quantity("n", inputs, input -> input.x.length);
    }

    private static Input input(SplittableRandom random) {
        int n = random.nextInt(3, 6);
        return new Input(numbers(random, n, -30), numbers(random, n, 5), numbers(random, n, -30));
    }

    private static double[] numbers(SplittableRandom random, int n, int from) {
        return random.ints(n, from, 31).mapToDouble(number -> number / 10.0).toArray();
    }
}
