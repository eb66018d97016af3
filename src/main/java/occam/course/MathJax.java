package occam.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** The script that sets equations on our pages, which then need no network. */
final class MathJax {
    private static final String SCRIPT = "/META-INF/resources/webjars/mathjax/3.2.2/es5/tex-svg.js";

    private MathJax() {}

    /** Writes {@code tex-svg.js} beside the pages that name it. */
    static void writeTo(Path folder) throws IOException {
        try (InputStream script = Objects.requireNonNull(MathJax.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Folders.write(folder.resolve("tex-svg.js"), script.readAllBytes());
        }
    }
}
