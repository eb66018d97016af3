package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script does that starts the installed kernel, on a Python without ipykernel. */
class StartTest {
    private static final String JDK = System.getProperty("java.home");
    private static final String GONE = Path.of("no", "jdk").toString();
    private static String python;

    @TempDir
    private Path empty;

    private record Ran(long pid, int code, String out, String err) {}

    /** What a kernel would be here: it says which process and which Java it is. */
    static final class Echo {
        public static void main(String... arguments) {
            System.out.println(ProcessHandle.current().pid() + " " + System.getProperty("java.home") + " "
                    + String.join(",", arguments));
        }
    }

    @BeforeAll
    static void findPython() throws Exception {
        python = Python.find(Optional.empty()).path();
    }

    private Ran start(String jdk, Map<String, String> variables) throws Exception {
        return start(jdk, classes(), variables);
    }

    private Ran start(String jdk, String classPath, Map<String, String> variables) throws Exception {
        var script = Project.here().python().resolve("start.py").toString();
        var command = new ArrayList<>(List.of(python, "-I", "-S", script, jdk));
        command.addAll(List.of("-cp", classPath, Echo.class.getName(), "connection.json"));
        var program = new ProcessBuilder(command);
        program.environment().put("PATH", empty.toString());
        program.environment().remove("JAVA_HOME");
        program.environment().putAll(variables);
        var process = program.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.pid(), process.waitFor(), out.strip(), err.strip());
    }

    private static String classes() {
        return Project.here().target().resolve("test-classes").toString();
    }

    /** A folder with a java that answers so when it is asked for its modules. */
    private Path answering(String modules) throws IOException {
        var java = empty.resolve("other/bin/java");
        Folders.write(java, "#!/bin/sh\n[ \"$1\" = --list-modules ] && echo '" + modules + "' || echo ran $1\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return java.getParent().getParent();
    }

    @Test
    void theRecordedJdkRunsTheKernel_WithItsArguments() throws Exception {
        var ran = start(JDK, Map.of());
        assertThat(ran.code).isZero();
        assertThat(ran.out).endsWith(" " + JDK + " connection.json");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theKernelIsTheSameProcess() throws Exception {
        var ran = start(JDK, Map.of());
        assertThat(ran.out).startsWith(ran.pid + " ");
    }

    @Test
    void ifTheRecordedJdkHasGoneThatOfJavaHomeStandsIn() throws Exception {
        assertThat(start(GONE, Map.of("JAVA_HOME", JDK)).out).contains(" " + JDK + " ");
    }

    @Test
    void orTheOneOnThePath() throws Exception {
        var path = Path.of(JDK, "bin").toString();
        assertThat(start(GONE, Map.of("PATH", path, "JAVA_HOME", GONE)).out).contains(" " + JDK + " ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJreDoesNotStandIn_NorAnOlderJdk() throws Exception {
        var jre = answering("java.base@21.0.2\njdk.compiler@21.0.2");
        assertThat(start(GONE, Map.of("JAVA_HOME", jre.toString())).err).startsWith("This kernel's JDK is gone");
        var older = answering("java.base@16\njdk.compiler@16\njdk.jshell@16");
        assertThat(start(GONE, Map.of("JAVA_HOME", older.toString())).err).startsWith("This kernel's JDK is gone");
        var good = answering("java.base@17\njdk.compiler@17\njdk.jshell@17");
        assertThat(start(GONE, Map.of("JAVA_HOME", good.toString())).out).isEqualTo("ran -cp");
    }

    @Test
    void withoutAnyJdkOneLineSaysWhatToDo() throws Exception {
        var ran = start(GONE, Map.of());
        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err)
                .isEqualTo("This kernel's JDK is gone: " + GONE
                        + ". Install a JDK (17 or newer, with jdk.jshell), put it on the PATH or into JAVA_HOME and"
                        + " start Jupyter again, or run mvn -Pkernel in the course's folder again.");
    }

    @Test
    void aJarThatHasGoneIsToldOf() throws Exception {
        var jar = empty.resolve("gone.jar").toString();
        var ran = start(JDK, classes() + java.io.File.pathSeparator + jar, Map.of());
        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.err)
                .isEqualTo("This kernel is broken: " + jar
                        + " is gone. To renew it, run mvn -Pkernel in the course's folder again.");
    }

    @ParameterizedTest
    @CsvSource({
        "SkylakeX, avx2 avx512f, SkylakeX",
        "SkylakeX, avx avx2, Haswell",
        "SkylakeX, avx, None",
        "Haswell, avx2 avx512f, Haswell",
        "Haswell, avx, None",
        "Sandybridge, avx, Sandybridge",
        "Sandybridge, sse4_2, None",
        "Zen, avx2, Zen",
        ", avx2, None"
    })
    void theCoreTypeIsNeverMoreThanTheCpuHas(String recorded, String cpu, String used) throws Exception {
        var folder = Project.here().python().toString();
        var wanted = recorded == null ? "None" : "'" + recorded + "'";
        var question = "import sys; sys.path.append(r'%s'); import start; print(start.core_type(%s, '%s'))"
                .formatted(folder, wanted, cpu);
        var process = new ProcessBuilder(python, "-B", "-c", question).start();
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(used);
    }
}
