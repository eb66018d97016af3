package occam.exercise;

import static occam.exercise.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Dropouts.Moments;
import occam.exercise.Dropouts.Passes;

/** Wrong answers to the exercises on dropout. */
final class WrongDropouts {
    private WrongDropouts() {}

    static Stream<Trial<?>> all() {
        return Trials.all(dropout(), drill(), moments(), mask(), ratio());
    }

    private static double[] each(double[] values, IntToDoubleFunction factor) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * factor.applyAsDouble(i))
                .toArray();
    }

    private static Passes both(double[] x, double[] gradient, IntToDoubleFunction factor) {
        return new Passes(each(x, factor), each(gradient, factor));
    }

    private static Trials<?> dropout() {
        return Trials.of(Dropouts.INVERTED_DROPOUT)
                .named("no factor", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1))
                .named("1/rate", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 / rate))
                .named("times keep", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 - rate))
                .named("1 + rate", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 + rate))
                .named("the mask swapped", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 / (1 - rate) : 0))
                .named(
                        "the mask swapped, with its own factor",
                        "?",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 / rate : 0))
                .named("the mask swapped, no factor", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 : 0))
                .named("1 − rate as the rate", "?", (x, g, u, rate) -> both(x, g, i -> u[i] < 1 - rate ? 0 : 1 / rate))
                .named("nothing dropped", "?", (x, g, u, rate) -> both(x, g, i -> 1 / (1 - rate)))
                .named(
                        "dropped and kept scaled alike",
                        "?",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 : 1 / (1 - rate)))
                .named(
                        "the gradient as it is",
                        "?",
                        (x, g, u, rate) -> new Passes(each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), g))
                .named(
                        "the gradient masked only",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), each(g, i -> u[i] < rate ? 0 : 1)))
                .named(
                        "the gradient scaled only",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), each(g, i -> 1 / (1 - rate))))
                .named(
                        "the output not scaled",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1), each(g, i -> u[i] < rate ? 0 : 1 / (1 - rate))))
                .named("the gradient where the output is not 0", "?", (x, g, u, rate) -> {
                    var output = each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate));
                    return new Passes(output, each(g, i -> output[i] == 0 ? 0 : 1 / (1 - rate)));
                })
                .named("the gradient where the output is positive", "?", (x, g, u, rate) -> {
                    var output = each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate));
                    return new Passes(output, each(g, i -> output[i] > 0 ? 1 / (1 - rate) : 0));
                })
                .named(
                        "the gradient scaled twice",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 0 : 1 / (1 - rate) / (1 - rate))))
                .named(
                        "at rate itself dropped",
                        "?",
                        (x, g, u, rate) -> both(x, g, i -> u[i] > rate ? 1 / (1 - rate) : 0));
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.INVERTED_DROPOUT.exercise())
                .named(
                        "output and gradient swapped",
                        "?",
                        (x, g, u, rate) -> both(g, x, i -> u[i] < rate ? 0 : 1 / (1 - rate)))
                .named(
                        "the gradient of the dropped ones",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 1 / (1 - rate) : 0)))
                .named(
                        "the gradient times the output",
                        "?",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 0 : x[i] / (1 - rate))))
                .named("scaled by how many are kept", "?", (x, g, u, rate) -> {
                    double kept = Arrays.stream(u).filter(v -> v >= rate).count();
                    return both(x, g, i -> u[i] < rate ? 0 : x.length / kept);
                })
                .named("the output in x, read again for the gradient", "?", (x, g, u, rate) -> {
                    Arrays.setAll(x, i -> u[i] < rate ? 0 : x[i] / (1 - rate));
                    return new Passes(x, x);
                });
    }

    private static double[] products(double[] weights, double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> weights[i] * x[i]).toArray();
    }

    private static Moments moments(double[] a, double mean, double variance) {
        return new Moments(mean * sum(a, v -> v), variance * sum(a, v -> v * v));
    }

    private static Trials<?> moments() {
        return Trials.of(Dropouts.MEAN_AND_VARIANCE)
                .named("mean times keep", "?", (w, x, p) -> moments(products(w, x), 1 - p, p / (1 - p)))
                .named("mean over keep", "?", (w, x, p) -> moments(products(w, x), 1 / (1 - p), p / (1 - p)))
                .named("p(1 − p)", "?", (w, x, p) -> moments(products(w, x), 1, p * (1 - p)))
                .named("plain dropout", "?", (w, x, p) -> moments(products(w, x), 1 - p, p * (1 - p)))
                .named("upside down", "?", (w, x, p) -> moments(products(w, x), 1, (1 - p) / p))
                .named("1/(1 − p)", "?", (w, x, p) -> moments(products(w, x), 1, 1 / (1 - p)))
                .named("p", "?", (w, x, p) -> moments(products(w, x), 1, p))
                .named("p/(1 − p)²", "?", (w, x, p) -> moments(products(w, x), 1, p / Math.pow(1 - p, 2)))
                .named("p(1 − p) over (1 − p)", "?", (w, x, p) -> moments(products(w, x), 1, p * (1 - p) / (1 - p)))
                .named(
                        "no square at the weights",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * sum(products(w, products(x, x)), v -> v)))
                .named(
                        "no square at x",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * sum(products(x, products(w, w)), v -> v)))
                .named(
                        "no squares",
                        "?",
                        (w, x, p) ->
                                new Moments(sum(products(w, x), v -> v), p / (1 - p) * sum(products(w, x), v -> v)))
                .named(
                        "the square of the sum",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), p / (1 - p) * Math.pow(sum(products(w, x), v -> v), 2)))
                .named(
                        "the deviation",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v), Math.sqrt(p / (1 - p) * sum(products(w, x), v -> v * v))))
                .named(
                        "deviations added",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v),
                                Math.pow(sum(products(w, x), v -> Math.sqrt(p / (1 - p)) * Math.abs(v)), 2)))
                .named(
                        "the mean square minus the squared mean of all",
                        "?",
                        (w, x, p) -> new Moments(
                                sum(products(w, x), v -> v),
                                sum(products(w, x), v -> v * v) / (1 - p) - Math.pow(sum(products(w, x), v -> v), 2)))
                .named("averages", "?", (w, x, p) -> moments(products(w, x), 1.0 / x.length, p / (1 - p) / x.length))
                .named("x only", "?", (w, x, p) -> moments(x, 1, p / (1 - p)))
                .named(
                        "swapped",
                        "?",
                        (w, x, p) ->
                                new Moments(p / (1 - p) * sum(products(w, x), v -> v * v), sum(products(w, x), v -> v)))
                .named("keep and drop swapped", "?", (w, x, p) -> moments(products(w, x), (1 - p) / p, (1 - p) / p))
                .named("no variance", "?", (w, x, p) -> moments(products(w, x), 1, 0));
    }

    private static double[] spread(int channels, int pixels, DoubleSupplier value) {
        var mask = new double[channels * pixels];
        for (int c = 0; c < channels; c++) {
            Arrays.fill(mask, c * pixels, (c + 1) * pixels, value.getAsDouble());
        }
        return mask;
    }

    private static Trials<?> mask() {
        return Trials.of(DropoutInNetworks.SPATIAL_MASK)
                .named(
                        "a draw for each pixel",
                        "?",
                        (channels, pixels, rate, uniform) -> DoubleStream.generate(uniform)
                                .limit(channels * pixels)
                                .map(u -> u < rate ? 0 : 1 / (1 - rate))
                                .toArray())
                .named("pixel after pixel", "?", (channels, pixels, rate, uniform) -> {
                    var drawn = DoubleStream.generate(uniform).limit(channels).toArray();
                    return IntStream.range(0, channels * pixels)
                            .mapToDouble(i -> drawn[i % channels] < rate ? 0 : 1 / (1 - rate))
                            .toArray();
                })
                .named("a draw for each place", "?", (channels, pixels, rate, uniform) -> {
                    var drawn = DoubleStream.generate(uniform).limit(pixels).toArray();
                    return IntStream.range(0, channels * pixels)
                            .mapToDouble(i -> drawn[i % pixels] < rate ? 0 : 1 / (1 - rate))
                            .toArray();
                })
                .named(
                        "no factor",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1))
                .named(
                        "1/rate",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 / rate))
                .named(
                        "times keep",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 - rate))
                .named(
                        "swapped, right factor",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 1 / (1 - rate) : 0))
                .named(
                        "swapped, its own factor",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 1 / rate : 0))
                .named("one draw for all", "?", (channels, pixels, rate, uniform) -> {
                    double value = uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate);
                    return spread(channels, pixels, () -> value);
                })
                .named(
                        "one number for each channel",
                        "?",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, 1, () -> uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate)))
                .named("scaled by how many are kept", "?", (channels, pixels, rate, uniform) -> {
                    var mask = spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1);
                    double kept = sum(mask, v -> v);
                    return Arrays.stream(mask).map(v -> v * mask.length / kept).toArray();
                })
                .named("channels from the last to the first", "?", (channels, pixels, rate, uniform) -> {
                    var mask = new double[channels * pixels];
                    for (int c = channels - 1; c >= 0; c--) {
                        double value = uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate);
                        Arrays.fill(mask, c * pixels, (c + 1) * pixels, value);
                    }
                    return mask;
                })
                .named(
                        "scaled also by the pixels",
                        "?",
                        (channels, pixels, rate, uniform) -> spread(
                                channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate) / pixels));
    }

    private static Trials<?> ratio() {
        return Trials.of(DropoutInNetworks.VARIANCE_RATIO)
                .named("upside down", "?", (c, v, p) -> ((v + c * c) / (1 - p) - c * c) / v)
                .named("the mean does not matter", "?", (c, v, p) -> 1 - p)
                .named("c for c²", "?", (c, v, p) -> (1 - p) * v / (v + p * c))
                .named("the squared mean not taken off", "?", (c, v, p) -> v / ((v + c * c) / (1 - p)))
                .named("the masks only", "?", (c, v, p) -> v / (v + p / (1 - p) * c * c))
                .named("the masks of the deviations only", "?", (c, v, p) -> v / (v + p / (1 - p) * v))
                .named("keep and drop swapped", "?", (c, v, p) -> p * v / (v + (1 - p) * c * c))
                .named("deviations", "?", (c, v, p) -> Math.sqrt((1 - p) * v / (v + p * c * c)))
                .named("the difference", "?", (c, v, p) -> (v + c * c) / (1 - p) - c * c - v)
                .named("plain dropout", "?", (c, v, p) -> v / ((1 - p) * (v + p * c * c)))
                .named("the factor squared", "?", (c, v, p) -> (1 - p) * (1 - p))
                .named("nothing changes", "?", (c, v, p) -> 1)
                .named("v taken for the deviation", "?", (c, v, p) -> (1 - p) * v * v / (v * v + p * c * c));
    }
}
