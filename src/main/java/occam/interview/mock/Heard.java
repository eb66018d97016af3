package occam.interview.mock;

import static occam.InvalidInput.given;

import occam.interview.judge.KeyPoint;
import occam.interview.judge.Mark;

/**
 * What came of one point.
 *
 * @param point what must be said
 * @param judged what the judge found, from all that was typed
 * @param mark what counts: the judge's, unless the candidate overruled it
 * @param isAskedBack whether it was asked about
 * @param isHinted whether there was a hint
 */
public record Heard(KeyPoint point, Mark judged, Mark mark, boolean isAskedBack, boolean isHinted) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public Heard {
        given(point, "point");
        given(judged, "judged");
        given(mark, "mark");
    }

    /** Whether the candidate decided against the judge, or where it could not tell. */
    public boolean isOverruled() {
        return mark != judged;
    }

    /** Whether the candidate still has to decide. */
    public boolean isOpen() {
        return mark == Mark.CANNOT_TELL;
    }
}
