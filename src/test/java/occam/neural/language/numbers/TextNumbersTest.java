package occam.neural.language.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"Numbers.java", "Rows.java"})
    void theFloatAndTheDoubleArithmeticAreTheSameWordForWord(String file) throws IOException {
        var folder = Path.of("src/main/java/occam/neural/language/numbers");
        var translated = Files.readString(folder.resolve("Float" + file))
                .replace("(float) ", "")
                .replace("float", "double")
                .replace("Float", "Double");
        assertThat(words(Files.readString(folder.resolve("Double" + file)))).isEqualTo(words(translated));
    }

    /** Lines may break elsewhere. */
    private static String words(String source) {
        return source.replaceAll("\\s+", "");
    }

    @Test
    void theFunctionsOfSinglePrecisionAreCloseToJavas() {
        for (float x = -12; x <= 12; x += 1e-3f) {
            float y = FloatCurves.within(x);
            assertThat((double) FloatCurves.tanhAbove(y) / FloatCurves.tanhBelow(y))
                    .isCloseTo(Math.tanh(x), within(4e-7));
            assertThat(FloatCurves.exp(-Math.abs(7 * x)) / Math.exp(-Math.abs(7 * x)))
                    .isCloseTo(1, within(3e-7));
        }
    }

    /** A model that has diverged must not look like one that guesses. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatIsNoNumberIsNoneAfterTheSoftmax(int place) {
        float[] row = {1, -2, 3};
        row[place] = Float.NaN;
        FloatRows.softmax(row, 0, 3);
        assertThat(row).containsOnly(Float.NaN);
    }
}
