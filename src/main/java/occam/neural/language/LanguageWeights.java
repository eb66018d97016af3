package occam.neural.language;

import static occam.InvalidInput.given;

import java.util.Map;

/**
 * All weights of a language model, by name, row after row.
 *
 * @param parts the numbers of each matrix
 */
public record LanguageWeights(Map<String, double[]> parts) {
    /**
     * Keeps the map, not the numbers, as a copy.
     *
     * @throws occam.InvalidInput if it, or something in it, is missing
     */
    public LanguageWeights {
        parts = Map.copyOf(given(parts, "weights"));
    }

    /** How many numbers there are in all. */
    public int count() {
        return parts.values().stream().mapToInt(part -> part.length).sum();
    }
}
