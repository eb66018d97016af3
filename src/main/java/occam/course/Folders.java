package occam.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import occam.file.WholeFile;

/** What the command does with files. */
final class Folders {
    private Folders() {}

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        WholeFile.write(file, bytes);
    }

    static void copy(Path from, Path to) throws IOException {
        write(to, Files.readAllBytes(from));
    }

    /** All files below, in the order of their names; none where there is no such folder. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Whatever a program wrote: what is not UTF-8 is shown as such and is no error of ours. */
    static String text(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    static String lastLine(Path log) throws IOException {
        return text(log).lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line.strip());
    }
}
