package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import occam.InvalidInput;

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
        INTERRUPTED,
        /** A weight was no finite number any more, which no later step mends; the last epoch is the one in which it happened. */
        DIVERGED
    }

    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if it, an epoch or the ending is missing
     */
    public History {
        epochs = List.copyOf(given(epochs, "epochs"));
        given(ending, "ending");
    }

    /**
     * The last epoch that was scored.
     *
     * @throws occam.InvalidInput if none is
     */
    public Epoch last() {
        mustBeScored("no last one");
        return epochs.get(epochs.size() - 1);
    }

    /**
     * The epoch with the smallest validation loss; the first of equals. A loss that is no number is larger than any.
     *
     * @throws occam.InvalidInput if none is scored
     */
    public Epoch best() {
        mustBeScored("no best one");
        return epochs.stream()
                .reduce((best, epoch) -> epoch.isBetterThan(best) ? epoch : best)
                .orElseThrow();
    }

    private void mustBeScored(String so) {
        unless(!epochs.isEmpty(), "there is %s: training ended before an epoch was scored (%s)", so, reason());
    }

    /**
     * What early stopping with this patience would have made of the same training: it ends after {@code patience} epochs in a row without a
     * new minimum of the validation loss, and keeps the best epoch so far. Exact, since a seed repeats its training epoch by epoch.
     *
     * @param patience may be more than there are epochs: then none is cut off
     * @throws occam.InvalidInput if below 1 or shorter than the time from one score to the next, or no epoch is done
     */
    public History withPatience(int patience) {
        unless(patience >= 1, "patience must be 1 epoch or more, was %d", patience);
        unless(
                !epochs.isEmpty(),
                "there is no epoch to stop after: training was interrupted before the first was scored");
        int every = epochs.get(0).number();
        unless(
                patience >= every,
                "a patience of %d epochs cannot be told from scores after every %d; ask for %d or more",
                patience,
                every,
                every);
        var best = epochs.get(0);
        for (var epoch : epochs) {
            if (epoch.number() - best.number() > patience) {
                return new History(epochs.subList(0, epochs.indexOf(epoch)), best.number(), Ending.STOPPED_EARLY);
            }
            best = epoch.isBetterThan(best) ? epoch : best;
        }
        return new History(epochs, best.number(), ending);
    }

    /**
     * The epoch whose weights the network has now.
     *
     * @throws occam.InvalidInput if it was not scored, as an interrupt may leave it
     */
    public Epoch keptEpoch() {
        return scored().orElseThrow(() -> new InvalidInput(
                String.format(Locale.ROOT, "epoch %d, whose weights were kept, was not scored: %s", kept, reason())));
    }

    private Optional<Epoch> scored() {
        return epochs.stream().filter(epoch -> epoch.number() == kept).findFirst();
    }

    @Override
    public String toString() {
        if (epochs.isEmpty()) {
            return "no epoch scored, " + reason();
        }
        var weights = scored().map(epoch ->
                        String.format(Locale.ROOT, ": train %s; validation %s", epoch.train(), epoch.validation()))
                .orElse("");
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
