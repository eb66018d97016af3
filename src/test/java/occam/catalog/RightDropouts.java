package occam.catalog;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.dropout.Dropouts;
import occam.lesson.dropout.Dropouts.Moments;
import occam.lesson.dropout.Dropouts.Passes;
import occam.lesson.norm.DropoutInNetworks;

/** Right answers to the exercises on dropout. */
final class RightDropouts {
    private RightDropouts() {}

    static Stream<Trial<?>> all() {
        return Trials.all(dropout(), drill(), moments(), mask(), ratio());
    }

    private static Trials<?> dropout() {
        return Trials.of(Dropouts.INVERTED_DROPOUT)
                .right("a mask first", (x, gradient, u, rate) -> {
                    var mask = Arrays.stream(u)
                            .map(v -> v >= rate ? 1 / (1 - rate) : 0)
                            .toArray();
                    var output = new double[x.length];
                    var back = new double[x.length];
                    Arrays.setAll(output, i -> mask[i] * x[i]);
                    Arrays.setAll(back, i -> mask[i] * gradient[i]);
                    return new Passes(output, back);
                })
                .right("divided where kept", (x, gradient, u, rate) -> {
                    double keep = 1 - rate;
                    var output = new double[x.length];
                    var back = new double[x.length];
                    for (int i = x.length - 1; i >= 0; i--) {
                        if (u[i] >= rate) {
                            output[i] = x[i] / keep;
                            back[i] = gradient[i] / keep;
                        }
                    }
                    return new Passes(output, back);
                })
                .right("in place", (x, gradient, u, rate) -> {
                    for (int i = 0; i < x.length; i++) {
                        x[i] = u[i] < rate ? 0 : x[i] / (1 - rate);
                        gradient[i] = u[i] < rate ? 0 : gradient[i] / (1 - rate);
                    }
                    return new Passes(x, gradient);
                });
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.INVERTED_DROPOUT.exercise())
                .right(
                        "streams",
                        (x, gradient, u, rate) -> new Passes(
                                IntStream.range(0, x.length)
                                        .mapToDouble(i -> u[i] < rate ? 0 : x[i] / (1 - rate))
                                        .toArray(),
                                IntStream.range(0, x.length)
                                        .mapToDouble(i -> u[i] < rate ? 0 : gradient[i] / (1 - rate))
                                        .toArray()))
                .right("copies, then zeros, which may be -0.0", (x, gradient, u, rate) -> {
                    var output = x.clone();
                    var back = gradient.clone();
                    for (int i = 0; i < u.length; i++) {
                        double keep = u[i] < rate ? 0 : 1;
                        output[i] *= keep / (1 - rate);
                        back[i] *= keep / (1 - rate);
                    }
                    return new Passes(output, back);
                })
                .right("scaled at the end", (x, gradient, u, rate) -> {
                    var output = new double[x.length];
                    var back = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        boolean dropped = u[i] < rate;
                        output[i] = dropped ? 0 : x[i];
                        back[i] = dropped ? 0 : gradient[i];
                    }
                    return new Passes(
                            DoubleStream.of(output).map(v -> v / (1 - rate)).toArray(),
                            DoubleStream.of(back).map(v -> v / (1 - rate)).toArray());
                });
    }

    private static Trials<?> moments() {
        return Trials.of(Dropouts.MEAN_AND_VARIANCE)
                .right("the variance of a coin, times what it decides", (weights, x, p) -> {
                    double mean = 0;
                    double variance = 0;
                    for (int i = 0; i < x.length; i++) {
                        double a = weights[i] * x[i] / (1 - p);
                        mean += (1 - p) * a;
                        variance += p * (1 - p) * a * a;
                    }
                    return new Moments(mean, variance);
                })
                .right("the mean square minus the squared mean", (weights, x, p) -> {
                    double mean = 0;
                    double variance = 0;
                    for (int i = 0; i < x.length; i++) {
                        double kept = weights[i] * x[i] / (1 - p);
                        double own = (1 - p) * kept;
                        mean += own;
                        variance += (1 - p) * kept * kept - own * own;
                    }
                    return new Moments(mean, variance);
                })
                .right(
                        "p/(1 − p) at the end",
                        (weights, x, p) -> new Moments(
                                IntStream.range(0, x.length)
                                        .mapToDouble(i -> weights[i] * x[i])
                                        .sum(),
                                p
                                        / (1 - p)
                                        * IntStream.range(0, x.length)
                                                .mapToDouble(i -> Math.pow(weights[i] * x[i], 2))
                                                .sum()))
                .right("mean squared deviation, kept and dropped", (weights, x, p) -> {
                    double mean = 0;
                    double variance = 0;
                    for (int i = x.length - 1; i >= 0; i--) {
                        double product = weights[i] * x[i];
                        mean += product;
                        variance += p * product * product + (1 - p) * Math.pow(product / (1 - p) - product, 2);
                    }
                    return new Moments(mean, variance);
                });
    }

    private static Trials<?> mask() {
        return Trials.of(DropoutInNetworks.SPATIAL_MASK)
                .right("filled channel by channel", (channels, pixels, rate, uniform) -> {
                    var mask = new double[channels * pixels];
                    for (int c = 0; c < channels; c++) {
                        double value = uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate);
                        Arrays.fill(mask, c * pixels, (c + 1) * pixels, value);
                    }
                    return mask;
                })
                .right("one loop over all", (channels, pixels, rate, uniform) -> {
                    var mask = new double[channels * pixels];
                    double value = 0;
                    for (int i = 0; i < mask.length; i++) {
                        if (i % pixels == 0) {
                            value = uniform.getAsDouble() >= rate ? Math.pow(1 - rate, -1) : 0;
                        }
                        mask[i] = value;
                    }
                    return mask;
                })
                .right("drawn first, then spread", (channels, pixels, rate, uniform) -> {
                    var drawn = DoubleStream.generate(uniform).limit(channels).toArray();
                    return IntStream.range(0, channels * pixels)
                            .mapToDouble(i -> drawn[i / pixels] < rate ? 0 : 1 / (1 - rate))
                            .toArray();
                });
    }

    private static Trials<?> ratio() {
        return Trials.of(DropoutInNetworks.VARIANCE_RATIO)
                .right("by the definition", (c, v, p) -> v / ((v + c * c) / (1 - p) - c * c))
                .right("simplified", (c, v, p) -> (1 - p) * v / (v + p * c * c))
                .right("by the parts of the variance", (c, v, p) -> v / (v + p / (1 - p) * (v + Math.pow(c, 2))))
                .right("kept and dropped", (c, v, p) -> {
                    double keep = 1 - p;
                    double square = keep * (v / (keep * keep) + c * c / (keep * keep));
                    return v / (square - c * c);
                });
    }
}
