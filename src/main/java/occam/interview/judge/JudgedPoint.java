package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.List;

/**
 * A point, and what the answer says of it.
 *
 * @param point what must be said
 * @param mark whether it is
 * @param words the pieces of the answer that decided, in their order; may be empty
 */
public record JudgedPoint(KeyPoint point, Mark mark, List<Passage> words) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public JudgedPoint {
        given(point, "point");
        given(mark, "mark");
        words = List.copyOf(given(words, "words"));
    }
}
