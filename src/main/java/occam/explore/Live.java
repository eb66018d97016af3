package occam.explore;

import static occam.InvalidInput.given;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a screen where the hand is: of the positions that arrive while one is drawn only the newest waits, and what is under way for longer
 * than a tenth of a second is interrupted for it. What is drawn in less is shown, so that the picture follows a hand that does not rest.
 */
public final class Live implements AutoCloseable {
    private static final long LET = TimeUnit.MILLISECONDS.toNanos(100);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(daemons("occam-explore"));
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(daemons("occam-explore-clock"));

    private final Explorer explorer;
    private final Screen screen;
    private Position waiting;
    private Thread drawing;
    private boolean works;
    private boolean cut;
    private long begun;
    private boolean closed;

    /**
     * Draws nothing until the first {@link #move}.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public Live(Explorer explorer, Screen screen) {
        this.explorer = given(explorer, "explorer");
        this.screen = given(screen, "screen");
    }

    private static ThreadFactory daemons(String name) {
        return body -> {
            var thread = new Thread(body, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Asks for this position, and returns at once. */
    public synchronized void move(Position position) {
        if (closed) {
            return;
        }
        waiting = given(position, "position");
        if (!works) {
            works = true;
            THREADS.execute(this::work);
        } else if (drawing != null) {
            long begunThen = begun;
            CLOCK.schedule(() -> cutShort(begunThen), begun + LET - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void cutShort(long begunThen) {
        if (drawing != null && begun == begunThen && (closed || waiting != null)) {
            cut = true;
            drawing.interrupt();
        }
    }

    private void work() {
        for (var position = next(); position != null; position = next()) {
            draw(position);
        }
    }

    private synchronized Position next() {
        var next = waiting;
        waiting = null;
        works = next != null;
        cut = false;
        begun = System.nanoTime();
        drawing = next == null ? null : Thread.currentThread();
        return next;
    }

    private void draw(Position position) {
        try {
            var view = explorer.draw(position);
            if (isWhole()) {
                screen.show(position, view);
            }
        } catch (Throwable reason) {
            // whatever it is, the reader sees it, and the next move may do better
            if (isWhole()) {
                screen.fail(position, reason);
            }
        }
    }

    /** From here on nothing is interrupted; what was is not to be seen. */
    private synchronized boolean isWhole() {
        drawing = null;
        Thread.interrupted();
        return !cut && !closed;
    }

    /** Ends what is under way; nothing is drawn any more. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting = null;
        cutShort(begun);
    }
}
