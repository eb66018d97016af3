package occam.neural.language;

import static java.util.Comparator.comparingDouble;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;

/**
 * How a training of a language model went.
 *
 * @param scores in the order of the steps; fewer after an interrupt
 */
public record LanguageHistory(List<LanguageScore> scores) {
    /**
     * Keeps a copy.
     *
     * @throws occam.InvalidInput if it, or a score, is missing
     */
    public LanguageHistory {
        scores = List.copyOf(given(scores, "scores"));
    }

    /**
     * After the last step that was scored.
     *
     * @throws occam.InvalidInput if none was
     */
    public LanguageScore last() {
        mustBeScored();
        return scores.get(scores.size() - 1);
    }

    /**
     * Where the validation loss was smallest; the first of equals.
     *
     * @throws occam.InvalidInput if nothing was scored
     */
    public LanguageScore best() {
        mustBeScored();
        return scores.stream().min(comparingDouble(LanguageScore::validation)).orElseThrow();
    }

    private void mustBeScored() {
        unless(!scores.isEmpty(), "training was interrupted before the model was scored: run the cell again");
    }

    @Override
    public String toString() {
        return scores.isEmpty()
                ? "interrupted before it was scored"
                : String.format(
                        Locale.ROOT,
                        "%d steps: training %.3f, validation %.3f nats a character; lowest %.3f after %d",
                        last().step(),
                        last().train(),
                        last().validation(),
                        best().validation(),
                        best().step());
    }
}
