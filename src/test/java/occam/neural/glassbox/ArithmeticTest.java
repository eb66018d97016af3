package occam.neural.glassbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final String TYPE = System.getenv("OPENBLAS_CORETYPE");

    @Test
    void haswellsKernelsGiveTheLessonsDigits() {
        assumeThat(TYPE).isEqualTo("Haswell");
        assertThat(Arithmetic.inUse())
                .isEqualTo(
                        "Numbers of networks are those of the lessons to the last digit (OPENBLAS_CORETYPE=Haswell).");
    }

    @Test
    void olderKernelsGiveOthers() {
        assumeThat(TYPE).isIn("Sandybridge", "Nehalem");
        assertThat(Arithmetic.inUse())
                .contains("differ from those of the lessons")
                .hasLineCount(1);
    }
}
