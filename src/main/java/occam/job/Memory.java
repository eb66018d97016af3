package occam.job;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.IntSupplier;

/** How much memory a piece of work may take: what it needs is told before it starts, or the machine would be short of it for hours. */
public final class Memory {
    private static final double GIGABYTE = 0x1p30;
    private static final double MEGABYTE = 0x1p20;
    private static final double HALF = 0.5;

    /** Asked for once, since the answer is read from files and each training wants it. */
    private static final double MACHINE = machine();

    private Memory() {}

    /**
     * Does nothing if there is room: for one piece of work as much as the Java heap may have, whether it lies there or beside it, and for
     * those that all threads do at once half of the machine's memory.
     *
     * @param what takes it, in words
     * @param bytes of one, roughly
     * @param times how many pieces there are
     * @param instead what to do about it
     * @throws occam.InvalidInput if it takes more
     */
    public static void mustHold(String what, double bytes, long times, String instead) {
        given(what, "work");
        given(instead, "advice");
        new Room(Runtime.getRuntime().maxMemory(), HALF * MACHINE, Job::threads).mustHold(what, bytes, times, instead);
    }

    /** How many bytes one thread may take, and all of them. */
    record Room(double heap, double half, IntSupplier threads) {
        void mustHold(String what, double bytes, long times, String instead) {
            double one = Math.min(heap, half);
            unless(
                    bytes <= one,
                    "%s would take about %s, and there is room for %s (Java's -Xmx, and at most half of the machine); %s",
                    what,
                    size(bytes),
                    size(one),
                    instead);
            unless(
                    bytes * times <= half || bytes * Math.min(threads.getAsInt(), times) <= half,
                    "%s would take about %s, and on several threads at once more than half of the machine's memory, %s; %s, or"
                            + " set OCCAM_THREADS to fewer",
                    what,
                    size(bytes),
                    size(half),
                    instead);
        }
    }

    /**
     * Does nothing if there is room for one.
     *
     * @throws occam.InvalidInput as {@link #mustHold(String, double, long, String)}
     */
    public static void mustHold(String what, double bytes, String instead) {
        mustHold(what, bytes, 1, instead);
    }

    /** Of the container, where Java runs in one; without bound where it cannot be asked. */
    private static double machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Double.POSITIVE_INFINITY;
    }

    private static String size(double bytes) {
        return bytes >= GIGABYTE
                ? String.format(Locale.ROOT, "%,.1f GB", bytes / GIGABYTE)
                : String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
    }
}
