package occam.course.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final List<String> RUN = new ArrayList<>();

    private final java.io.InputStream in = System.in;
    private final PrintStream out = System.out;

    /** What takes a connection file, and returns. */
    static final class Kernel {
        private Kernel() {}

        public static void main(String... arguments) {
            RUN.add(String.join(" ", arguments) + " " + System.getProperty("OCCAM_A") + " "
                    + System.getProperty("OCCAM_B"));
        }
    }

    @AfterEach
    void putBack() {
        System.setIn(in);
        System.setOut(out);
        RUN.clear();
    }

    private static String said(String requests) throws IOException {
        var said = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        Sessions.main(Kernel.class.getName());
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachLineIsASession_AndWhatIsInItsEnvironmentIsInNoOther() throws IOException {
        said("a file.json\tOCCAM_A=1\nb.json\tOCCAM_B=x=y z\n");
        assertThat(RUN).containsExactly("a file.json 1 null", "b.json null x=y z");
    }

    @Test
    void theEndOfEachIsTold() throws IOException {
        assertThat(said("a.json\nb.json\n").lines()).containsExactly(Sessions.ENDED, Sessions.ENDED);
    }
}
