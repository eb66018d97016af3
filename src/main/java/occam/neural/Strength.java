package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import occam.neural.Layer.Dropout;
import occam.neural.Layer.SpatialDropout;

/** How strongly a network is regularized, as one number for all of its regularizers together. */
public final class Strength {
    private static final double HIGHEST_RATE = Math.nextDown(1.0);

    private Strength() {}

    /**
     * The same network with every regularizer {@code factor} times as strong: {@code λ} of penalties, by slope or by proximal step, of the
     * group lasso, of L1 on activations and of the decoupled decay; and each rate {@code p} of dropout, on hidden outputs, inputs or
     * channels, and of label smoothing becomes the one whose odds {@code p/(1 − p)} are {@code factor} times as high, so that it stays below
     * 1. What early stopping does is a matter of time, and stays.
     *
     * <p>Source: S. Wager, S. Wang and P. Liang, Dropout Training as Adaptive Regularization (2013): to second order dropout is an L2
     * penalty, with a weight of its own for each feature, and {@code p/(1 − p)} is its {@code λ}.
     *
     * @param factor 1 for the same strength, 0 for no regularizer
     * @throws occam.InvalidInput if negative or not finite, or a {@code λ} would not be finite
     */
    public static Network times(Network network, double factor) {
        given(network, "network");
        unless(
                factor >= 0 && Double.isFinite(factor),
                "a strength is multiplied by a finite factor, 0 or more, was %s; 3 is three times as strong, 1 as strong as before",
                factor);
        var objective = network.objective();
        var step = objective.proximal();
        var optimizer = objective.optimizer();
        return network.with(layers(network.architecture(), factor))
                .penalty(objective.penalty().times(factor))
                .proximal(step.onWeights().times(factor))
                .groupLasso(factor * step.onUnits())
                .activationL1(factor * objective.loss().onActivations())
                .labelSmoothing(rate(objective.loss().labelSmoothing(), factor))
                .optimizer(optimizer.weightDecay(factor * optimizer.weightDecay()));
    }

    /** Whether it has no regularizer that {@link #times} could make stronger; early stopping is none of these. */
    public static boolean isNone(Network network) {
        var twice = times(network, 2);
        return twice.architecture().equals(network.architecture())
                && twice.objective().equals(network.objective());
    }

    private static Architecture layers(Architecture before, double factor) {
        return new Architecture(
                before.input(),
                before.layers().stream().map(layer -> layer(layer, factor)).toList());
    }

    private static Layer layer(Layer layer, double factor) {
        if (layer instanceof Dropout dropout) {
            var stronger = Layer.dropout(rate(dropout.rate(), factor));
            return dropout.isInverted() ? stronger : stronger.scaledBy(dropout.scale());
        }
        return layer instanceof SpatialDropout spatial ? Layer.spatialDropout(rate(spatial.rate(), factor)) : layer;
    }

    /** Rounding would make a rate of 1 out of the highest below it. */
    private static double rate(double p, double factor) {
        return Math.min(factor * p / (1 - p + factor * p), HIGHEST_RATE);
    }
}
