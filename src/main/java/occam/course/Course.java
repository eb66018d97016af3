package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import occam.course.Executor.Outcome;
import occam.course.Executor.Task;

/** Executes the lessons and makes their book. */
record Course(Project project, Options options) {
    /** The exit code: 1 if a notebook failed or a claim does not hold. */
    int run() throws IOException, InterruptedException {
        var all = Sources.in(project.notebooks());
        var chosen = all.startingWith(options.lesson());
        if (options.student()) {
            return handOut(chosen.lessons());
        }
        var book = Book.of(project, all);
        var environment = Environment.ready(project, options);
        Kernels.warnings(project, environment).forEach(System.out::println);
        var rules = new ExerciseRules(all, Prompts.ofLibrary());
        if (options.seeds() > 0) {
            return Margins.bySeed(project, environment, rules, options.seeds()).run(chosen, book);
        }
        if (options.coreTypes()) {
            return Margins.byCoreType(project, environment, rules).run(chosen, book);
        }
        var tasks = chosen.files().stream().map(file -> task(chosen, file)).toList();
        var frames = Optional.of(book.frames());
        var outcomes = new Executor(project, environment, rules, tasks.size(), frames).executeAll(tasks);
        if (options.store()) {
            store(outcomes);
        }
        book.write(environment);
        if (options.pdf()) {
            System.out.println("The course to print: " + book.print(environment).toUri());
        }
        return report(
                outcomes,
                options.lesson().isEmpty()
                        ? book.index()
                        : book.page(chosen.files().get(0)));
    }

    private int handOut(Sources lessons) throws IOException {
        var folder = project.target().resolve("student");
        HandOut.write(lessons, folder);
        System.out.println("Wrote teaching copies to " + folder);
        return 0;
    }

    private Task task(Sources sources, Path file) {
        return new Task(sources.label(file), file, sources.in(project.course(), file), Condition.USUAL);
    }

    private void store(List<Outcome> outcomes) throws IOException {
        for (var outcome : outcomes) {
            if (outcome.isGood()) {
                Folders.copy(outcome.task().result(), outcome.task().source());
                storePicture(Notebook.read(outcome.task().result()));
            }
        }
    }

    private void storePicture(Notebook notebook) throws IOException {
        var picture = notebook.picture("readme").map(Base64.getDecoder()::decode);
        if (picture.isPresent()) {
            Folders.write(project.root().resolve(".github/figure.png"), picture.get());
        }
    }

    private static int report(List<Outcome> outcomes, Path page) {
        LastLines.of(outcomes, page).forEach(System.out::println);
        return outcomes.stream().allMatch(Outcome::isGood) ? 0 : 1;
    }
}
