package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import occam.InvalidInput;

/** The notebooks in a folder, lessons and solutions, in the order of their names. */
record Sources(Path folder, List<Path> files) {
    static Sources in(Path folder) throws IOException {
        var files = Folders.files(folder).stream()
                .filter(file -> file.toString().endsWith(".ipynb"))
                .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                .toList();
        return new Sources(folder, files);
    }

    /** Those whose names start so; all if {@code start} is empty. */
    Sources startingWith(String start) {
        InvalidInput.unless(!files.isEmpty(), "No notebooks in %s", folder);
        var matching =
                files.stream().filter(file -> name(file).startsWith(start)).toList();
        InvalidInput.unless(!matching.isEmpty(), "No lesson starts with %s; there are %s", start, names());
        return new Sources(folder, matching);
    }

    private String names() {
        return lessons().files.stream().map(Sources::name).collect(Collectors.joining(", "));
    }

    Sources lessons() {
        return new Sources(folder, files.stream().filter(this::isLesson).toList());
    }

    /** Lessons are in the folder itself, solutions in a folder below. */
    boolean isLesson(Path file) {
        return file.getParent().equals(folder);
    }

    Path solution(Path lesson) {
        return lesson.resolveSibling("solutions").resolve(lesson.getFileName());
    }

    Path lesson(Path solution) {
        return folder.resolve(solution.getFileName());
    }

    /** The file of the same name below another folder. */
    Path in(Path other, Path file) {
        return other.resolve(folder.relativize(file));
    }

    /** The file's name without its ending, with the folder where it is a solution's. */
    String label(Path file) {
        return (isLesson(file) ? "" : file.getParent().getFileName() + "/") + name(file);
    }

    /** The file's name without its ending. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ipynb$", "");
    }
}
