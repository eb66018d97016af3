package occam.neural.dl4j;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output as it was, but for the lines that ND4J writes there about each operation of an attention layer. */
public final class Quiet extends PrintStream {
    private Quiet(PrintStream usual) {
        super(usual, true, StandardCharsets.UTF_8);
    }

    /** It stays until somebody else sets another, as a kernel does for each cell. */
    public static synchronized void listen() {
        if (!(System.out instanceof Quiet)) {
            System.setOut(new Quiet(System.out));
        }
    }

    @Override
    public void println(String line) {
        if (line == null || !line.startsWith("Added differentiated op ")) {
            super.println(line);
        }
    }
}
