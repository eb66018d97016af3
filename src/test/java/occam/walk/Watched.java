package occam.walk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that a reader would interrupt. */
final class Watched {
    private static final long PATIENCE = 200;
    private static final long GRACE = 20_000;

    private Watched() {}

    /** On a thread of its own, interrupted after a while; an exception if it does not hear that. */
    static <T> T call(Callable<T> work) throws InterruptedException, TimeoutException {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "walk");
        thread.setDaemon(true);
        thread.start();
        thread.join(PATIENCE);
        thread.interrupt();
        try {
            return task.get(GRACE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
