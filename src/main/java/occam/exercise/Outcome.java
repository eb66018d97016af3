package occam.exercise;

import java.util.List;

/**
 * What one call of an answer came to.
 *
 * @param value what it returned, {@link Frozen}, which may be null
 * @param parts the same as it is compared, see {@link Parts#of}
 * @param thrown what it threw; null if it returned
 * @param returned what it returned as it is, which may change
 */
record Outcome(Object value, Object parts, Thrown thrown, Object returned) {
    static Outcome value(Object value) {
        var frozen = Frozen.of(value);
        return new Outcome(frozen, Parts.of(frozen), null, value);
    }

    static Outcome thrown(Throwable thrown) {
        return new Outcome(null, null, Thrown.of(thrown), null);
    }

    /** Numbers up to rounding, however deep they lie, anything else by equality; of what was thrown only the kind. */
    boolean isSameAs(Outcome other) {
        return distance(other, Tolerance.USUAL) == 0;
    }

    /** As {@link Tolerance#distance}; of what was thrown only the kind counts. */
    double distance(Outcome other, Tolerance tolerance) {
        if (thrown == null && other.thrown == null) {
            return tolerance.distance(parts, other.parts);
        }
        return thrown != null && other.thrown != null && thrown.type() == other.thrown.type()
                ? 0
                : Double.POSITIVE_INFINITY;
    }

    /** Whether what was returned is no longer what it was. To be called on the answer's own thread. */
    boolean hasChanged() {
        return isChangeable() && !Tolerance.USUAL.same(value, Frozen.of(returned));
    }

    private boolean isChangeable() {
        return returned != null
                && (returned.getClass().isArray() || returned instanceof List<?> || returned instanceof Record);
    }
}
