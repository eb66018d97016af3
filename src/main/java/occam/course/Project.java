package occam.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import occam.InvalidInput;

/** The folders of the project that stands at {@code root}. */
record Project(Path root) {
    /** The one that Maven builds, or the working directory. */
    static Project here() {
        return new Project(
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize());
    }

    Path notebooks() {
        return root.resolve("notebooks");
    }

    Path python() {
        return root.resolve("src/main/python");
    }

    Path book() {
        return root.resolve("src/book");
    }

    Path target() {
        return root.resolve("target");
    }

    Path course() {
        return target().resolve("course");
    }

    /** What reads a path from a line can find: relative to the root where possible. */
    Path shown(Path file) {
        return file.startsWith(root) ? root.relativize(file) : file;
    }

    /** The jars that ours needs in this build; {@code target/lib} may hold those of builds before. */
    List<Path> libraries() throws IOException {
        var all = Folders.files(target().resolve("lib"));
        var listed = target().resolve("classpath.txt");
        if (!Files.exists(listed)) {
            return all;
        }
        var names = Arrays.stream(Files.readString(listed).strip().split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName())
                .collect(Collectors.toSet());
        return all.stream().filter(jar -> names.contains(jar.getFileName())).toList();
    }

    /** The library's jar; the newest if builds of several versions left theirs. */
    Path jar() throws IOException {
        var named = FileSystems.getDefault().getPathMatcher("glob:occam-[0-9]*[0-9T].jar");
        try (var files = Files.list(target())) {
            return files.filter(file -> named.matches(file.getFileName()))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new InvalidInput("No occam jar in " + target() + ": build it with mvn package"));
        }
    }
}
