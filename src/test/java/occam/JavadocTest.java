package occam;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
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

/** What the Javadoc build leaves to taste: every public name has its sentence. */
class JavadocTest {
    private static final Path LIBRARY = Path.of(System.getProperty("basedir", ""), "src/main/java/occam");

    @Test
    void everyPublicNameHasItsSentence() throws IOException {
        var missing = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(missing, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-proc:none",
                    "-Xdoclint:missing/public",
                    "-Xmaxwarns",
                    "9999",
                    "-classpath",
                    System.getProperty("java.class.path"));
            var task = (JavacTask)
                    compiler.getTask(null, files, missing, options, null, files.getJavaFileObjectsFromPaths(sources()));
            // sentences are asked for once types are known: no classes are written
            task.analyze();
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
