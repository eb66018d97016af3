package occam.neural;

import java.util.Locale;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * What is minimized, and by which steps.
 *
 * @param loss the mean over the rows
 * @param penalty on weights, by its slope
 * @param proximal on weights, after each step
 * @param optimizer with the decay
 */
public record Objective(Loss loss, Separable penalty, ProximalStep proximal, Optimizer optimizer) {
    /** Cross-entropy alone. */
    static Objective plain(Optimizer optimizer) {
        return new Objective(Loss.PLAIN, Penalty.none(), ProximalStep.NONE, optimizer);
    }

    Objective labelSmoothing(double share) {
        return new Objective(new Loss(share, loss.onActivations()), penalty, proximal, optimizer);
    }

    Objective onActivations(double lambda) {
        return new Objective(new Loss(loss.labelSmoothing(), lambda), penalty, proximal, optimizer);
    }

    Objective slope(Separable changed) {
        return new Objective(loss, changed, proximal, optimizer);
    }

    Objective onWeights(Separable changed) {
        return with(new ProximalStep(changed, proximal.onUnits(), proximal.keepsZeros()));
    }

    Objective onUnits(double lambda) {
        return with(new ProximalStep(proximal.onWeights(), lambda, proximal.keepsZeros()));
    }

    /** For weights that lead into no hidden unit. */
    public Objective withoutUnits() {
        return onUnits(0);
    }

    Objective keepingZeros() {
        return with(new ProximalStep(proximal.onWeights(), proximal.onUnits(), true));
    }

    private Objective with(ProximalStep changed) {
        return new Objective(loss, penalty, changed, optimizer);
    }

    Objective steps(Optimizer changed) {
        return new Objective(loss, penalty, proximal, changed);
    }

    /** For biases. */
    public Objective unpenalized() {
        return plain(optimizer.weightDecay(0));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %s, proximal %s%s", optimizer, penalty, proximal, loss);
    }
}
