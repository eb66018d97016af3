package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import occam.InvalidInput;

/** Prints a page to a PDF, with an outline and links, by a browser without a window. */
record Printer(Project project, Path browser) {
    /** @throws InvalidInput if the browser wrote nothing */
    Path print(Path page, Path pdf) throws IOException, InterruptedException {
        Files.deleteIfExists(pdf);
        var log = project.target().resolve("logs/pdf.log");
        var command = List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                // Its own sandbox needs rights that a container does not give; the page is ours and loads nothing.
                "--no-sandbox",
                "--generate-pdf-document-outline",
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString());
        Processes.run(Processes.logged(command, log));
        InvalidInput.unless(Files.exists(pdf), "%s printed nothing. See %s", browser, project.shown(log));
        return pdf;
    }
}
