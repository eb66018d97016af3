package occam.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The standard streams as they were, but for threads in a {@link CapturedThreads}: those are heard, and nobody answers them. */
final class CapturedStreams {
    private static int listening;
    private static PrintStream out;
    private static PrintStream err;
    private static InputStream in;

    private CapturedStreams() {}

    static synchronized void listen() {
        if (listening == 0) {
            out = System.out instanceof Ear ear ? ear.usual : System.out;
            err = System.err instanceof Ear ear ? ear.usual : System.err;
            in = System.in instanceof Silence silence ? silence.usual : System.in;
        }
        listening++;
        putOn();
    }

    /** @param speaks whether somebody in a room does so still: the streams then stay as they are, in new objects that nobody locks */
    static synchronized void leave(boolean speaks) {
        listening--;
        if (speaks || listening > 0) {
            putOn();
        } else {
            set(in, out, err);
        }
    }

    private static void putOn() {
        set(new Silence(in), new Ear(out), new Ear(err));
    }

    private static void set(InputStream in, PrintStream out, PrintStream err) {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
    }

    private static final class Ear extends PrintStream {
        private final PrintStream usual;

        Ear(PrintStream usual) {
            super(new Hearing(usual), true, StandardCharsets.UTF_8);
            this.usual = usual;
        }
    }

    /** Passes all that catches exceptions, and needs no trace. */
    private static final class NobodyWaits extends Error {
        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("nobody waits for it", null, false, false);
        }
    }

    private static final class Hearing extends OutputStream {
        private final PrintStream usual;

        Hearing(PrintStream usual) {
            this.usual = usual;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var room = CapturedThreads.current();
            if (room == null) {
                usual.write(bytes, from, length);
            } else {
                room.hear(bytes, from, length);
            }
        }

        /** Comes after each line; to throw any earlier would leave half of it for whoever prints next. */
        @Override
        public void flush() {
            var room = CapturedThreads.current();
            if (room == null) {
                usual.flush();
            } else if (room.isGivenUp()) {
                throw new NobodyWaits();
            }
        }
    }

    /** An answer that waits for somebody to type would wait for ever. */
    private static final class Silence extends InputStream {
        private final InputStream usual;

        Silence(InputStream usual) {
            this.usual = usual;
        }

        @Override
        public int read() throws IOException {
            return CapturedThreads.current() == null ? usual.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return CapturedThreads.current() == null ? usual.read(bytes, from, length) : length == 0 ? 0 : -1;
        }

        @Override
        public int available() throws IOException {
            return CapturedThreads.current() == null ? usual.available() : 0;
        }
    }
}
