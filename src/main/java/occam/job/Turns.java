package occam.job;

import java.util.function.Supplier;

/** The parts of a job, one after another on this thread. */
final class Turns {
    private Turns() {}

    static Void take(Job job, int times, Runnable work, Supplier<?> picture) {
        for (int i = 0; i < times && !Thread.currentThread().isInterrupted(); i++) {
            job.part(i, progress -> {
                work.run();
                return "";
            });
            if (!Thread.currentThread().isInterrupted()) {
                job.finished(i, picture);
            }
        }
        return null;
    }
}
