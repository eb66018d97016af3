package occam.catalog;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.interview.Drills;
import occam.lesson.language.LanguageModels;
import occam.lesson.language.LanguageModels.CausalAttention;
import occam.lesson.language.LanguageModels.NormSlope;

/** Answers to the exercises on language models. */
final class LanguageTrials {
    private LanguageTrials() {}

    static Stream<Trial<?>> right() {
        return Trials.all(
                rightAttention(LanguageModels.CAUSAL_ATTENTION),
                rightAttention(Drills.CAUSAL_ATTENTION.exercise()),
                rightNorm(LanguageModels.LAYER_NORM),
                rightNorm(Drills.LAYER_NORM.exercise()),
                rightPerplexity());
    }

    static Stream<Trial<?>> wrong() {
        return Trials.all(
                wrongAttention(LanguageModels.CAUSAL_ATTENTION),
                wrongAttention(Drills.CAUSAL_ATTENTION.exercise()),
                wrongNorm(LanguageModels.LAYER_NORM),
                wrongNorm(Drills.LAYER_NORM.exercise()),
                wrongPerplexity());
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** What is left out has a score of −∞. */
    private static double[][] heads(double[][] q, double[][] k, double[][] v, double scale, boolean isMasked) {
        var out = new double[q.length][v[0].length];
        for (int i = 0; i < q.length; i++) {
            var scores = new double[k.length];
            for (int j = 0; j < k.length; j++) {
                scores[j] = isMasked && j > i ? Double.NEGATIVE_INFINITY : dot(q[i], k[j]) / scale;
            }
            double most = Arrays.stream(scores).max().orElseThrow();
            double sum = Arrays.stream(scores).map(s -> Math.exp(s - most)).sum();
            for (int j = 0; j < k.length; j++) {
                for (int c = 0; c < out[i].length; c++) {
                    out[i][c] += Math.exp(scores[j] - most) / sum * v[j][c];
                }
            }
        }
        return out;
    }

    private static Trials<?> rightAttention(Exercise<CausalAttention> exercise) {
        return Trials.of(exercise)
                .right("scores of minus infinity", (q, k, v) -> heads(q, k, v, Math.sqrt(q[0].length), true))
                .right("the loop ends at i", (q, k, v) -> {
                    var out = new double[q.length][v[0].length];
                    for (int i = 0; i < q.length; i++) {
                        double sum = 0;
                        for (int j = 0; j <= i; j++) {
                            double power = Math.exp(dot(q[i], k[j]) / Math.sqrt(k[j].length));
                            sum += power;
                            for (int c = 0; c < out[i].length; c++) {
                                out[i][c] += power * v[j][c];
                            }
                        }
                        for (int c = 0; c < out[i].length; c++) {
                            out[i][c] /= sum;
                        }
                    }
                    return out;
                })
                .right(
                        "streams",
                        (q, k, v) -> IntStream.range(0, q.length)
                                .mapToObj(i -> {
                                    var powers = IntStream.rangeClosed(0, i)
                                            .mapToDouble(j -> Math.exp(dot(q[i], k[j]) / Math.sqrt(q[i].length)))
                                            .toArray();
                                    double sum = Arrays.stream(powers).sum();
                                    return IntStream.range(0, v[0].length)
                                            .mapToDouble(c -> IntStream.rangeClosed(0, i)
                                                            .mapToDouble(j -> powers[j] * v[j][c])
                                                            .sum()
                                                    / sum)
                                            .toArray();
                                })
                                .toArray(double[][]::new));
    }

    private static Trials<?> wrongAttention(Exercise<CausalAttention> exercise) {
        return Trials.of(exercise)
                .named("no mask", "Nothing is masked", (q, k, v) -> heads(q, k, v, Math.sqrt(q[0].length), false))
                .named("no scale", "The scores are not divided", (q, k, v) -> heads(q, k, v, 1, true))
                .named("scaled by d", "not by its root", (q, k, v) -> heads(q, k, v, q[0].length, true))
                .refused("keys as values", (q, k, v) -> heads(q, k, k, Math.sqrt(q[0].length), true));
    }

    private static double mean(double[] a) {
        return Arrays.stream(a).sum() / a.length;
    }

    private static double[] hats(double[] x) {
        double m = mean(x);
        double root =
                Math.sqrt(mean(Arrays.stream(x).map(a -> Math.pow(a - m, 2)).toArray()) + 1e-5);
        return Arrays.stream(x).map(a -> (a - m) / root).toArray();
    }

    private static double root(double[] x) {
        double m = mean(x);
        return Math.sqrt(Arrays.stream(x).map(a -> (a - m) * (a - m)).sum() / x.length + 1e-5);
    }

    private static double[] product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).toArray();
    }

    private static Trials<?> rightNorm(Exercise<NormSlope> exercise) {
        return Trials.of(exercise)
                .right("as the formula", (x, gamma, delta) -> {
                    var hats = hats(x);
                    var g = product(gamma, delta);
                    return IntStream.range(0, x.length)
                            .mapToDouble(j -> (g[j] - mean(g) - hats[j] * mean(product(g, hats))) / root(x))
                            .toArray();
                })
                .right("by the matrix of all slopes", (x, gamma, delta) -> {
                    var hats = hats(x);
                    int n = x.length;
                    var back = new double[n];
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            double slope = ((i == j ? 1 : 0) - 1.0 / n - hats[i] * hats[j] / n) / root(x);
                            back[j] += delta[i] * gamma[i] * slope;
                        }
                    }
                    return back;
                })
                .right("sums over n", (x, gamma, delta) -> {
                    double sum = 0;
                    double along = 0;
                    var hats = hats(x);
                    for (int j = 0; j < x.length; j++) {
                        sum += gamma[j] * delta[j];
                        along += gamma[j] * delta[j] * hats[j];
                    }
                    var back = new double[x.length];
                    for (int j = 0; j < x.length; j++) {
                        back[j] = (x.length * gamma[j] * delta[j] - sum - hats[j] * along) / (x.length * root(x));
                    }
                    return back;
                });
    }

    private static Trials<?> wrongNorm(Exercise<NormSlope> exercise) {
        return Trials.of(exercise)
                .named("constants", "are treated as constants", (x, gamma, delta) -> {
                    var g = product(gamma, delta);
                    return Arrays.stream(g).map(a -> a / root(x)).toArray();
                })
                .named("centred only", "what comes through the variance", (x, gamma, delta) -> {
                    var g = product(gamma, delta);
                    return Arrays.stream(g).map(a -> (a - mean(g)) / root(x)).toArray();
                })
                .named("forward", "This is the forward pass", (x, gamma, delta) -> product(gamma, hats(x)))
                .refused("what came in", (x, gamma, delta) -> delta);
    }

    private static Trials<?> rightPerplexity() {
        return Trials.of(LanguageModels.PERPLEXITY)
                .right("a mean", (logs, n) -> Math.exp(-Arrays.stream(logs).sum() / n))
                .right("a root of the product", (logs, n) -> {
                    double product = 1;
                    for (double log : logs) {
                        product *= Math.exp(log);
                    }
                    return Math.pow(product, -1.0 / n);
                })
                .right("by bits", (logs, n) -> {
                    double bits = 0;
                    for (double log : logs) {
                        bits -= log / Math.log(2);
                    }
                    return Math.pow(2, bits / n);
                });
    }

    private static Trials<?> wrongPerplexity() {
        return Trials.of(LanguageModels.PERPLEXITY)
                .named("of a token", "of a *token*", (logs, n) -> Math.exp(-mean(logs)))
                .named("nats", "in nats", (logs, n) -> Arrays.stream(logs).sum() / -n)
                .named(
                        "no sign",
                        "The sign is missing",
                        (logs, n) -> Math.exp(Arrays.stream(logs).sum() / n))
                .refused(
                        "the worst",
                        (logs, n) -> Math.exp(-Arrays.stream(logs).min().orElseThrow()));
    }
}
