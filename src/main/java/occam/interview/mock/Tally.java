package occam.interview.mock;

import java.util.List;
import java.util.Locale;
import occam.interview.judge.Mark;

/**
 * What the points of one question come to. A point that was said counts 1, half said ½, and each hint takes ½ away.
 *
 * @param halves how many halves were earned
 * @param points how many points there are
 * @param hints how many were taken
 * @param opposite of how many points the contrary was said, and left so
 */
public record Tally(int halves, int points, int hints, int opposite) {
    private static final double COMPLETE = 0.9;
    private static final double RIGHT = 0.6;
    private static final double PARTS = 0.2;

    static Tally of(List<Heard> heard) {
        return new Tally(
                heard.stream()
                        .mapToInt(each -> each.mark() == Mark.SAID ? 2 : each.mark() == Mark.HALF ? 1 : 0)
                        .sum(),
                heard.size(),
                (int) heard.stream().filter(Heard::isHinted).count(),
                (int) heard.stream()
                        .filter(each -> each.mark() == Mark.OPPOSITE)
                        .count());
    }

    /**
     * The grade that it suggests, from 0 to 3: complete from nine tenths of the points on, right from six, in parts from two; and at most in
     * parts while the contrary of a point stands.
     */
    public int grade() {
        double share = left() / (2.0 * points);
        int grade = share >= COMPLETE ? 3 : share >= RIGHT ? 2 : share >= PARTS ? 1 : 0;
        return opposite > 0 ? Math.min(grade, 1) : grade;
    }

    private int left() {
        return Math.max(0, halves - hints);
    }

    /** How it was counted. */
    public String words() {
        return hints == 0
                ? String.format(Locale.ROOT, "%s of %d points", number(halves), points)
                : String.format(
                        Locale.ROOT,
                        "%s of %d points, less %s for %s: %s",
                        number(halves),
                        points,
                        number(hints),
                        hints == 1 ? "a hint" : hints + " hints",
                        number(left()));
    }

    private static String number(int halves) {
        var whole = halves == 1 ? "" : String.valueOf(halves / 2);
        return whole + (halves % 2 == 1 ? "½" : "");
    }
}
