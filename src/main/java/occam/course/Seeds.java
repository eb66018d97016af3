package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.course.Executor.Task;

/** Executes lessons and solutions under other seeds than their own, to see by how much each claim holds. */
record Seeds(Project project, Environment environment, ExerciseRules rules, int count) {
    /** @return the exit code: 1 if a claim does not hold, or a notebook does not run, on some seed */
    int run(Sources sources, Pages pages) throws IOException, InterruptedException {
        var tasks =
                sources.files().stream().flatMap(file -> tasks(sources, file)).toList();
        var outcomes = new Executor(project, environment, rules, tasks.size()).executeAll(tasks);
        var table = ClaimTable.of(outcomes);
        Folders.write(project.course().resolve("claims.csv"), table.csv());
        pages.write(environment, Draft.ofText("claims", "Claims by seed", table.markdown(), "index.html"));
        table.failures().forEach(System.out::println);
        return report(
                outcomes.stream().filter(outcome -> !outcome.isGood()).count(),
                outcomes.size(),
                project.course().resolve("claims.html"));
    }

    private Stream<Task> tasks(Sources sources, Path file) {
        return IntStream.rangeClosed(1, count).mapToObj(seed -> task(sources, file, seed));
    }

    private Task task(Sources sources, Path file, int seed) {
        var result = sources.in(project.target().resolve("seeds"), file)
                .resolveSibling(Sources.name(file) + ".seed-" + seed + ".ipynb");
        return new Task(sources.label(file), file, result, OptionalInt.of(seed));
    }

    private static int report(long failed, int all, Path page) {
        System.out.println(
                failed == 0
                        ? "Every claim holds on every seed; open " + page.toUri()
                        : failed + " of " + all + " runs failed; open " + page.toUri());
        return failed == 0 ? 0 : 1;
    }
}
