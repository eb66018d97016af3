package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who restarts the kernel waits for the old one to end. */
class EndIT {
    private record Seen(String status, Integer code) {}

    @Test
    void aKernelThatIsAskedToEndsByItself(@TempDir Path folder) throws Exception {
        assertThat(Driver.seen(Seen.class, folder, "ends.py", "takes-long.ipynb", "RESULT"))
                .isEqualTo(new Seen("ok", 0));
    }
}
