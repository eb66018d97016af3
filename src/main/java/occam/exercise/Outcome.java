package occam.exercise;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** What one call of an answer came to: the value it returned, which may be null, or what it threw. */
record Outcome(Object value, Throwable thrown) {
    private static final double TOLERANCE = 1e-9;

    static Outcome value(Object value) {
        return new Outcome(value, null);
    }

    static Outcome thrown(Throwable thrown) {
        return new Outcome(null, thrown);
    }

    /** Numbers up to rounding, arrays number by number, anything else by equality; of what was thrown only the kind. */
    boolean isSameAs(Outcome other) {
        if (thrown != null || other.thrown != null) {
            return thrown != null && other.thrown != null && thrown.getClass() == other.thrown.getClass();
        }
        return same(value, other.value);
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return close(x, y);
        }
        if (a instanceof double[] x && b instanceof double[] y) {
            return x.length == y.length && IntStream.range(0, x.length).allMatch(i -> close(x[i], y[i]));
        }
        if (a instanceof Object[] x && b instanceof Object[] y) {
            return Arrays.equals(x, y, (p, q) -> same(p, q) ? 0 : 1);
        }
        return Objects.deepEquals(a, b);
    }

    private static boolean close(double a, double b) {
        double size = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        return Double.compare(a, b) == 0 || Double.isFinite(size) && Math.abs(a - b) <= TOLERANCE * size;
    }
}
