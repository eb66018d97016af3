package occam.sweep;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;

/**
 * One variant under one seed.
 *
 * @param variant its name
 * @param settings of its knobs; none in a comparison of variants that were named
 * @param seed that redrew everything random
 * @param history how training went; no epoch if it failed
 * @param test the score on test rows of the weights that were kept
 * @param failure what was thrown; "" if nothing
 */
public record Trial(String variant, Settings settings, long seed, History history, Score test, String failure) {
    private static final Score NO_SCORE = new Score(Double.NaN, Double.NaN);

    /** How a trial ended. */
    public enum State {
        /** Its numbers are finite. */
        DONE,
        /** A loss or the size of the weights was infinite or no number, as too large a learning rate makes it, or there was no score. */
        DIVERGED,
        /** Something was thrown. */
        FAILED
    }

    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public Trial {
        given(variant, "variant's name");
        given(settings, "settings");
        given(history, "history");
        given(test, "test score");
        given(failure, "failure");
    }

    /** A trial of a variant that has no knobs. */
    public Trial(String variant, long seed, History history, Score test) {
        this(variant, Settings.NONE, seed, history, test, "");
    }

    static Trial failed(String variant, Settings settings, long seed, String failure) {
        var nothing = new History(List.of(), 0, History.Ending.COMPLETE);
        return new Trial(variant, settings, seed, nothing, NO_SCORE, failure);
    }

    /** The epoch whose weights were kept; without numbers if the trial failed, or that epoch was not scored. */
    public Epoch kept() {
        return history.epochs().stream()
                .filter(epoch -> failure.isEmpty() && epoch.number() == history.kept())
                .findFirst()
                .orElse(new Epoch(0, NO_SCORE, NO_SCORE, Double.NaN));
    }

    /** How many epochs it was trained for, as far as they were scored. */
    int epochs() {
        return history.epochs().isEmpty() ? 0 : history.last().number();
    }

    /** How it ended. */
    public State state() {
        if (!failure.isEmpty()) {
            return State.FAILED;
        }
        var kept = kept();
        var numbers = DoubleStream.of(kept.train().loss(), kept.validation().loss(), kept.weightNorm(), test.loss());
        return numbers.allMatch(Double::isFinite) ? State.DONE : State.DIVERGED;
    }

    /** NaN where it did not end well: the accuracy of weights that are no numbers is none. */
    double number(ToDoubleFunction<Trial> number) {
        return state() == State.DONE ? given(number, "number").applyAsDouble(this) : Double.NaN;
    }
}
