package occam.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** One run of {@link Job#map}: a pool of its own, so that giving up means ending it. */
final class ParallelMap<A, B> {
    private final Job job;
    private final List<A> inputs;
    private final Function<A, B> work;
    private final Function<List<B>, ?> view;
    private final AtomicReferenceArray<B> results;

    ParallelMap(Job job, List<A> inputs, Function<A, B> work, Function<List<B>, ?> view) {
        this.job = job;
        this.inputs = inputs;
        this.work = work;
        this.view = view;
        this.results = new AtomicReferenceArray<>(inputs.size());
    }

    List<B> results() {
        var pool = Executors.newFixedThreadPool(Math.min(Job.threads(), inputs.size()), Worker::new);
        try {
            var running = new ExecutorCompletionService<Void>(pool);
            Job.indices(inputs).forEach(i -> running.submit(one(i)));
            awaitAll(running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(pool);
        }
        return finished();
    }

    /** Recognized by {@link Job#each}, which gives it no helpers: its siblings have the other cores. */
    static final class Worker extends Thread {
        Worker(Runnable body) {
            super(body, "occam-worker");
            setDaemon(true);
        }
    }

    private Callable<Void> one(int index) {
        return () -> {
            var result = job.part(index, progress -> work.apply(inputs.get(index)));
            if (!Thread.currentThread().isInterrupted()) {
                results.set(index, result);
                job.finished(index, () -> view.apply(finished()));
            }
            return null;
        };
    }

    /** In the order in which they end, so that a failure is seen at once, whatever goes on before it. */
    private void awaitAll(CompletionService<Void> running) throws InterruptedException {
        for (int i = 0; i < inputs.size(); i++) {
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

    private List<B> finished() {
        var list = new ArrayList<B>();
        for (int i = 0; i < results.length(); i++) {
            list.add(results.get(i));
        }
        return list.stream().filter(Objects::nonNull).toList();
    }
}
