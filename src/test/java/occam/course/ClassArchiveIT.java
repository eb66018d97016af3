package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that the set-up makes, as a JVM takes it that is started like the kernel, without a connection. */
class ClassArchiveIT {
    private static Path archive;

    @TempDir
    private Path folder;

    private record Spec(List<String> argv) {}

    @BeforeAll
    static void setUp() throws Exception {
        archive = ClassArchive.of(
                        Environment.ready(Project.here(), Options.given()).jars())
                .file();
    }

    private static String said(List<String> more, Path archive) throws Exception {
        var file = Project.here().target().resolve("jupyter/kernels/java/kernel.json");
        var argv = new ArrayList<>(new Gson().fromJson(Files.readString(file), Spec.class).argv);
        argv.replaceAll(argument -> argument.replace(ClassArchiveIT.archive.toString(), archive.toString()));
        argv.remove("{connection_file}");
        argv.addAll(argv.indexOf("-cp"), more);
        var process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes());
    }

    @Test
    void theKernelsClassesComeFromIt() throws Exception {
        assertThat(said(List.of("-Xlog:class+load"), archive))
                .containsPattern("org\\.dflib\\.jjava\\.distro\\.JJava source: shared objects file");
    }

    @Test
    void withoutIt_OrWithOneThatDoesNotFit_TheKernelStartsAllTheSame_AndSaysNothingOfIt() throws Exception {
        var usual = said(List.of(), archive);
        assertThat(usual).contains("Missing connection file argument");
        assertThat(said(List.of(), folder.resolve("none.jsa"))).isEqualTo(usual);
        assertThat(said(List.of(), Files.createFile(folder.resolve("empty.jsa"))))
                .isEqualTo(usual);
        assertThat(said(List.of(), Files.writeString(folder.resolve("other.jsa"), "of another JDK")))
                .isEqualTo(usual);
    }
}
