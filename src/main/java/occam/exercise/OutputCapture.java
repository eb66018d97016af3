package occam.exercise;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A daemon thread whose standard streams, and those of the threads that it starts, are a small buffer instead of the reader's cell. Once
 * it is given up it ends with the next line that it prints, since a kernel lets later output into the next cell.
 */
final class OutputCapture extends Thread {
    private static final long LOOK = 20;

    private final Consumer<OutputCapture> body;
    private final CapturedThreads room;
    private final CountDownLatch end = new CountDownLatch(1);

    OutputCapture(Consumer<OutputCapture> body) {
        this(body, new CapturedThreads());
    }

    private OutputCapture(Consumer<OutputCapture> body, CapturedThreads room) {
        super(room, "occam-exercise");
        this.body = body;
        this.room = room;
        setDaemon(true);
        CapturedStreams.listen();
    }

    @Override
    public void run() {
        try {
            body.accept(this);
        } finally {
            end.countDown();
        }
    }

    /** Until it ends; not by {@code join}, which would wait for the thread's own lock, and the answer may hold that. */
    boolean await(Duration limit) throws InterruptedException {
        return end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void giveUp() {
        room.giveUp();
        interrupt();
    }

    boolean isGivenUp() {
        return room.isGivenUp();
    }

    /**
     * Whether the answer, or a thread that it has started, still is at work after so long. Threads of libraries, which came up with their
     * first use, are none of its.
     */
    boolean runsOn(Class<?> answer, Duration grace) {
        boolean interrupted = Thread.interrupted();
        long until = System.nanoTime() + grace.toNanos();
        boolean runsOn = isAtWork(answer);
        while (runsOn && System.nanoTime() < until) {
            interrupted |= !slept();
            runsOn = isAtWork(answer);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return runsOn;
    }

    private static boolean slept() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What the answer has started is interrupted too. It is not looked for in the room, whose lock the answer may hold. */
    private boolean isAtWork(Class<?> answer) {
        // all cells of a notebook are classes of one package
        var home = answer.getName().split("\\$", 2)[0];
        var started = Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != this && room.isOf(thread.getKey()))
                .filter(thread -> hasNotBegun(thread.getValue()) || comesFrom(home, thread.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        started.forEach(Thread::interrupt);
        return end.getCount() > 0 || !started.isEmpty();
    }

    /** It is started, and has not come to what it is to do: a later look tells whose it is. */
    private static boolean hasNotBegun(StackTraceElement[] frames) {
        return Arrays.stream(frames).allMatch(frame -> frame.getClassName().equals(Thread.class.getName()));
    }

    private static boolean comesFrom(String home, StackTraceElement[] frames) {
        return Arrays.stream(frames).anyMatch(frame -> frame.getClassName().startsWith(home));
    }

    /** Gives the standard streams back. */
    void close(boolean runsOn) {
        CapturedStreams.leave(runsOn);
    }

    /** What it wrote; the beginning, if that is long. */
    String heard() {
        return room.heard();
    }
}
