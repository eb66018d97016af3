package occam.interview.judge;

import static occam.InvalidInput.unless;

/**
 * A piece of a text.
 *
 * @param from its first character, from 0
 * @param to the one after its last
 */
public record Passage(int from, int to) {
    /**
     * Checks that it is one.
     *
     * @throws occam.InvalidInput if {@code from} is below 0 or not below {@code to}
     */
    public Passage {
        unless(
                0 <= from && from < to,
                "a piece of a text goes from 0 or more to what is after it, was %d to %d",
                from,
                to);
    }
}
