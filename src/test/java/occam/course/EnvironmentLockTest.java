package occam.course;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentLockTest {
    @TempDir
    private Path folder;

    private Project project() {
        return new Project(folder);
    }

    @Test
    void nobodyMakesItWhileItIsUsedOrMade() throws IOException {
        try (var first = EnvironmentLock.toUse(project())) {
            assertThat(first.lock().isShared()).isTrue();
            assertThat(EnvironmentLock.toMake(project())).isEmpty();
        }
        try (var made = EnvironmentLock.toMake(project()).orElseThrow()) {
            assertThat(made.lock().isShared()).isFalse();
            assertThat(EnvironmentLock.toMake(project())).isEmpty();
        }
        assertThat(EnvironmentLock.toMake(project())).isPresent();
    }

    @Test
    void anEnvironmentInUseIsNotTakenAway() throws IOException {
        var lock = EnvironmentLock.toUse(project());
        try (lock) {
            refused(
                    "target/venv must be made anew, and another run is using it: close JupyterLab, or wait until the other run is done, then run this again",
                    () -> Environment.ready(project(), Options.of(name -> null)));
        }
    }
}
