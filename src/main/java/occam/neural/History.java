package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Comparator;
import java.util.List;

/**
 * How training went, epoch by epoch.
 *
 * @param epochs in order; at least one, unless training was interrupted before the first was done
 * @param kept the number of the epoch whose weights the network has now: the best under early stopping, else the last (an interrupt
 *     may leave it some steps further); 0 while none is done
 * @param ending why it ended
 */
public record History(List<Epoch> epochs, int kept, Ending ending) {
    /** Why training ended. */
    public enum Ending {
        /** Every epoch that was asked for is done. */
        COMPLETE,
        /** The validation loss had not reached a new minimum for as many epochs as patience allows. */
        STOPPED_EARLY,
        /** The thread was interrupted; the epochs are those that were done by then. */
        INTERRUPTED
    }

    /** Keeps a copy of the list. */
    public History {
        epochs = List.copyOf(epochs);
    }

    /**
     * The last epoch that was trained.
     *
     * @throws IndexOutOfBoundsException if none is done
     */
    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /**
     * The epoch with the smallest validation loss; the first of equals.
     *
     * @throws java.util.NoSuchElementException if none is done
     */
    public Epoch best() {
        return epochs.stream()
                .min(Comparator.comparingDouble(epoch -> epoch.validation().loss()))
                .orElseThrow();
    }

    /**
     * What early stopping with this patience would have made of the same training: it ends after {@code patience} epochs in a row without a
     * new minimum of the validation loss, and keeps the best epoch so far. Exact, since a seed repeats its training epoch by epoch.
     *
     * @param patience may be more than there are epochs: then none is cut off
     * @throws occam.InvalidInput if below 1, or no epoch is done
     */
    public History withPatience(int patience) {
        unless(patience >= 1, "patience must be 1 epoch or more, was %d", patience);
        unless(
                !epochs.isEmpty(),
                "there is no epoch to stop after: training was interrupted before the first was done");
        int best = 1;
        for (var epoch : epochs) {
            best = loss(epoch.number()) < loss(best) ? epoch.number() : best;
            if (epoch.number() - best >= patience && epoch.number() < epochs.size()) {
                return new History(epochs.subList(0, epoch.number()), best, Ending.STOPPED_EARLY);
            }
        }
        return new History(epochs, best, ending);
    }

    private double loss(int epoch) {
        return epochs.get(epoch - 1).validation().loss();
    }

    @Override
    public String toString() {
        if (epochs.isEmpty()) {
            return "no epoch done, interrupted";
        }
        var reason =
                ending == Ending.COMPLETE ? "" : ending.name().toLowerCase().replace('_', ' ') + ", ";
        return "%d epochs, %skeeps epoch %d: train %s; validation %s"
                .formatted(
                        epochs.size(),
                        reason,
                        kept,
                        epochs.get(kept - 1).train(),
                        epochs.get(kept - 1).validation());
    }
}
