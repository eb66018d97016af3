package occam.spark;

/**
 * How many inputs go into a task: about a second's work, so that scheduling costs a few hundredths of it and a stop takes no more than that
 * from what is done; fewer towards the end, so that all slots end together.
 */
final class Batches {
    private static final double SECONDS = 1;
    private static final double NEW = 0.3;
    private static final int SHARES = 3;

    private double each = SECONDS;

    /** A task has told how long it took. */
    void took(double seconds, int inputs) {
        each += NEW * (seconds / inputs - each);
    }

    int next(int left, int slots) {
        double share = Math.ceil((double) left / (SHARES * slots));
        return (int) Math.max(1, Math.min(SECONDS / each, share));
    }
}
