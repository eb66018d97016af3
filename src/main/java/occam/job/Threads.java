package occam.job;

import static occam.InvalidInput.unless;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** This process: for each map a pool of its own, so that giving up means ending it. */
final class Threads implements Place {
    static final Place HERE = new Threads();

    private Threads() {}

    /** What the environment asks for, else all cores. */
    static int count(String given) {
        if (given == null || given.isBlank()) {
            return Runtime.getRuntime().availableProcessors();
        }
        unless(
                given.strip().matches("[1-9]\\d{0,3}"),
                "OCCAM_THREADS must be a number of threads, 1 or more, was '%s'; leave it unset for all cores",
                given);
        return Integer.parseInt(given.strip());
    }

    @Override
    public void run(MapRun<?, ?> map) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(Math.min(Job.threads(), map.count()), Worker::new);
        try {
            var running = new ExecutorCompletionService<Void>(pool);
            IntStream.range(0, map.count()).forEach(i -> running.submit(() -> map.workHere(i), null));
            awaitAll(running, map.count());
        } finally {
            end(pool);
        }
    }

    /** Recognized by {@link Job#each}, which gives it no helpers: its siblings have the other cores. */
    static final class Worker extends Thread {
        Worker(Runnable body) {
            super(body, "occam-worker");
            setDaemon(true);
        }
    }

    /** In the order in which they end, so that a failure is seen at once, whatever goes on before it. */
    private void awaitAll(CompletionService<Void> running, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            try {
                running.take().get();
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        var interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                // a worker ends at its next step; nothing may train on after this returns
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
