package occam.exercise;

import java.util.Optional;

/**
 * What one call of an answer came to.
 *
 * @param value that it returned, which may be null
 * @param frozen the same as it was when it was returned, see {@link Frozen}
 * @param thrown what it threw instead
 */
record Outcome(Object value, Object frozen, Throwable thrown) {
    static Outcome value(Object value) {
        return new Outcome(value, Frozen.of(value), null);
    }

    static Outcome thrown(Throwable thrown) {
        return new Outcome(null, null, thrown);
    }

    boolean isSameAs(Outcome other, Tolerance tolerance) {
        return distance(other, tolerance) == 0;
    }

    /** As {@link Tolerance#distance}; of what was thrown only the kind counts. */
    double distance(Outcome other, Tolerance tolerance) {
        if (thrown == null && other.thrown == null) {
            return tolerance.distance(frozen, other.frozen);
        }
        return thrown != null && other.thrown != null && thrown.getClass() == other.thrown.getClass()
                ? 0
                : Double.POSITIVE_INFINITY;
    }

    /** Whether a later call has changed what this one had returned. */
    boolean isOverwritten() {
        return value != null
                && frozen instanceof Frozen
                && now().filter(now -> Tolerance.USUAL.distance(frozen, now) > 0)
                        .isPresent();
    }

    /** Empty if it can be read once only. */
    private Optional<Object> now() {
        try {
            return Optional.of(Frozen.of(value));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
