package occam.job;

import static occam.InvalidInput.given;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Short work on a thread that nobody interrupts, while the caller waits. An interrupt closes the socket or the file under the hand of who
 * uses it, and Java's fonts, which read theirs again, forget that there was one; this way it stays with the caller.
 */
public final class Undisturbed {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Calm::new);

    private Undisturbed() {}

    private static final class Calm extends Thread {
        Calm(Runnable body) {
            super(body, "occam-undisturbed");
            setDaemon(true);
        }
    }

    /**
     * What the work gives or throws; an interrupt meanwhile stays set.
     *
     * @throws occam.InvalidInput if there is no work
     */
    public static <T> T call(Supplier<T> work) {
        given(work, "work");
        return Thread.currentThread() instanceof Calm ? work.get() : result(THREADS.submit(() -> Natives.beside(work)));
    }

    /**
     * {@link #call} of what gives nothing.
     *
     * @throws occam.InvalidInput if there is no work
     */
    public static void run(Runnable work) {
        given(work, "work");
        call(() -> {
            work.run();
            return null;
        });
    }

    private static <T> T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A supplier throws nothing that is checked. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
