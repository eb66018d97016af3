package occam.exercise;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where an answer's threads are: what any of them prints is heard, and kept short. */
final class CapturedThreads extends ThreadGroup {
    private static final int KEPT = 400;

    /** Not the room itself, whose lock an answer may hold. */
    private final Object lock = new Object();

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;
    private volatile boolean givenUp;

    CapturedThreads() {
        super("occam-exercise");
    }

    /** That of this thread, or null. */
    static CapturedThreads current() {
        return around(Thread.currentThread());
    }

    private static CapturedThreads around(Thread thread) {
        var group = thread.getThreadGroup();
        while (group != null && !(group instanceof CapturedThreads)) {
            group = group.getParent();
        }
        return (CapturedThreads) group;
    }

    boolean isOf(Thread thread) {
        return around(thread) == this;
    }

    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    void hear(byte[] bytes, int from, int length) {
        synchronized (lock) {
            int room = Math.min(length, KEPT - kept.size());
            kept.write(bytes, from, room);
            dropped += length - room;
        }
    }

    String heard() {
        synchronized (lock) {
            var text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
            return dropped == 0 ? text : text + String.format(Locale.ROOT, " … and %,d bytes more", dropped);
        }
    }
}
