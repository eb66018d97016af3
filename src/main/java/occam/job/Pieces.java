package occam.job;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A range of indices, cut into pieces that threads take in turn. */
final class Pieces {
    private static final int FOR_EACH_THREAD = 8;

    private Pieces() {}

    /** Made when it is first needed. */
    private static final class Pool {
        static final ForkJoinPool THREADS = new ForkJoinPool(Job.threads());
    }

    static void each(int count, int grain, IntConsumer work) {
        int pieces = (int) Math.min((count + grain - 1L) / grain, (long) FOR_EACH_THREAD * Job.threads());
        if (pieces <= 1 || Job.threads() == 1 || Thread.currentThread() instanceof Threads.Worker) {
            IntStream.range(0, count).forEach(work);
        } else {
            Pool.THREADS
                    .submit(() -> IntStream.range(0, pieces).parallel().forEach(k -> piece(count, pieces, k, work)))
                    .join();
        }
    }

    private static void piece(int count, int pieces, int k, IntConsumer work) {
        int to = (int) ((k + 1L) * count / pieces);
        for (int i = (int) ((long) k * count / pieces); i < to; i++) {
            work.accept(i);
        }
    }
}
