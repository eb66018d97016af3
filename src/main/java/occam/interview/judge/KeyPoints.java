package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.List;

/** What must be said, question by question. */
public final class KeyPoints {
    private KeyPoints() {}

    /**
     * The points of a question, in their order; empty if it has none.
     *
     * @param question its id
     * @throws occam.InvalidInput if it is null
     */
    public static List<KeyPoint> of(String question) {
        return PointRules.points(given(question, "question"));
    }
}
