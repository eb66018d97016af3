package occam.job;

import java.util.List;

/** The threads that maps work on. */
public final class Workers {
    private static final long AMPLE = 20_000;

    private Workers() {}

    /** Those that go on though nothing waits for them; a worker that has ended its work gets the time to end itself. */
    public static List<Thread> left() throws InterruptedException {
        var workers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("occam-worker"))
                .toList();
        for (var worker : workers) {
            worker.join(AMPLE);
        }
        return workers.stream().filter(Thread::isAlive).toList();
    }
}
