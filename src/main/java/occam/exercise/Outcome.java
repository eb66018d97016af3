package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What one call of an answer came to.
 *
 * @param value what it returned, {@link Frozen}, which may be null
 * @param thrown what it threw; null if it returned
 */
record Outcome(Object value, Thrown thrown) {
    private static final double TOLERANCE = 1e-9;

    static Outcome value(Object value) {
        return new Outcome(Frozen.of(value), null);
    }

    static Outcome thrown(Throwable thrown) {
        return new Outcome(null, Thrown.of(thrown));
    }

    /** Numbers up to rounding, arrays, lists and records part by part, anything else by equality; of what was thrown only the kind. */
    boolean isSameAs(Outcome other) {
        if (thrown != null || other.thrown != null) {
            return thrown != null && other.thrown != null && thrown.type() == other.thrown.type();
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
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return same(x.toArray(), y.toArray());
        }
        return a instanceof Record x && b instanceof Record y && x.getClass() == y.getClass()
                ? same(parts(x), parts(y))
                : Objects.deepEquals(a, b);
    }

    private static Object[] parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> Frozen.part(record, component))
                .toArray();
    }

    private static boolean close(double a, double b) {
        double size = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        return Double.compare(a, b) == 0 || Double.isFinite(size) && Math.abs(a - b) <= TOLERANCE * size;
    }
}
