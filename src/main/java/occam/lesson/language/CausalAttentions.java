package occam.lesson.language;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.language.LanguageModels.CausalAttention;

/** The exercise on causal attention. */
final class CausalAttentions {
    private static final int COUNT = 12;
    private static final int LATEST = 1_000;

    private CausalAttentions() {}

    static final Exercise<CausalAttention> EXERCISE = Exercise.<CausalAttention>of("causal-attention", calls())
            .asks("""
                One head of **causal attention**. `q`, `k` and `v` have a row for each place in the text, `q` and `k` of $d$ numbers. Place $i$ may look at places $j \\le i$ only:

                $$
                p_{ij} = \\frac{e^{q_i \\cdot k_j / \\sqrt d}}{\\sum_{l \\le i} e^{q_i \\cdot k_l / \\sqrt d}} \\quad (j \\le i), \\qquad o_i = \\sum_{j \\le i} p_{ij} v_j .
                $$

                Return the rows $o_i$.
                """)
            .hints("""
                Let the loop over $j$ end at $i$: then there is no mask to set. Sum the powers first, then divide.
                """)
            .answer((q, k, v) -> attention(q, k, v, root(q), (i, n) -> i))
            .misconception("""
                Nothing is masked: each place sees the later ones. In training it could copy the character that it should foretell, and the loss would be near 0.
                """, (q, k, v) -> attention(q, k, v, root(q), (i, n) -> n - 1))
            .misconception("""
                A place does not see itself. It may: what it should foretell is the character *after* its own. The first place would see nothing at all.
                """, (q, k, v) -> attention(q, k, v, root(q), (i, n) -> i - 1))
            .misconception("""
                The scores are not divided by $\\sqrt d$. The sum of $d$ products grows like $\\sqrt d$, and the softmax would get ever sharper with the width.
                """, (q, k, v) -> attention(q, k, v, 1, (i, n) -> i))
            .misconception("""
                The scores are divided by $d$, not by its root.
                """, (q, k, v) -> attention(q, k, v, q[0].length, (i, n) -> i))
            .misconception("""
                The mask comes after the softmax, and nothing is divided again: the probabilities of a row do not sum to 1, and the later characters still have a say in the sum below.
                """, CausalAttentions::maskedLate)
            .misconception("""
                The masked scores are 0, and $e^0$ is 1: a later place still gets a share. Masked means a score of $-\\infty$, a probability of 0.
                """, CausalAttentions::maskedByZero)
            .misconception("""
                The mask is the wrong way round: each place sees itself and the *later* ones.
                """, (q, k, v) -> backwards(q, k, v))
            .misconception("""
                This is the plain mean of the earlier values: the scores have no say in it.
                """, (q, k, v) -> attention(q, k, v, Double.POSITIVE_INFINITY, (i, n) -> i))
            .misconception("""
                Queries and keys have changed places.
                """, (q, k, v) -> attention(k, q, v, root(q), (i, n) -> i))
            .matters("""
                Everything that a language model learns from a window of text it learns at all of its places at once, and the mask is what makes that honest.
                """);

    private static double root(double[][] q) {
        return Math.sqrt(q[0].length);
    }

    /** Over the places from the first to that which {@code last} gives. */
    private static double[][] attention(
            double[][] q, double[][] k, double[][] v, double scale, IntBinaryOperator last) {
        return IntStream.range(0, q.length)
                .mapToObj(i -> mean(powers(q, k, i, 0, last.applyAsInt(i, q.length), scale), v))
                .toArray(double[][]::new);
    }

    private static double[][] backwards(double[][] q, double[][] k, double[][] v) {
        return IntStream.range(0, q.length)
                .mapToObj(i -> mean(powers(q, k, i, i, q.length - 1, root(q)), v))
                .toArray(double[][]::new);
    }

    /** {@code e} to the scores of place {@code i}, and 0 outside of these places. */
    private static double[] powers(double[][] q, double[][] k, int i, int from, int to, double scale) {
        var powers = new double[k.length];
        for (int j = from; j <= to; j++) {
            powers[j] = Math.exp(score(q[i], k[j]) / scale);
        }
        return powers;
    }

    private static double score(double[] q, double[] k) {
        return IntStream.range(0, q.length).mapToDouble(c -> q[c] * k[c]).sum();
    }

    private static double[] mean(double[] weights, double[][] v) {
        return weighted(weights, Arrays.stream(weights).sum(), v);
    }

    private static double[] weighted(double[] weights, double sum, double[][] v) {
        var out = new double[v[0].length];
        for (int j = 0; j < v.length && sum > 0; j++) {
            for (int c = 0; c < out.length; c++) {
                out[c] += weights[j] / sum * v[j][c];
            }
        }
        return out;
    }

    private static double[][] maskedLate(double[][] q, double[][] k, double[][] v) {
        return IntStream.range(0, q.length)
                .mapToObj(i -> {
                    var all = powers(q, k, i, 0, q.length - 1, root(q));
                    double sum = Arrays.stream(all).sum();
                    Arrays.fill(all, i + 1, all.length, 0);
                    return weighted(all, sum, v);
                })
                .toArray(double[][]::new);
    }

    private static double[][] maskedByZero(double[][] q, double[][] k, double[][] v) {
        return IntStream.range(0, q.length)
                .mapToObj(i -> {
                    var all = powers(q, k, i, 0, i, root(q));
                    Arrays.fill(all, i + 1, all.length, 1);
                    return mean(all, v);
                })
                .toArray(double[][]::new);
    }

    /** What an answer is given. */
    private record Input(double[][] q, double[][] k, double[][] v) {
        String words() {
            return q.length + " places, d = " + q[0].length + ", q = " + rows(q) + ", k = " + rows(k) + ", v = "
                    + rows(v);
        }

        private static String rows(double[][] rows) {
            return Arrays.deepToString(rows);
        }
    }

    private static Calls<CausalAttention> calls() {
        var random = new SplittableRandom(13);
        List<Input> inputs = Stream.generate(() -> input(random)).limit(COUNT).toList();
        return Calls.<CausalAttention, Input>on(
                        inputs, Input::words, (answer, input) -> answer.of(copy(input.q), copy(input.k), copy(input.v)))
                .quantity("the number of places", inputs, input -> input.q.length);
    }

    private static double[][] copy(double[][] rows) {
        return Stream.of(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static Input input(SplittableRandom random) {
        int n = random.nextInt(2, 5);
        int d = random.nextInt(2, 5);
        return new Input(rows(random, n, d), rows(random, n, d), rows(random, n, 2));
    }

    private static double[][] rows(SplittableRandom random, int n, int d) {
        return Stream.generate(() -> random.ints(d, -LATEST, LATEST)
                        .mapToDouble(number -> 2.0 * number / LATEST)
                        .toArray())
                .limit(n)
                .toArray(double[][]::new);
    }
}
