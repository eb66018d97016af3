package occam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Javadoc build leaves to taste: every public name has its sentence. */
class JavadocTest {
    private static final Path LIBRARY = Path.of(System.getProperty("basedir", ""), "src/main/java/occam");

    @Test
    void everyPublicNameHasItsSentence(@TempDir Path classes) throws IOException {
        var missing = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(missing, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-proc:none",
                    "-Xdoclint:missing/public",
                    "-Xmaxwarns",
                    "9999",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, files, missing, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        assertThat(missing.getDiagnostics().stream()
                        .filter(JavadocTest::isMissed)
                        .map(JavadocTest::told))
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(LIBRARY)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(LIBRARY.resolve("course")))
                    .toList();
        }
    }

    /** A method's sentence says what it takes and gives: tags are for what the sentence has no room for. */
    private static boolean isMissed(Diagnostic<? extends JavaFileObject> diagnostic) {
        return !diagnostic.getMessage(Locale.ROOT).contains("no @");
    }

    private static String told(Diagnostic<? extends JavaFileObject> diagnostic) {
        return "%s:%d: %s"
                .formatted(
                        diagnostic.getSource().getName(),
                        diagnostic.getLineNumber(),
                        diagnostic.getMessage(Locale.ROOT));
    }
}
