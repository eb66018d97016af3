package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.course.Executor.Task;

/** Executes the lessons under other seeds than their own, to see by how much each claim holds. */
record Seeds(Project project, Environment environment, int count) {
    /** @return the exit code: 1 if a claim does not hold, or a notebook does not run, on some seed */
    int run(Sources lessons, Pages pages) throws IOException, InterruptedException {
        var tasks = lessons.files().stream().flatMap(this::tasks).toList();
        var outcomes = new Executor(project, environment, tasks.size()).executeAll(tasks);
        var table = ClaimTable.of(outcomes);
        Folders.write(project.course().resolve("claims.csv"), table.csv());
        pages.write(environment, Draft.ofText("claims", "Claims by seed", table.markdown(), "index.html"));
        table.failures().forEach(System.out::println);
        return report(
                outcomes.stream().filter(outcome -> !outcome.isGood()).count(),
                outcomes.size(),
                project.course().resolve("claims.html"));
    }

    private Stream<Task> tasks(Path lesson) {
        return IntStream.rangeClosed(1, count).mapToObj(seed -> task(lesson, seed));
    }

    private Task task(Path lesson, int seed) {
        var name = Sources.name(lesson);
        var result = project.target().resolve("seeds").resolve(name + ".seed-" + seed + ".ipynb");
        return new Task(name + " seed " + seed, lesson, result, OptionalInt.of(seed));
    }

    private static int report(long failed, int all, Path page) {
        System.out.println(
                failed == 0
                        ? "Every claim holds on every seed; open " + page.toUri()
                        : failed + " of " + all + " runs failed; open " + page.toUri());
        return failed == 0 ? 0 : 1;
    }
}
