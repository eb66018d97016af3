package occam.neural;

import static occam.InvalidInput.unless;

import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * What is minimized, and by which steps.
 *
 * @param labelSmoothing {@code ε}: the share of each target that is spread evenly over the classes
 * @param penalty by its slope
 * @param proximal by its proximal step
 */
record Objective(double labelSmoothing, Separable penalty, Separable proximal, Optimizer optimizer) {
    Objective {
        unless(
                labelSmoothing >= 0 && labelSmoothing < 1,
                "label smoothing must be 0 or more and below 1, was %s; 0.1 is usual",
                labelSmoothing);
    }

    /** Cross-entropy alone. */
    static Objective plain(Optimizer optimizer) {
        return new Objective(0, Penalty.none(), Penalty.none(), optimizer);
    }

    Objective labelSmoothing(double share) {
        return new Objective(share, penalty, proximal, optimizer);
    }

    Objective penalty(Separable changed) {
        return new Objective(labelSmoothing, changed, proximal, optimizer);
    }

    Objective proximal(Separable changed) {
        return new Objective(labelSmoothing, penalty, changed, optimizer);
    }

    Objective optimizer(Optimizer changed) {
        return new Objective(labelSmoothing, penalty, proximal, changed);
    }

    @Override
    public String toString() {
        var text = "%s, %s, proximal %s".formatted(optimizer, penalty, proximal);
        return labelSmoothing == 0 ? text : text + ", label smoothing " + labelSmoothing;
    }
}
