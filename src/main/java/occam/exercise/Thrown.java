package occam.exercise;

/**
 * What an answer threw, as far as it could be asked: its own methods may throw as well.
 *
 * @param type its class
 * @param message the first line of its message, cut if it is long; empty if there is none
 */
record Thrown(Class<?> type, String message) {
    private static final int LONG = 200;

    /** To be called on the answer's own thread, since {@code getMessage} may be the reader's, and without end. */
    static Thrown of(Throwable thrown) {
        return new Thrown(thrown.getClass(), message(thrown));
    }

    private static String message(Throwable thrown) {
        try {
            var line = String.valueOf(thrown.getMessage())
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            return thrown.getMessage() == null ? "" : line.length() > LONG ? line.substring(0, LONG) + " …" : line;
        } catch (Throwable inside) {
            return "its getMessage() throws " + name(inside.getClass());
        }
    }

    boolean isNotYet() {
        return type == NotYet.class;
    }

    /** In a word: an anonymous class has none of its own, or a shell's. */
    static String name(Class<?> type) {
        var simple = type.getSimpleName();
        return simple.isEmpty() || simple.contains("$") ? "kind of " + name(type.getSuperclass()) : simple;
    }

    @Override
    public String toString() {
        return message.isEmpty() ? name(type) : name(type) + ": " + message;
    }
}
