package occam.neural;

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
                .map(epoch -> ": train %s; validation %s".formatted(epoch.train(), epoch.validation()))
                .collect(Collectors.joining());
        return "%d epochs, %skeeps epoch %d%s"
                .formatted(last().number(), ending == Ending.COMPLETE ? "" : reason() + ", ", kept, weights);
    }

    private String reason() {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
