package occam.spark;

/**
 * How many inputs go into a task: about a second's work, so that scheduling costs a few hundredths of it and a stop takes no more than that
 * from what is done; more for hundreds of slots, whose tasks the driver could not schedule so fast; fewer towards the end, so that all
 * slots end together.
 */
final class Batches {
    private static final double SECONDS = 1;

    /** What the driver schedules with ease. */
    private static final double TASKS_A_SECOND = 100;

    private static final double NEW = 0.3;
    private static final int SHARES = 3;

    private double each = SECONDS;

    /** A task has told how long it took. */
    void took(double seconds, int inputs) {
        each += NEW * (seconds / inputs - each);
    }

    int next(int left, int slots) {
        double share = Math.ceil((double) left / (SHARES * slots));
        double seconds = Math.max(SECONDS, slots / TASKS_A_SECOND);
        return (int) Math.max(1, Math.min(seconds / each, share));
    }
}
