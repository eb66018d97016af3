package occam;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import occam.job.Job;
import occam.job.JobListener;

/** A reader who stops a cell: interrupts a thread as soon as its job is that far. */
public record Impatient(Thread working, Predicate<Job> when) implements JobListener {
    /** Interrupts the thread that calls this. */
    public static Impatient once(Predicate<Job> when) {
        return new Impatient(Thread.currentThread(), when);
    }

    /** As soon as two parts of a job are done. */
    public static Impatient afterTwo() {
        return once(job -> job.detail().matches("[2-9] of .*"));
    }

    @Override
    public void started(Job job) {
        var watching = new Thread(() -> {
            while (!when.test(job) && !job.ended()) {
                // not on a core of its own, which the work would miss
                LockSupport.parkNanos(100_000);
            }
            working.interrupt();
        });
        watching.setDaemon(true);
        watching.start();
    }

    @Override
    public void ended(Job job) {}
}
