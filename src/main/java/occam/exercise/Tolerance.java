package occam.exercise;

import java.util.stream.IntStream;

/**
 * How far two numbers may be apart and still be the same answer, which is by rounding and not more: single precision is good enough.
 *
 * @param relative a share of the larger of the two
 * @param absolute beside it, for what should be 0 and is only near
 */
public record Tolerance(double relative, double absolute) {
    /** What is right in double precision, however it is worked out. */
    public static final Tolerance USUAL = new Tolerance(5e-7, 1e-7);

    /** Whether both are the same, number by number up to rounding, however deep they lie; anything else by equality. */
    public boolean same(Object a, Object b) {
        return distance(Parts.of(a), Parts.of(b)) == 0;
    }

    /**
     * The largest difference of two numbers at the same place, over the larger of the two; 0 if all are the same, and infinite where
     * something else differs.
     *
     * @param a {@link Parts}, a number, or anything else
     * @param b likewise
     */
    double distance(Object a, Object b) {
        if (a instanceof Parts x && b instanceof Parts y) {
            return x.isLike(y) ? distance(x, y) : Double.POSITIVE_INFINITY;
        }
        if (a instanceof Long x && b instanceof Long y) {
            return x.equals(y) ? 0 : relative(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return distance(x.doubleValue(), y.doubleValue());
        }
        return a == null ? infiniteUnless(b == null) : infiniteUnless(a.equals(b));
    }

    private double distance(Parts a, Parts b) {
        return IntStream.range(0, a.parts().size())
                .mapToDouble(i -> distance(a.parts().get(i), b.parts().get(i)))
                .max()
                .orElse(0);
    }

    private double distance(double a, double b) {
        if (Double.compare(a, b) == 0) {
            return 0;
        }
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        double room = absolute + relative * Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a - b) <= room ? 0 : relative(a, b);
    }

    private static double relative(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        return Math.abs(a / larger - b / larger);
    }

    private static double infiniteUnless(boolean isSame) {
        return isSame ? 0 : Double.POSITIVE_INFINITY;
    }
}
