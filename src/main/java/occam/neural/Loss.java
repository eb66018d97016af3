package occam.neural;

import static occam.InvalidInput.unless;

/**
 * What the mean over the rows is taken of.
 *
 * @param labelSmoothing {@code ε}: the share of each target that is spread evenly over the classes
 * @param onActivations what multiplies {@code ‖a‖₁} of the hidden outputs
 */
public record Loss(double labelSmoothing, double onActivations) {
    /** Cross-entropy alone. */
    static final Loss PLAIN = new Loss(0, 0);

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if the share is below 0, or 1 or more, or the other negative or not finite
     */
    public Loss {
        unless(
                labelSmoothing >= 0 && labelSmoothing < 1,
                "label smoothing must be 0 or more and below 1, was %s; 0.1 is usual",
                labelSmoothing);
        ProximalStep.checkLambda(onActivations);
    }

    /** Adds nothing where nothing was asked for. */
    @Override
    public String toString() {
        return (labelSmoothing == 0 ? "" : ", label smoothing " + labelSmoothing)
                + (onActivations == 0 ? "" : ", L1 on activations " + onActivations);
    }
}
