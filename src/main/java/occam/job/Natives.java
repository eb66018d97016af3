package occam.job;

import static occam.InvalidInput.given;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps two threads from loading native libraries at once where both might wait for each other for ever: JavaCPP opens libraries while the
 * system shows it the list of all, and Java, which opens its own for fonts and pictures, takes the same two locks of glibc's loader in
 * the other order.
 */
public final class Natives {
    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();

    private Natives() {}

    /**
     * What the work gives, which may open libraries of Java's own; much of the kind may go on at once, but nothing that {@link #load}
     * does.
     *
     * @throws occam.InvalidInput if there is no work
     */
    public static <T> T beside(Supplier<T> work) {
        given(work, "work");
        // Past whoever waits to load: one piece of work may wait for another.
        if (!LOCK.readLock().tryLock()) {
            LOCK.readLock().lock();
        }
        try {
            return work.get();
        } finally {
            LOCK.readLock().unlock();
        }
    }

    /**
     * Loads others, while nothing of {@link #beside} goes on; but work of that kind which needs them itself loads them at once.
     *
     * @throws occam.InvalidInput if there is nothing to do
     */
    public static void load(Runnable loading) {
        given(loading, "loading");
        if (LOCK.getReadHoldCount() > 0) {
            loading.run();
            return;
        }
        LOCK.writeLock().lock();
        try {
            loading.run();
        } finally {
            LOCK.writeLock().unlock();
        }
    }
}
