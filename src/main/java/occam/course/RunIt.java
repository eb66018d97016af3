package occam.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a notebook's page says of running it.
 *
 * @param repository the project's name on GitHub, where it is known
 */
record RunIt(Sources sources, Path file, Optional<String> repository) {
    /** @param ranHere whether the page shows a run on the machine that made it, or the stored one */
    String text(boolean ranHere) {
        return String.format(
                Locale.ROOT,
                "```{dropdown} Run it, download it\nIn a clone of the repository `mvn -Plab` opens JupyterLab; open `%s`.\n%s\n\n%s\n```\n",
                relative(),
                ranHere
                        ? "What this page shows was run on the machine that made it."
                        : "What this page shows is the run that is stored with the course.",
                String.join(" · ", links()));
    }

    private String relative() {
        return sources.folder().relativize(file).toString().replace('\\', '/');
    }

    private List<String> links() {
        var links = new ArrayList<String>();
        links.add("{download}`Download the notebook <" + (sources.isLesson(file) ? "" : "../") + "originals/"
                + relative() + ">`");
        if (sources.isLesson(file)) {
            links.add("[Solutions](solutions/" + file.getFileName() + ")");
        }
        repository.ifPresent(name -> links.add("[Run it on Binder](https://mybinder.org/v2/gh/" + name
                + "/HEAD?urlpath=lab/tree/notebooks/" + relative() + ")"));
        return links;
    }
}
