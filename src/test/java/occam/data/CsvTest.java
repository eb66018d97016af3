package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @TempDir
    private Path folder;

    private Path csv(String text) {
        try {
            return Files.writeString(folder.resolve("own.csv"), text.replace(" | ", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset regression(String text) {
        return Datasets.regression(csv(text), "y");
    }

    private Dataset classification(String text) {
        return Datasets.classification(csv(text), "y");
    }

    @Test
    void theTargetMayStandAnywhereAndTheOtherColumnsKeepTheirOrder() {
        var data = regression("b,y,a | 1,2.5,3 | -4,5e-1,6.25");
        assertThat(data.columns()).containsExactly("b", "a");
        assertThat(data.x()).isDeepEqualTo(new double[][] {{1, 3}, {-4, 6.25}});
        assertThat(data.y()).containsExactly(2.5, 0.5);
        assertThat(data.isClassification()).isFalse();
    }

    @Test
    void thereAreAsManyClassesAsTheLargestSays() {
        var data = classification("a,y | 1,0 | 2,2");
        assertThat(data.classes()).isEqualTo(3);
        assertThat(data.y()).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,y | 1,2 | NaN,3; a; 2",
                "a,y | 1,2 | ,3; a; 2",
                "a,y | ,2 | 1,3; a; 1",
                "a,y | 1,2 | 3,NaN; y; 2",
                "a,y | 1,2 | 3,; y; 2",
                "a,y | 1.5,2 | NA,3; a; 2"
            })
    void anEmptyCellIsNamedByRowAndColumn(String text, String column, int row) {
        refused(
                "row %d of column '%s' is missing; remove or fill such rows first".formatted(row, column),
                () -> regression(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,y | 1,2 | two,3; a; 2; two",
                "a,y | 1,2 | 3,many; y; 2; many",
                "a,y | x,2 | y,3; a; 1; x",
                "a,y | 1,2 | <b>,3; a; 2; <b>",
                "a,y | 2020-01-31,2 | 2020-02-01,3; a; 1; 2020-01-31",
                "a,y | true,2 | false,3; a; 1; true"
            })
    void aWordAmongNumbersIsNamedByRowAndColumn(String text, String column, int row, String word) {
        refused(
                "row %d of column '%s' is '%s', which is not a number; remove or fill such rows first"
                        .formatted(row, column, word),
                () -> regression(text));
    }

    @ParameterizedTest
    @CsvSource({"1230, 1230", "20200131, 20200131", "1e3, 1000", "-.5, -.5", "1d, 1", "2147483648, 2147483648"})
    void whatCouldBeATimeOrADateIsANumberHere(String cell, double value) {
        assertThat(regression("a,y | " + cell + ",2 | " + cell + ",3").x()[1]).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,y", "a,y | 1", "a,y | 1,2,3", "a,a,y | 1,2,3"})
    void aTableThatIsNoneIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> regression(text).split(0.6, 0.2, 1))
                .isExactlyInstanceOf(occam.InvalidInput.class)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aMissingColumnIsAnsweredWithTheColumnsThereAre() {
        var file = csv("a,b | 1,2");
        refused("there is no column 'y'; the columns are [a, b]", () -> Datasets.regression(file, "y"));
        refused("there is no column 'y'; the columns are [a, b]", () -> Datasets.classification(file, "y"));
    }

    @Test
    void aTargetInOtherLettersIsNoColumnAndDoesNotLeakIntoTheFeatures() {
        var file = csv("a,y | 1,2");
        refused("there is no column 'Y'; the columns are [a, y]", () -> Datasets.regression(file, "Y"));
    }

    @Test
    void aMissingFileIsNamedWithItsFolder() {
        var missing = folder.resolve("none.csv");
        refused("there is no file " + missing + " that can be read", () -> Datasets.regression(missing, "y"));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "-1, -1.0"})
    void aClassIsAWholeNumberFromZero(String given, String shown) {
        refused(
                "the class in row 2 of 'y' must be 0, 1, 2, …, was " + shown,
                () -> classification("a,y | 1,0 | 2," + given));
    }
}
