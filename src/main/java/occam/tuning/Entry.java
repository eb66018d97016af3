package occam.tuning;

import static java.util.Locale.ROOT;

import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;

/**
 * One run of a {@link Tuning}.
 *
 * @param name of what was tried
 * @param network as it was described
 * @param history how training went
 * @param run its number, from 1
 * @param left how many runs there are after it
 * @param standing where it stands on the board, in words
 */
public record Entry(String name, Network network, History history, int run, int left, String standing) {
    /** Mean cross-entropy on the validation rows in nats, of the weights that were kept. */
    public double validationLoss() {
        return kept().validation().loss();
    }

    /** The share of validation rows that is right. */
    public double validationAccuracy() {
        return kept().validation().accuracy();
    }

    /** Mean cross-entropy on the training rows in nats, without dropout. */
    public double trainLoss() {
        return kept().train().loss();
    }

    private Epoch kept() {
        return history.keptEpoch();
    }

    @Override
    public String toString() {
        return String.format(
                ROOT,
                "run %d of %d, '%s': validation loss %.3f, accuracy %.3f, training loss %.3f; %s; %d left",
                run,
                run + left,
                name,
                validationLoss(),
                validationAccuracy(),
                trainLoss(),
                standing,
                left);
    }
}
