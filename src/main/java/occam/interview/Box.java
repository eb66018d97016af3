package occam.interview;

import static occam.InvalidInput.unless;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a flash card lies by Leitner's rule, and when it is due: known, it goes into the next box, which waits twice as long; missed, it
 * goes back into the first. The first box waits ten minutes, the others 1, 2, 4 and 8 days.
 *
 * <p>Source: S. Leitner, So lernt man lernen (1972), with five boxes; the waits that double are the usual ones of its descendants.
 *
 * @param box from 1 to {@link #LAST}
 * @param due in seconds since the epoch
 */
record Box(int box, long due) {
    static final int LAST = 5;

    Box {
        unless(box >= 1 && box <= LAST, "a box is a number from 1 to %d, was %d", LAST, box);
    }

    /** The first box for a card that was missed, the second for one that was known at first sight. */
    static Box first(Grade grade, Instant now) {
        return in(grade.isGood() ? 2 : 1, now);
    }

    Box next(Grade grade, Instant now) {
        return in(grade.isGood() ? Math.min(box + 1, LAST) : 1, now);
    }

    private static Box in(int box, Instant now) {
        return new Box(box, now.plus(wait(box)).getEpochSecond());
    }

    static Duration wait(int box) {
        return box == 1 ? Duration.ofMinutes(10) : Duration.ofDays(1L << (box - 2));
    }

    boolean isDue(Instant now) {
        return now.getEpochSecond() >= due;
    }
}
