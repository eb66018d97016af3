package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Path HERE = Path.of("target", "venv");
    private static final Path LOG = Path.of("pip.log");
    private static final byte[] LOCK = "jjava==1.0a8".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameGivesTheSameFingerprint() {
        assertThat(Environment.fingerprint(LOCK, "3.11", HERE))
                .isEqualTo(Environment.fingerprint(LOCK.clone(), "3.11", HERE));
    }

    @Test
    void eachOfLockPythonAndPlaceChangesTheFingerprint() {
        var other = "jjava==1.0a9".getBytes(StandardCharsets.UTF_8);
        assertThat(new String[] {
                    Environment.fingerprint(LOCK, "3.11", HERE),
                    Environment.fingerprint(other, "3.11", HERE),
                    Environment.fingerprint(LOCK, "3.12", HERE),
                    Environment.fingerprint(LOCK, "3.11", Path.of("moved", "venv"))
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void pythonStandsWhereEachSystemPutsIt() {
        assertThat(Environment.executable(HERE, "Linux"))
                .isEqualTo(HERE.resolve("bin").resolve("python"));
        assertThat(Environment.executable(HERE, "Windows 11"))
                .isEqualTo(HERE.resolve("Scripts").resolve("python.exe"));
    }

    @Test
    void withoutANetworkTheReaderIsAskedForOne() {
        var said = "WARNING: Retrying (Retry(total=1)) after connection broken\nERROR: No matching distribution found";
        assertThat(Environment.complaint(said, LOG))
                .startsWith("pip could not fetch")
                .contains("is there a network?");
    }

    @Test
    void otherTroubleIsToldInPipsLastWords() {
        assertThat(Environment.complaint("ERROR: first\nERROR: hashes do not match\nnote", LOG))
                .isEqualTo("pip could not install Jupyter: ERROR: hashes do not match See pip.log");
    }
}
