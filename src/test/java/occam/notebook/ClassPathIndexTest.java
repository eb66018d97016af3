package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathIndexTest {
    private final List<String> options = new ArrayList<>();

    private JShell shell;

    @TempDir
    private Path folder;

    private StandardJavaFileManager heard(StandardJavaFileManager files) {
        return (StandardJavaFileManager) Proxy.newProxyInstance(
                ClassPathIndexTest.class.getClassLoader(),
                new Class<?>[] {StandardJavaFileManager.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("handleOption")) {
                        options.add((String) arguments[0]);
                    }
                    return method.invoke(files, arguments);
                });
    }

    @BeforeEach
    void begin() {
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .fileManager(this::heard)
                .build();
    }

    @AfterEach
    void end() {
        shell.close();
    }

    private Status status(String cell) {
        return shell.eval(cell).get(0).status();
    }

    /** A jar with one class of the package {@code late}. */
    private Path jar(String name) throws IOException {
        var source = Files.writeString(folder.resolve(name + ".java"), "package late; public class " + name + " {}");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        var jar = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("late/"));
            out.putNextEntry(new JarEntry("late/" + name + ".class"));
            Files.copy(folder.resolve(name + ".class"), out);
        }
        return jar;
    }

    @Test
    void theFileManagerIsToldTheReleaseOnce() {
        status("int x = 1;");
        assertThat(options).as("without it").hasSizeGreaterThan(1).containsOnly("--multi-release");
        options.clear();
        assertThat(ClassPathIndex.keepIn(shell)).isTrue();
        status("int y = x + 1;");
        status("double twice(double z) { return 2 * z; }");
        assertThat(status("twice(y)")).isEqualTo(Status.VALID);
        assertThat(options).containsExactly("--multi-release");
    }

    @Test
    void aJarThatComesLaterIsSeen() throws IOException {
        ClassPathIndex.keepIn(shell);
        for (var name : List.of("First", "Second")) {
            assertThat(status("new late." + name + "();")).isEqualTo(Status.REJECTED);
            shell.addToClasspath(jar(name).toString());
            assertThat(status("new late." + name + "();")).isEqualTo(Status.VALID);
        }
    }
}
