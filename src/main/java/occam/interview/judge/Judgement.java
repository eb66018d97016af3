package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.List;

/**
 * An answer, judged point by point.
 *
 * @param answer as it was typed
 * @param points in the order of the question's points; empty if the question has none
 */
public record Judgement(String answer, List<JudgedPoint> points) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public Judgement {
        given(answer, "answer");
        points = List.copyOf(given(points, "points"));
    }
}
