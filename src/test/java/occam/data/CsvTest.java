package occam.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String NOTATION = ", which is not a number; write numbers as -1234.5 or 6e23, without a unit,"
            + " and dates as days since one of them";
    private static final String WORDS =
            ", which is not a number; leave the column out, or give each of its words a column of 0 and 1";

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
                "a,y | 1.5,2 | NA,3; a; 2",
                "a,y | 1.5,2 | N/A,3; a; 2",
                "a,y | 1.5,2 | null,3; a; 2",
                "a,y | 1.5,2 | \"\",3; a; 2",
                "a,y | 1.5,2 | \" \",3; a; 2"
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
                "a,y | 1,2 | ?,3; a; 2; ?",
                "a,y | -,2 | 2,3; a; 1; -",
                "a,y | 1,2 | Infinity,3; a; 2; Infinity",
                "a,y | 1,2 | ½,3; a; 2; ½",
                "a,y | 1,2 | <b>,3; a; 2; <b>"
            })
    void aWordAmongNumbersIsNamedByRowAndColumn(String text, String column, int row, String word) {
        refused(
                "row %d of column '%s' is '%s', which is not a number; remove or fill such rows first"
                        .formatted(row, column, word),
                () -> regression(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "true", "TRUE", "A12", "high"})
    void aColumnOfWordsIsNoMatterOfRows(String word) {
        refused(
                "row 2 of column 'a' is '" + word + "'" + WORDS,
                () -> regression("a,y | 1,2 | %1$s,3 | %1$s,4 | %1$s,5".formatted(word)));
    }

    @Test
    void aColumnThatIsMostlyEmptyIsNoMatterOfRows() {
        refused(
                "row 1 of column 'a' is missing; leave the column out, since most of it is no number",
                () -> regression("a,y | ,2 | 1,3 | NA,4"));
    }

    @ParameterizedTest
    @CsvSource({
        "1230, 1230",
        "20200131, 20200131",
        "1e3, 1000",
        "-.5, -.5",
        "+1.5, 1.5",
        "007, 7",
        "1., 1",
        "1E-3, .001",
        "-0, -0.",
        "2147483648, 2147483648",
        "9007199254740992, 9007199254740992",
        "-9223372036854775808, -9223372036854775808",
        "0.1000000000000000055511151231257827, .1"
    })
    void whatCouldBeATimeADateOrACodeIsANumberHere(String cell, double value) {
        assertThat(regression("a,y | " + cell + ",2 | " + cell + ",3").x()[1]).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.5\"", " 1.5 ", "\t1.5", "\" 1.5 \"", "\"\t1.5\""})
    void quotesAndBlanksAroundANumberAreNoPartOfIt(String cell) {
        assertThat(regression("a,y | " + cell + ",2").x()[0]).containsExactly(1.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,5", "1,500", "1,234.5", "1.234,5", "1.5.2", "1e", "1e5.5", "1e5e5", "1_000", "1 000", "--1"})
    void digitsThatAreNoNumberAreRefusedByRowColumnAndText(String cell) {
        refusedAsNotation(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "0x1p3", "1f", "1d", "1L", "−1.5", "1\u00a0000", "\u00a01.5", "１２", "٣"})
    void whatOnlyJavaOrAnotherScriptTakesForANumberIsRefused(String cell) {
        refusedAsNotation(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "5%", "12.5%", "5 kg", "(5)", "3/4", "1-2", "2020-01-31", "12:30"})
    void aUnitADateAndAFractionAreRefused(String cell) {
        refusedAsNotation(cell);
    }

    private void refusedAsNotation(String cell) {
        refused(
                "row 2 of column 'a' is '" + cell + "'" + NOTATION,
                () -> regression("a,y | 1,2 | \"%s\",3 | 2,4".formatted(cell)));
    }

    @Test
    void decimalCommasAreNotReadAsThousands() {
        refused(
                "row 1 of column 'dose' is '0,5'" + NOTATION,
                () -> regression("dose,weight,y | \"0,5\",\"61,25\",1 | \"1,5\",\"70,5\",2 | \"2,5\",\"80,75\",3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-123456789012345678", "170000000000000000000000000000001"})
    void aWholeNumberThatWouldLoseDigitsIsRefused(String id) {
        refused(
                "row 1 of column 'a' is '" + id
                        + "', which has more digits than a number keeps; leave the column out if it"
                        + " is an id, else round such cells to 15 digits",
                () -> regression("a,y | " + id + ",2"));
    }

    @Test
    void aNumberBeyondAllIsRefused() {
        refused(
                "row 2 of column 'y' is '-1e309', which is beyond 1.8e308, the largest number; remove or fill such"
                        + " rows first",
                () -> regression("a,y | 1,2 | 1,-1e309"));
    }

    @Test
    void aLongCellIsCutWhereItIsQuoted() {
        refused(
                "row 1 of column 'a' is '" + "x".repeat(40) + "…'" + WORDS,
                () -> regression("a,y | " + "x".repeat(100_000) + ",2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aLineEndsAsOnAnySystem(String end) {
        var data = regression(String.join(end, "a,y", "1,2", "", "3,4", "", ""));
        assertThat(data.x()).isDeepEqualTo(new double[][] {{1}, {3}});
        assertThat(data.y()).containsExactly(2, 4);
    }

    @Test
    void namesMayHoldCommasQuotesAndLineEnds() {
        var data = regression("\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\", 5\" wide ,y\n1,2,3,4,5");
        assertThat(data.columns()).containsExactly("a,b", "say \"x\"", "two\nlines", "5\" wide");
        assertThat(data.x()[0]).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theMarkOfAnEncodingIsNoPartOfAName() {
        assertThat(regression("\uFEFFa,y | 1,2").columns()).containsExactly("a");
        assertThat(regression("\uFEFF\"a\",y | 1,2").columns()).containsExactly("a");
    }

    @Test
    void columnsMayBeManyAndCellsLong() {
        int many = 20_000;
        var names = IntStream.range(0, many).mapToObj(j -> "c" + j).collect(Collectors.joining(","));
        var data = regression(names + ",y\n" + "1,".repeat(many) + "0." + "3".repeat(10_000));
        assertThat(data.columns()).hasSize(many);
        assertThat(data.y()).containsExactly(1 / 3.0);
    }

    @Test
    void aTypeIsNotGuessedFromTheFirstRows() {
        var rows = IntStream.range(0, 3000).mapToObj(i -> i < 2999 ? i + "," + i : "0.5,.25");
        var data = regression(rows.collect(Collectors.joining("\n", "a,y\n", "")));
        assertThat(data.x()[2999]).containsExactly(0.5);
        assertThat(data.y()[2999]).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b,y | 1,2,3 | 4,5 | 6,7,8 # row 2 (line 3) has 2 cells for 3 columns",
                "a,b,y | 1,2,3 | 4,5,6,7 # row 2 (line 3) has 4 cells for 3 columns",
                "a,b,y | 1,2 # row 1 (line 2) has 2 cells for 3 columns",
                "a,y |  | 1,2 |  | 3 # row 2 (line 5) has 1 cells for 2 columns",
                "a,y | 1,5,2 # row 1 (line 2) has 3 cells for 2 columns",
                "a,y | 1,2, # row 1 (line 2) has 3 cells for 2 columns"
            })
    void aRowThatIsTooShortOrTooLongIsNamed(String text, String fault) {
        refused(
                fault + "; separate cells by commas, write decimals with a point, and put a text with commas in quotes",
                () -> regression(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '@',
            value = {
                "@@ # the file is empty; a table begins with a line of the columns' names",
                "@ \n\r\n@ # the file is empty; a table begins with a line of the columns' names",
                "a,y # the table has a header, [a, y], and no row below it",
                "a,a,y | 1,2,3 # two columns are called 'a'; give each a name of its own",
                "a,A,y | 1,2,3 # two columns are called 'A'; give each a name of its own",
                ",a,y | 0,1,2 # column 1 of the header has no name; name it, or leave the column out",
                "a,y, | 1,2, # column 3 of the header has no name; name it, or leave the column out",
                "a,y | \"1,2 | 3,4 # the quote that opens in line 2 is never closed; inside quotes, write a quote"
                        + " twice",
                "a,y | 1,2 | \"3\"4,5 # line 3 has text after a closing quote; inside quotes, write a quote twice"
            })
    void aTableThatIsNoneIsRefusedInOneLine(String text, String line) {
        refused(line, () -> regression(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "a;b;y", "a\tb\ty", "a|b|y", "sep=;"})
    void otherSeparatorsAreToldByTheHeader(String header) {
        refused(
                "the header is one cell, '%s'; a table has two columns or more, with commas between them and a point in decimals"
                        .formatted(header.replace('\t', ' ')),
                () -> regression(header + " | 1,5;2;3"));
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

    @ParameterizedTest
    @MethodSource("foreign")
    void aTextInAnotherEncodingIsRefusedByLine(int line, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("own.csv"), bytes);
        refused(
                "line %d of %s is not in UTF-8; save it as CSV in UTF-8, as a spreadsheet can".formatted(line, file),
                () -> Datasets.regression(file, "y"));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of(1, "Größe,Länge,y\n1,2,3\n".getBytes(ISO_8859_1)),
                Arguments.of(3, "a,y\n1,2\n\"ä\",3\n".getBytes(ISO_8859_1)),
                Arguments.of(9002, ("a,y\n" + "1,2\n".repeat(9000) + "é,3").getBytes(ISO_8859_1)),
                Arguments.of(1, "\uFEFFa,y\n1,2".getBytes(UTF_16LE)),
                Arguments.of(1, "a,y\n1,2".getBytes(UTF_16)),
                Arguments.of(1, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0}));
    }

    @Test
    void utf8IsReadWhateverItSays() {
        assertThat(regression("Größe,体重,😀,y | 1,2,3,4").columns()).containsExactly("Größe", "体重", "😀");
    }

    @Test
    void sixteenBitsWithoutTheirMarkAreNoText() throws IOException {
        var file = Files.write(folder.resolve("own.csv"), "a,y\n1,2".getBytes(UTF_16BE));
        refused(
                "line 1 has a byte 0, so this is no text; save the table as CSV in UTF-8",
                () -> Datasets.regression(file, "y"));
    }

    @Test
    void aMissingFileIsNamedWithItsFolder() {
        var missing = folder.resolve("none.csv");
        refused("there is no file " + missing + " that can be read", () -> Datasets.regression(missing, "y"));
    }

    @Test
    void aFolderIsNoFile() {
        refused(folder + " is a folder; name the CSV file in it", () -> Datasets.classification(folder, "y"));
    }

    @Test
    @Timeout(60)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotReadForEver() {
        refused(
                "/dev/zero is a device or a pipe; give a plain file, to which you may copy it",
                () -> Datasets.regression(Path.of("/dev/zero"), "y"));
    }

    @Test
    void aFileThatOneMayNotReadIsSaidSo() {
        var file = csv("a,y | 1,2");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
        refused("there is no file " + file + " that can be read", () -> Datasets.regression(file, "y"));
    }

    @Test
    void nothingIsNoFileAndNoTarget() {
        refused("csv" + Refusal.NULL, () -> Datasets.regression(null, "y"));
        var file = csv("a,y | 1,2");
        refused("target" + Refusal.NULL, () -> Datasets.classification(file, null));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "-1, -1.0"})
    void aClassIsAWholeNumberFromZero(String given, String shown) {
        refused(
                "the class in row 2 of 'y' must be 0, 1, 2, …, was " + shown,
                () -> classification("a,y | 1,0 | 2," + given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1b", "true", "0x1", "1,0"})
    void aWordIsNoClassYet(String word) {
        refused(
                "the class in row 2 of 'y' is '" + word
                        + "'; number the classes 0, 1, 2, …, with a number of its own for each word",
                () -> classification("a,y | 1,0 | 2,\"" + word + "\" | 3,1"));
    }

    @ParameterizedTest
    @CsvSource({"1 2 1, 1", "2 3 4, 2", "5 5 5, 5"})
    void classesAreNumberedFromZero(String labels, int first) {
        refused(
                "the classes of 'y' are numbered from %1$d, and must be from 0; subtract %1$d from each"
                        .formatted(first),
                () -> classification("a,y | 1," + labels.replace(" ", " | 1,")));
    }

    @Test
    void aTableMayHoldTheSecondOfTwoClassesOnly() {
        assertThat(classification("a,y | 1,1 | 2,1").classes()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "4000000000", "1e300", "1000"})
    void anIdIsNoClass(String id) {
        refused(
                ("the class in row 2 of 'y' is %s, in a table of 2 rows, as if it were an id or a number to predict;"
                                + " number the classes 0, 1, 2, …, or read the table by regression(path, target)")
                        .formatted(Double.parseDouble(id)),
                () -> classification("a,y | 1,0 | 2," + id));
    }
}
