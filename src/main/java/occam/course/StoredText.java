package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.course.Executor.Task;
import occam.course.Notebook.Cell;
import occam.course.Notebook.Output;

/** What a run computed, compared with what the notebook has stored: every text, and the numbers that its figures draw. */
final class StoredText {
    private StoredText() {}

    /** Whether a run there computes the stored numbers to the last digit. */
    static boolean isComparedOn(String system, Optional<String> coreType) {
        return system.equals("Linux") && coreType.equals(Optional.of("Haswell"));
    }

    /** A line for each cell that shows something else, up to the one that failed; none for a notebook that could not be executed. */
    static List<String> differences(Task task) throws IOException {
        if (!Files.exists(task.result())) {
            return List.of();
        }
        var stored = Notebook.read(task.source()).code();
        var run = Notebook.read(task.result()).code();
        return IntStream.range(0, Math.min(stored.size(), run.size()))
                .filter(at -> run.get(at).shown().noneMatch(Output::isError))
                .mapToObj(at -> difference(lines(stored.get(at)), lines(run.get(at)))
                        .map(words -> String.format(Locale.ROOT, "%s, code cell %d, %s", task.label(), at + 1, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> difference(List<String> stored, List<String> run) {
        return IntStream.range(0, Math.max(stored.size(), run.size()))
                .filter(at -> !at(stored, at).equals(at(run, at)))
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "line %d of its output: stored is \"%s\", this run shows \"%s\"",
                        at + 1,
                        at(stored, at),
                        at(run, at)))
                .findFirst();
    }

    private static String at(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "(nothing)";
    }

    private static List<String> lines(Cell cell) {
        return cell.shown()
                .flatMap(StoredText::texts)
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
    }

    /** Its plain text first, since that is what a reader of the message knows; pixels depend on the machine's fonts. */
    private static Stream<String> texts(Output output) {
        var texts = new ArrayList<String>();
        Optional.ofNullable(output.text()).map(Notebook::joined).ifPresent(texts::add);
        output.data("text/plain").map(Notebook::joined).ifPresent(texts::add);
        Optional.ofNullable(output.data())
                .map(TreeMap::new)
                .orElseGet(TreeMap::new)
                .forEach((mime, content) -> {
                    if (!mime.equals("text/plain") && !mime.startsWith("image/")) {
                        texts.add(content.isJsonObject() ? content.toString() : Notebook.joined(content));
                    }
                });
        Optional.ofNullable(output.metadata())
                .map(about -> about.get("occam"))
                .ifPresent(drawn -> texts.add(drawn + ""));
        return texts.stream();
    }
}
