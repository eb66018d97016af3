package occam.exercise;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A daemon thread whose standard output goes to a small buffer instead of the reader's cell, also after nobody waits for it any longer.
 */
final class Overheard extends Thread {
    private static final int KEPT = 400;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    Overheard(Runnable body) {
        super(body, "occam-exercise");
        setDaemon(true);
        Ear.listen();
    }

    /** What it wrote; the beginning, if that is long. */
    synchronized String heard() {
        var text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
        return dropped == 0 ? text : text + " … and %,d bytes more".formatted(dropped);
    }

    private synchronized void hear(byte[] bytes, int from, int length) {
        int room = Math.min(length, KEPT - kept.size());
        kept.write(bytes, from, room);
        dropped += length - room;
    }

    /** Standard output as it was, but for threads that are overheard. It stays, since an endless answer goes on printing. */
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

        @Override
        public void flush() {
            if (!(Thread.currentThread() instanceof Overheard)) {
                usual.flush();
            }
        }
    }
}
