package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;

/**
 * All trials of one variant.
 *
 * @param variant its name
 * @param settings of its knobs; none in a comparison of variants that were named
 * @param trials one for each seed that is done, at least one
 */
public record Cell(String variant, Settings settings, List<Trial> trials) {
    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if there is no trial, or something is missing
     */
    public Cell {
        given(variant, "variant's name");
        given(settings, "settings");
        trials = List.copyOf(given(trials, "trials"));
        unless(!trials.isEmpty(), "a cell needs a trial, '%s' has none", variant);
    }

    /** A number of each of its seeds; NaN for a seed that diverged or failed. */
    public Sample sample(Measure measure) {
        return new Sample(
                trials.stream().mapToDouble(given(measure, "measure")::of).toArray());
    }

    /** Whether every seed has come to its end with finite numbers. */
    public boolean isDone() {
        return trials.stream().allMatch(trial -> trial.state() == Trial.State.DONE);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: validation accuracy %.3f, loss %.3f over %d seeds",
                variant,
                sample(Measure.VALIDATION_ACCURACY).mean(),
                sample(Measure.VALIDATION_LOSS).mean(),
                trials.size());
    }
}
