package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A number by which trials are compared, for the weights that were kept. */
public enum Measure {
    /** Mean cross-entropy on validation rows in nats; less is better. */
    VALIDATION_LOSS(
            "validation loss", false, true, trial -> trial.kept().validation().loss()),
    /** The share of validation rows that is right; more is better. */
    VALIDATION_ACCURACY(
            "validation accuracy",
            true,
            true,
            trial -> trial.kept().validation().accuracy()),
    /** Mean cross-entropy on test rows in nats; less is better. It judges what was chosen, and chooses nothing. */
    TEST_LOSS("test loss", false, false, trial -> trial.test().loss()),
    /** The share of test rows that is right; more is better. It judges what was chosen, and chooses nothing. */
    TEST_ACCURACY("test accuracy", true, false, trial -> trial.test().accuracy());

    private final String label;
    private final boolean moreIsBetter;
    private final boolean chooses;
    private final ToDoubleFunction<Trial> number;

    Measure(String label, boolean moreIsBetter, boolean chooses, ToDoubleFunction<Trial> number) {
        this.label = label;
        this.moreIsBetter = moreIsBetter;
        this.chooses = chooses;
        this.number = number;
    }

    /** The number of one trial; NaN if it diverged or failed. */
    public double of(Trial trial) {
        return given(trial, "trial").number(number);
    }

    /** Whether the better of two values is the larger one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    void mustChoose() {
        unless(
                chooses,
                "settings are chosen on validation rows, and the %s only judges what was chosen; choose by %s",
                label,
                Arrays.stream(values())
                        .filter(measure -> measure.chooses)
                        .map(Enum::name)
                        .collect(Collectors.joining(" or ")));
    }

    @Override
    public String toString() {
        return label;
    }
}
