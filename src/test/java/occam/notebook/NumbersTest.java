package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "3, 3",
        "-12, -12",
        "999999, 999999",
        "1000000, 1.000e+06",
        "0.5, 0.5000",
        "-0.05, -0.05000",
        "3.14159265, 3.142",
        "123.456, 123.5",
        "12345.678, 12346",
        "0.0001, 0.0001000",
        "0.00001, 1.000e-05",
        "-2.5e-7, -2.500e-07",
        "1.5e9, 1.500e+09",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void numbersHaveFourSignificantDigits(double value, String text) {
        assertThat(Numbers.number(value)).isEqualTo(text);
    }

    @Test
    void numbersDoNotFollowTheReadersCountry() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            assertThat(Numbers.number(0.5)).isEqualTo("0.5000");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void aShortRowIsShownWhole() {
        assertThat(Numbers.row(new double[] {1, 0.25, -3})).isEqualTo("3 numbers: 1  0.2500  -3");
        assertThat(Numbers.row(new double[0])).isEqualTo("0 numbers: ");
    }

    @Test
    void aLongRowIsCutInTheMiddle() {
        var row = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        assertThat(Numbers.row(row)).isEqualTo("100 numbers: 0  1  2  3  …  96  97  98  99");
    }

    @Test
    void aMatrixIsAligned() {
        assertThat(Numbers.matrix(new double[][] {{1, -20}, {0.5, 3}}))
                .isEqualTo("2 × 2\n     1     -20\n0.5000       3");
        assertThat(Numbers.matrix(new double[0][])).startsWith("0 × 0");
    }

    @Test
    void rowsOfSeveralLengthsAreSaidToBe() {
        assertThat(Numbers.matrix(new double[][] {{1}, {2, 3, 4}})).startsWith("2 rows of 1 to 3 numbers\n");
        assertThat(Numbers.matrix(new double[][] {{1, 2}, null}))
                .isEqualTo("2 rows of 0 to 2 numbers\n   1     2\nnull");
    }

    @Test
    void aLargeMatrixIsCutBothWays() {
        var lines = Numbers.matrix(new double[50][30]).split("\n");
        assertThat(lines).hasSize(1 + 9);
        assertThat(lines[0]).isEqualTo("50 × 30");
        assertThat(lines[1]).isEqualTo("0  0  0  0  …  0  0  0  0");
        assertThat(lines[5].strip()).isEqualTo("…");
    }
}
