package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import occam.InvalidInput;

/** Makes pages of Markdown and notebooks; what it warns of is an error. */
record Sphinx(Project project, Environment environment) {
    /** @throws InvalidInput that quotes its warnings; the pages are written all the same */
    void html(Path from, Path to) throws IOException, InterruptedException {
        build("html", from, to);
    }

    /** All pages on one, for a printer. */
    void singlePage(Path from, Path to) throws IOException, InterruptedException {
        build("singlehtml", from, to);
    }

    private void build(String builder, Path from, Path to) throws IOException, InterruptedException {
        var log = project.target().resolve("logs/sphinx-" + builder + ".log");
        var sphinx = environment.module(
                log,
                "-m",
                "sphinx",
                "-q",
                "-W",
                "--keep-going",
                "-b",
                builder,
                "-c",
                project.book().toString(),
                "-d",
                project.target().resolve("doctrees-" + builder).toString(),
                from.toString(),
                to.toString());
        // A page must not depend on the machine's language.
        sphinx.environment().put("PYTHONUTF8", "1");
        InvalidInput.unless(
                Processes.run(sphinx) == 0,
                "The book has faults:%n%sSee %s",
                Folders.text(log)
                        .lines()
                        .limit(10)
                        .map(line -> "  " + line + "\n")
                        .collect(Collectors.joining()),
                project.shown(log));
    }
}
