package occam.exercise;

import java.util.concurrent.atomic.AtomicInteger;

/** Which kernel is at work: a JVM may run one after another, and what a reader has begun in one is not begun in the next. */
public final class KernelNumber {
    private static final AtomicInteger STARTED = new AtomicInteger();

    private KernelNumber() {}

    /** Of this one; 0 where there is no kernel. */
    public static int now() {
        return STARTED.get();
    }

    /** For a kernel that starts. */
    public static void next() {
        STARTED.incrementAndGet();
    }
}
