package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How training went, epoch by epoch.
 *
 * @param epochs those that were scored, in order; at least one, unless training was interrupted before
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
     * The last epoch that was scored.
     *
     * @throws IndexOutOfBoundsException if none is
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
                "there is no epoch to stop after: training was interrupted before the first was scored");
        var best = epochs.get(0);
        for (var epoch : epochs) {
            if (epoch.number() - best.number() > patience) {
                return new History(epochs.subList(0, epochs.indexOf(epoch)), best.number(), Ending.STOPPED_EARLY);
            }
            best = epoch.validation().loss() < best.validation().loss() ? epoch : best;
        }
        return new History(epochs, best.number(), ending);
    }

    /**
     * The epoch whose weights the network has now.
     *
     * @throws java.util.NoSuchElementException if it was not scored, as an interrupt may leave it
     */
    public Epoch keptEpoch() {
        return epochs.stream()
                .filter(epoch -> epoch.number() == kept)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        if (epochs.isEmpty()) {
            return "no epoch scored, " + reason();
        }
        var weights = epochs.stream()
                .filter(epoch -> epoch.number() == kept)
                .map(epoch ->
                        String.format(Locale.ROOT, ": train %s; validation %s", epoch.train(), epoch.validation()))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%d epochs, %skeeps epoch %d%s",
                last().number(),
                ending == Ending.COMPLETE ? "" : reason() + ", ",
                kept,
                weights);
    }

    private String reason() {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
