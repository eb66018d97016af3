package occam.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of which a stop leaves no half: what is written stands beside them until it is whole. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text as UTF-8, in place of what was there.
     *
     * @throws IOException if that is not possible; the file is then as before
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(UTF_8));
    }

    /**
     * Writes bytes, in place of what was there.
     *
     * @throws IOException if that is not possible; the file is then as before
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        var name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        var part = file.resolveSibling(name);
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
