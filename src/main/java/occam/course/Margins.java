package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.course.Executor.Outcome;
import occam.course.Executor.Task;

/** Executes lessons and solutions under other conditions than they are stored under, to see by how much each claim holds. */
record Margins(Project project, Environment environment, ExerciseRules rules, List<Condition> conditions) {
    /** Other seeds, which redraw everything that is random. */
    static Margins bySeed(Project project, Environment environment, ExerciseRules rules, int count) {
        var conditions =
                IntStream.rangeClosed(1, count).mapToObj(Condition::seed).toList();
        return new Margins(project, environment, rules, conditions);
    }

    /** Other kernels of OpenBLAS under the stored seed, which change the last digits only. */
    static Margins byCoreType(Project project, Environment environment, ExerciseRules rules) throws IOException {
        var conditions = new ArrayList<Condition>();
        for (var type : Cpu.here().coreTypes()) {
            var kernels = project.target().resolve("jupyter-" + type);
            KernelSpec.write(environment.jars(), kernels, Optional.of(type));
            conditions.add(Condition.coreType(type, kernels));
        }
        return new Margins(project, environment, rules, List.copyOf(conditions));
    }

    /** The exit code: 1 if a claim does not hold, or a notebook does not run, somewhere. */
    int run(Sources sources, Book book) throws IOException, InterruptedException {
        var tasks =
                sources.files().stream().flatMap(file -> tasks(sources, file)).toList();
        var outcomes = new Executor(project, environment, rules, tasks.size()).executeAll(tasks);
        var table = ClaimTable.of(outcomes);
        Folders.write(project.course().resolve("claims.csv"), table.csv());
        book.write(environment, Map.of("claims", table.markdown()));
        table.failures().forEach(System.out::println);
        for (var condition : conditions) {
            if (condition.keepsSeed()) {
                System.out.println(digits(condition, outcomes));
            }
        }
        return report(
                outcomes.stream().filter(outcome -> !outcome.isGood()).count(),
                outcomes.size(),
                project.course().resolve("claims.html"));
    }

    private Stream<Task> tasks(Sources sources, Path file) {
        return conditions.stream().map(condition -> task(sources, file, condition));
    }

    private Task task(Sources sources, Path file, Condition condition) {
        var ending = "." + condition.name().replace(' ', '-') + ".ipynb";
        var result = sources.in(project.target().resolve("margins"), file).resolveSibling(Sources.name(file) + ending);
        return new Task(sources.label(file), file, result, condition);
    }

    /** How far the numbers that are shown depend on it. */
    private static String digits(Condition condition, List<Outcome> outcomes) throws IOException {
        int cells = 0;
        for (var outcome : outcomes) {
            if (outcome.task().condition().equals(condition)) {
                cells += StoredText.differences(outcome.task()).size();
            }
        }
        return String.format(Locale.ROOT, "%s: %d cells show other text than is stored", condition.name(), cells);
    }

    private static int report(long failed, int all, Path page) {
        System.out.println(
                failed == 0
                        ? "Every claim holds in all " + all + " runs; open " + page.toUri()
                        : failed + " of " + all + " runs failed; open " + page.toUri());
        return failed == 0 ? 0 : 1;
    }
}
