package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick run of one notebook, on the classes that are compiled, says what the course would say of it. */
class CheckIT {
    private static final Project PROJECT = Project.here();
    private static Environment environment;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() throws Exception {
        environment = Environment.ready(PROJECT, Options.given());
    }

    @Test
    void aClaimThatHoldsIsGood() throws Exception {
        assertThat(check("claims-what-holds")).isZero();
        assertThat(said()).contains("claims-what-holds.ipynb: 1 claims, 0 problems");
    }

    @Test
    void aClaimThatDoesNotHoldIsNamed() throws Exception {
        assertThat(check("claims-too-much")).isOne();
        assertThat(said()).contains("Claim does not hold: dropout gains 5 points: 0.01, must be at least 0.05");
    }

    @Test
    void aCellThatFailsIsShown() throws Exception {
        assertThat(check("throws")).isOne();
        assertThat(said()).contains("throws.ipynb: 0 claims, 1 problems");
    }

    private int check(String name) throws Exception {
        var notebook = PROJECT.root().resolve("src/test/resources/course/" + name + ".ipynb");
        return Processes.run(
                environment.plain(log(), PROJECT.python().resolve("check.py").toString(), notebook.toString()));
    }

    private String said() throws Exception {
        return Folders.text(log());
    }

    private Path log() {
        return folder.resolve("log");
    }
}
