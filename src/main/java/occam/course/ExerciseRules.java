package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must be true of the exercises of a lesson, and of the solution that is paired with it by name. */
record ExerciseRules(Sources sources, Prompts prompts) {
    /** What the cells of this notebook show, by their tag, whatever stands in its file. */
    Map<String, String> texts(Path source) {
        if (!sources.isLesson(source)) {
            return prompts.forSolution();
        }
        var texts = new LinkedHashMap<>(prompts.forLesson());
        texts.replaceAll((tag, text) -> String.format(
                Locale.ROOT, "%s\n\n[Solution](solutions/%s#%s)", text, source.getFileName(), anchor(text)));
        return texts;
    }

    /** What Jupyter and nbconvert call the place of the text's heading. */
    private static String anchor(String text) {
        var heading = text.lines().findFirst().orElse("");
        return heading.replaceFirst("^#+ ", "").replace(' ', '-');
    }

    /** A line for each thing that is wrong; one that concerns lesson and solution is told with the solution. */
    List<String> problems(Path source, Notebook executed) throws IOException {
        var problems = new ArrayList<>(wrongVerdicts(source, executed).toList());
        if (executed.failure().isEmpty()) {
            unmatched(executed).forEach(problems::add);
        }
        problems.addAll(sources.isLesson(source) ? withoutSolution(source) : unpaired(source));
        return problems;
    }

    private Stream<String> wrongVerdicts(Path source, Notebook executed) {
        var answer = sources.isLesson(source) ? "stub" : "solution";
        var must = sources.isLesson(source) ? "NOT_YET" : "PASSED";
        return executed.checks().stream()
                .filter(check -> !check.verdict().equals(must))
                .map(check -> String.format(
                        Locale.ROOT,
                        "Exercise %s: the %s says %s, must be %s",
                        check.exercise(),
                        answer,
                        check.verdict(),
                        must));
    }

    private static Stream<String> unmatched(Notebook executed) {
        var asked = asked(executed);
        var checked = executed.checks().stream().map(Notebook.Check::exercise).collect(Collectors.toSet());
        return Stream.of(
                        without(asked, checked).map(tag -> "Exercise " + tag + ": no cell checks it"),
                        without(checked, asked)
                                .map(name -> "Exercise " + name + ": no cell is tagged exercise:" + name),
                        repeated(asked).map(name -> "Exercise " + name + ": several cells are tagged exercise:" + name))
                .flatMap(lines -> lines);
    }

    private static List<String> asked(Notebook notebook) {
        return notebook.cells().stream()
                .flatMap(cell -> cell.exercise().stream())
                .toList();
    }

    private static Stream<String> without(Collection<String> all, Collection<String> others) {
        return all.stream().filter(each -> !others.contains(each)).distinct().sorted();
    }

    private static Stream<String> repeated(List<String> all) {
        return all.stream().filter(each -> Collections.frequency(all, each) > 1).distinct();
    }

    private List<String> withoutSolution(Path lesson) throws IOException {
        var asks = !asked(Notebook.read(lesson)).isEmpty();
        return asks && !Files.exists(sources.solution(lesson))
                ? List.of("It has exercises, but there is no " + sources.label(sources.solution(lesson)))
                : List.of();
    }

    private List<String> unpaired(Path solution) throws IOException {
        var lesson = sources.lesson(solution);
        if (!Files.exists(lesson)) {
            return List.of("There is no lesson " + sources.label(lesson));
        }
        var asked = prompts(lesson);
        var answered = prompts(solution);
        var missing =
                without(asked.keySet(), answered.keySet()).map(name -> "Exercise " + name + ": the solution lacks it");
        var extra =
                without(answered.keySet(), asked.keySet()).map(name -> "Exercise " + name + ": the lesson lacks it");
        return Stream.of(missing, extra, different(asked, answered))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> different(Map<String, List<String>> asked, Map<String, List<String>> answered) {
        return asked.keySet().stream()
                .filter(answered::containsKey)
                .filter(exercise -> !asked.get(exercise).equals(answered.get(exercise)))
                .map(exercise -> String.format(
                        Locale.ROOT,
                        "Exercise %s: the solution's prompt must be the lesson's word for word; %s",
                        exercise,
                        difference(asked.get(exercise), answered.get(exercise))));
    }

    /** The lines of each prompt without what may follow it: a hint, and the way to the solution. */
    private Map<String, List<String>> prompts(Path source) throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        for (var cell : Notebook.read(source).cells()) {
            cell.exercise().ifPresent(exercise -> found.put(exercise, prompt(texts(source), exercise, cell.text())));
        }
        return found;
    }

    private static List<String> prompt(Map<String, String> texts, String exercise, String stored) {
        return texts.getOrDefault(Notebook.EXERCISE + exercise, stored)
                .lines()
                .takeWhile(line -> !line.startsWith("<details") && !line.startsWith("[Solution]"))
                .collect(Collectors.joining("\n"))
                .strip()
                .lines()
                .toList();
    }

    private static String difference(List<String> lesson, List<String> solution) {
        return IntStream.range(0, Math.max(lesson.size(), solution.size()))
                .filter(at -> !line(lesson, at).equals(line(solution, at)))
                .mapToObj(at -> String.format(
                        Locale.ROOT, "line %d is \"%s\", must be \"%s\"", at + 1, line(solution, at), line(lesson, at)))
                .findFirst()
                .orElseThrow();
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "";
    }
}
