package occam.notebook;

import static java.lang.System.exit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a process, as a compiler writes it. */
class ExitsTest {
    static final class Plain {
        static void leave() {
            System
                    // between the words
                    .exit(1);
        }
    }

    static final class Imported {
        static void leave() {
            exit(1);
        }
    }

    static final class Halts {
        static void leave() {
            var runtime = Runtime.getRuntime();
            runtime.halt(1);
        }
    }

    static final class Exits2 {
        static void leave() {
            Runtime.getRuntime().exit(1);
        }
    }

    static final class Hands {
        static final IntConsumer LEAVE = System::exit;
    }

    static final class Inside {
        static double answer(double x) {
            IntConsumer later = code -> System.exit(code);
            if (x > 0) {
                later.accept(1);
            }
            return x;
        }
    }

    static final class Speaks {
        static final String WORDS = "System.exit(0);";
        static final long LONG = 123456789012L;
        static final double DOUBLE = 1.25;

        // System.exit(0);
        static void exit(int code) {
            System.out.println(
                    WORDS + LONG * DOUBLE + code + Runtime.getRuntime().availableProcessors());
        }

        static void leave() {
            exit(1);
        }
    }

    private static byte[] file(String name) throws Exception {
        try (var file = ExitsTest.class.getResourceAsStream("ExitsTest$" + name + ".class")) {
            return file.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Imported", "Hands", "Inside"})
    void anExitIsSeenHoweverItIsWritten(String name) throws Exception {
        assertThat(Exits.in(file(name))).contains("java/lang/System.exit");
    }

    @Test
    void theRuntimesOwnAreSeenToo() throws Exception {
        assertThat(Exits.in(file("Halts"))).contains("java/lang/Runtime.halt");
        assertThat(Exits.in(file("Exits2"))).contains("java/lang/Runtime.exit");
    }

    @Test
    void wordsAndOthersOfThatNameAreNone() throws Exception {
        assertThat(Exits.in(file("Speaks"))).isEmpty();
    }

    @Test
    void whatIsNoClassFileIsLeftToItsLoader() {
        assertThat(Exits.in(new byte[0])).isEmpty();
        assertThat(Exits.in(new byte[100])).isEmpty();
    }
}
