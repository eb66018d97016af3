package occam.exercise;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A daemon thread whose standard output goes to a small buffer instead of the reader's cell. Once it is given up it ends with the next
 * line that it prints, since a kernel lets later output into the next cell.
 */
final class Overheard extends Thread {
    private static final int KEPT = 400;

    private final Consumer<Overheard> body;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;
    private volatile boolean givenUp;

    Overheard(Consumer<Overheard> body) {
        super("occam-exercise");
        this.body = body;
        setDaemon(true);
        Ear.listen();
    }

    @Override
    public void run() {
        body.accept(this);
    }

    /** Passes all that catches exceptions, and needs no trace. */
    private static final class NobodyWaits extends Error {
        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("nobody waits for it", null, false, false);
        }
    }

    void giveUp() {
        givenUp = true;
        interrupt();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** What it wrote; the beginning, if that is long. */
    synchronized String heard() {
        var text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
        return dropped == 0 ? text : text + String.format(Locale.ROOT, " … and %,d bytes more", dropped);
    }

    private synchronized void hear(byte[] bytes, int from, int length) {
        int room = Math.min(length, KEPT - kept.size());
        kept.write(bytes, from, room);
        dropped += length - room;
    }

    /** Standard output as it was, but for threads that are overheard. It stays until somebody else sets another. */
    private static final class Ear extends OutputStream {
        private static PrintStream installed;

        private final PrintStream usual;

        Ear(PrintStream usual) {
            this.usual = usual;
        }

        static synchronized void listen() {
            if (System.out != installed) {
                installed = new PrintStream(new Ear(System.out), true, StandardCharsets.UTF_8);
                System.setOut(installed);
            }
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (Thread.currentThread() instanceof Overheard thread) {
                thread.hear(bytes, from, length);
            } else {
                usual.write(bytes, from, length);
            }
        }

        /** Comes after each line; to throw any earlier would leave half of it for whoever prints next. */
        @Override
        public void flush() {
            if (!(Thread.currentThread() instanceof Overheard thread)) {
                usual.flush();
            } else if (thread.givenUp) {
                throw new NobodyWaits();
            }
        }
    }
}
