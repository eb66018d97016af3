package occam.data;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a {@link Split} was made, so that it can be made again from another seed.
 *
 * @param origin the rows
 * @param steps what was done to them, in order
 */
public record SplitRecipe(Origin origin, List<SplitStep> steps) {
    /** Where the rows of the three parts come from. */
    public sealed interface Origin {
        /** The parts under this seed, before any step. */
        Split split(long seed);
    }

    /**
     * Rows that a seed divides.
     *
     * @param data all of them
     * @param train share of the rows
     * @param validation share of the rows
     */
    public record Dealt(Dataset data, double train, double validation) implements Origin {
        @Override
        public Split split(long seed) {
            return Split.of(data, train, validation, seed);
        }
    }

    /**
     * Rows that are the same under every seed, for which their own stands.
     *
     * @param train those to learn from
     * @param validation those to choose by
     * @param test those to judge by
     * @param seed that made them
     */
    public record Kept(Dataset train, Dataset validation, Dataset test, long seed) implements Origin {
        @Override
        public Split split(long other) {
            return new Split(train, validation, test, seed, of(this));
        }
    }

    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if something is missing
     */
    public SplitRecipe {
        given(origin, "origin");
        steps = List.copyOf(given(steps, "steps"));
    }

    static SplitRecipe of(Origin origin) {
        return new SplitRecipe(origin, List.of());
    }

    SplitRecipe and(SplitStep step) {
        return new SplitRecipe(
                origin, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /**
     * The split of this seed.
     *
     * @throws occam.InvalidInput if it cannot be made
     */
    public Split split(long seed) {
        var split = origin.split(seed);
        for (var step : steps) {
            split = split.then(step);
        }
        return split;
    }
}
