package occam.interview;

import static occam.InvalidInput.unless;

/**
 * How well the reader says a question was answered.
 *
 * @param points 0 for no idea, 1 for parts, 2 for right, 3 for right and complete
 */
record Grade(int points) {
    static final String SCALE = "0 (no idea), 1 (in parts), 2 (right) or 3 (right and complete)";

    Grade {
        unless(points >= 0 && points <= 3, "a grade is %s, was %d", SCALE, points);
    }

    boolean isGood() {
        return points >= 2;
    }
}
