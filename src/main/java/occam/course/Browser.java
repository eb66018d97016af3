package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import occam.InvalidInput;

/** A Chromium of this machine, for what needs one. */
record Browser(Path program) {
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** The one that {@code -Dbrowser=} names, else the first of the usual places. */
    static Optional<Browser> find() {
        return Stream.concat(Stream.ofNullable(System.getProperty("browser")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /**
     * Prints a page to a PDF, with an outline and links.
     *
     * @throws InvalidInput if it wrote nothing
     */
    void print(Path page, Path pdf, Path log) throws IOException, InterruptedException {
        Files.deleteIfExists(pdf);
        var command = List.of(
                program.toString(),
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
        InvalidInput.unless(Files.exists(pdf), "%s printed nothing. See %s", program, log);
    }
}
