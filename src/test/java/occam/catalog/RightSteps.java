package occam.catalog;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.interview.Drills.AdamState;
import occam.lesson.decay.WeightDecay;
import occam.lesson.stopping.Stopping;

/** Right answers to the exercises on steps of an optimizer. */
final class RightSteps {
    private RightSteps() {}

    static Stream<Trial<?>> all() {
        return Trials.all(descent(), proximal(), adam(), adamW(), drill(), filter());
    }

    private static Trials<?> descent() {
        return Trials.of(WeightDecay.SGD_L2)
                .right("the whole slope", (weight, gradients, eta, lambda) -> {
                    double w = weight;
                    for (double g : gradients) {
                        w -= eta * (g + lambda * w);
                    }
                    return w;
                })
                .right("a factor", (weight, gradients, eta, lambda) -> {
                    for (int i = 0; i < gradients.length; i++) {
                        weight = (1 - eta * lambda) * weight - eta * gradients[i];
                    }
                    return weight;
                })
                .right(
                        "a fold",
                        (weight, gradients, eta, lambda) ->
                                Arrays.stream(gradients).reduce(weight, (w, g) -> w - eta * g - eta * lambda * w))
                .right("in closed form", (weight, gradients, eta, lambda) -> {
                    double w = Math.pow(1 - eta * lambda, gradients.length) * weight;
                    for (int i = 0; i < gradients.length; i++) {
                        w -= eta * gradients[i] * Math.pow(1 - eta * lambda, gradients.length - 1 - i);
                    }
                    return w;
                });
    }

    private static Trials<?> proximal() {
        return Trials.of(WeightDecay.PROXIMAL_L1)
                .right("the given threshold", (weight, gradients, eta, lambda) -> {
                    double w = weight;
                    for (double g : gradients) {
                        w = softThreshold(w - eta * g, eta * lambda);
                    }
                    return w;
                })
                .right("its own threshold", (weight, gradients, eta, lambda) -> {
                    double w = weight;
                    for (double g : gradients) {
                        double z = w - eta * g;
                        w = Math.signum(z) * Math.max(Math.abs(z) - lambda * eta, 0);
                    }
                    return w;
                })
                .right(
                        "a fold",
                        (weight, gradients, eta, lambda) -> DoubleStream.of(gradients)
                                .reduce(weight, (w, g) -> softThreshold(w - g * eta, lambda * eta)))
                .right("by cases", (weight, gradients, eta, lambda) -> {
                    for (double g : gradients) {
                        weight -= eta * g;
                        if (weight > eta * lambda) {
                            weight -= eta * lambda;
                        } else if (weight < -eta * lambda) {
                            weight += eta * lambda;
                        } else {
                            weight = 0;
                        }
                    }
                    return weight;
                });
    }

    private static Trials<?> adam() {
        return Trials.of(WeightDecay.ADAM_L2)
                .right("as in the paper", (weight, gradients, eta, lambda) -> {
                    double w = weight;
                    double m = 0;
                    double v = 0;
                    for (int t = 1; t <= gradients.length; t++) {
                        double g = gradients[t - 1] + lambda * w;
                        m = 0.9 * m + 0.1 * g;
                        v = 0.999 * v + 0.001 * g * g;
                        double mHat = m / (1 - Math.pow(0.9, t));
                        double vHat = v / (1 - Math.pow(0.999, t));
                        w -= eta * mHat / (Math.sqrt(vHat) + 1e-8);
                    }
                    return w;
                })
                .right("moments moved towards the slope, powers as products", (weight, gradients, eta, lambda) -> {
                    double m = 0;
                    double v = 0;
                    double beta1 = 1;
                    double beta2 = 1;
                    for (double gradient : gradients) {
                        double g = gradient + weight * lambda;
                        m += (1 - 0.9) * (g - m);
                        v += (1 - 0.999) * (Math.pow(g, 2) - v);
                        beta1 *= 0.9;
                        beta2 *= 0.999;
                        weight -= eta * (m / (1 - beta1)) / (Math.sqrt(v / (1 - beta2)) + 1e-8);
                    }
                    return weight;
                })
                .right("as in PyTorch", (weight, gradients, eta, lambda) -> {
                    double m = 0;
                    double v = 0;
                    for (int i = 0; i < gradients.length; i++) {
                        double g = gradients[i] + lambda * weight;
                        m = m * 0.9 + (1 - 0.9) * g;
                        v = v * 0.999 + (1 - 0.999) * g * g;
                        double denominator = Math.sqrt(v) / Math.sqrt(1 - Math.pow(0.999, i + 1)) + 1e-8;
                        weight += -eta / (1 - Math.pow(0.9, i + 1)) * m / denominator;
                    }
                    return weight;
                });
    }

    private static Trials<?> adamW() {
        return Trials.of(WeightDecay.ADAM_W)
                .right("decay first", (weight, gradients, eta, lambda) -> {
                    double m = 0;
                    double v = 0;
                    int t = 0;
                    for (double g : gradients) {
                        t++;
                        weight *= 1 - eta * lambda;
                        m = 0.9 * m + 0.1 * g;
                        v = 0.999 * v + 0.001 * g * g;
                        weight -= eta * m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
                    }
                    return weight;
                })
                .right("both at once", (weight, gradients, eta, lambda) -> {
                    var moments = new double[2];
                    for (int t = 1; t <= gradients.length; t++) {
                        double g = gradients[t - 1];
                        moments[0] = 0.9 * moments[0] + (1 - 0.9) * g;
                        moments[1] = 0.999 * moments[1] + (1 - 0.999) * g * g;
                        double first = moments[0] / (1 - Math.pow(0.9, t));
                        double second = moments[1] / (1 - Math.pow(0.999, t));
                        weight -= eta * (first / (Math.sqrt(second) + 1e-8) + lambda * weight);
                    }
                    return weight;
                })
                .right("ε scaled with the root", (weight, gradients, eta, lambda) -> {
                    double m = 0;
                    double v = 0;
                    double w = weight;
                    for (int t = 1; t <= gradients.length; t++) {
                        m = 0.9 * m + 0.1 * gradients[t - 1];
                        v = 0.999 * v + 0.001 * Math.pow(gradients[t - 1], 2);
                        double root = Math.sqrt(1 - Math.pow(0.999, t));
                        double rate = eta * root / (1 - Math.pow(0.9, t));
                        w = w - w * eta * lambda - rate * m / (Math.sqrt(v) + 1e-8 * root);
                    }
                    return w;
                });
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.ADAMW_STEP.exercise())
                .right("line by line", (state, g, eta, lambda) -> {
                    int t = state.t() + 1;
                    double m = 0.9 * state.m() + 0.1 * g;
                    double v = 0.999 * state.v() + 0.001 * g * g;
                    double w = state.w() * (1 - eta * lambda);
                    w -= eta * (m / (1 - Math.pow(0.9, t))) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
                    return new AdamState(w, m, v, t);
                })
                .right("moved towards the gradient", (state, g, eta, lambda) -> {
                    double m = state.m() + (1 - 0.9) * (g - state.m());
                    double v = state.v() + (1 - 0.999) * (g * g - state.v());
                    double first = 1 - Math.pow(0.9, state.t() + 1);
                    double second = 1 - Math.pow(0.999, state.t() + 1);
                    double step = m / first / (Math.sqrt(v) / Math.sqrt(second) + 1e-8) + lambda * state.w();
                    return new AdamState(state.w() - eta * step, m, v, state.t() + 1);
                })
                .right("powers by logarithms", (state, g, eta, lambda) -> {
                    int t = state.t() + 1;
                    double m = (9 * state.m() + g) / 10;
                    double v = (999 * state.v() + Math.pow(g, 2)) / 1000;
                    double mHat = m / -Math.expm1(t * Math.log(0.9));
                    double vHat = v / -Math.expm1(t * Math.log(0.999));
                    double w = state.w() - eta * lambda * state.w() - eta * mHat / (Math.sqrt(vHat) + 1e-8);
                    return new AdamState(w, m, v, t);
                });
    }

    private static Trials<?> filter() {
        return Trials.of(Stopping.DESCENT_FILTER)
                .right("a power", (s, n, eta, steps) -> 1 - Math.pow(1 - eta * s * s / n, steps))
                .right("step by step", (s, n, eta, steps) -> {
                    double share = 0;
                    for (int i = 0; i < steps; i++) {
                        share += eta * Math.pow(s, 2) / n * (1 - share);
                    }
                    return share;
                })
                .right("what is left", (s, n, eta, steps) -> {
                    double left = 1;
                    for (int i = steps; i > 0; i--) {
                        left *= (n - eta * s * s) / n;
                    }
                    return 1 - left;
                });
    }
}
