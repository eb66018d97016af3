package occam.tuning;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamTest {
    @TempDir
    private Path folder;

    /** A table of 60 rows with two columns and the target, each row as told. */
    private Dataset own(int rows, IntFunction<String> row) throws IOException {
        var text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", "a,b,kind\n", "\n"));
        return Datasets.classification(Files.writeString(folder.resolve("own.csv"), text), "kind");
    }

    private static String usual(int i) {
        return "%d,%d,%d".formatted(i, i * i % 7, i % 2);
    }

    @Test
    void aTableOfOnesOwnIsRunAndRuled() throws IOException {
        var exam = Tuning.of(own(60, ExamTest::usual), 1).budget(4);
        assertThat(exam).hasToString("24 training and 12 validation rows, 24 test rows under seal; 4 of 4 runs left");
        exam.run("plain", exam.network());
        assertThat(exam.submit("plain").judged()).hasSize(5);
    }

    @Test
    void badTablesGetOneLine() {
        refused(
                "row 8 of column 'b' is 'many', which is not a number; remove or fill such rows first",
                () -> own(60, i -> i == 7 ? "7,many,1" : usual(i)));
        refused(
                "row 8 of column 'a' is missing; remove or fill such rows first",
                () -> own(60, i -> i == 7 ? ",3,1" : usual(i)));
        refused(
                "row 8 of column 'kind' is missing; remove or fill such rows first",
                () -> own(60, i -> i == 7 ? "7,3," : usual(i)));
        refused("there is no column 'target'; the columns are [a, b, kind]", () -> {
            own(60, ExamTest::usual);
            Datasets.classification(folder.resolve("own.csv"), "target");
        });
        refused(
                "tuning needs 50 rows or more, to learn from, to choose by and to judge by, was 49",
                () -> Tuning.of(own(49, ExamTest::usual), 1));
        refused(
                "tuning needs two classes or more, and every row is of class 0",
                () -> Tuning.of(own(60, i -> i + ",1,0"), 1));
        refused(
                "class 2 has 1 rows, and a class needs 5 or more; number the classes 0, 1, 2, … without gaps, and join or leave out rare ones",
                () -> Tuning.of(own(60, i -> i == 7 ? "7,3,2" : usual(i)), 1));
        refused(
                "class 0 has 0 rows, and a class needs 5 or more; number the classes 0, 1, 2, … without gaps, and join or leave out rare ones",
                () -> Tuning.of(own(60, i -> i + ",1,1"), 1));
        refused(
                "tuning needs classes, but the target of 442 rows × 10 columns, a number as target; read the table with"
                        + " Datasets.classification(path, target)",
                () -> Tuning.of(Datasets.diabetes(), 1));
    }

    @Test
    void theExamsHaveTheRowsThatTheySay() {
        var digits = Exam.digits(3);
        assertThat(digits.rows()).hasToString("200 training, 100 validation, 100 test rows");
        assertThat(digits.sealed().rows()).isEqualTo(1497);
        var masses = Exam.breastCancer(3);
        assertThat(masses.rows()).hasToString("100 training, 60 validation, 60 test rows");
        assertThat(masses.sealed().rows()).isEqualTo(409);
    }

    @Test
    void onlyTrainingLabelsAreNoisyAndNoTestRowIsGivenOut() {
        var exam = Exam.breastCancer(3);
        var clean = Datasets.breastCancer().split(100 / 569.0, 60 / 569.0, 3);
        assertThat(exam.rows().validation().y())
                .containsExactly(clean.validation().y());
        assertThat(exam.sealed().y()).containsExactly(clean.test().y());
        assertThat(exam.rows().train().y()).isNotEqualTo(clean.train().y());
        assertThat(exam.rows().test().x()).isDeepEqualTo(clean.validation().x());
    }

    @Test
    void measurementsAreOffByHalfADeviationOfTheirColumn() {
        var exam = Exam.breastCancer(3);
        var before = exam.sealed();
        var after = exam.deployment().apply(before, 1);
        var off = IntStream.range(0, before.rows())
                .mapToObj(i -> IntStream.range(0, 30)
                        .mapToDouble(j -> after.x()[i][j] - before.x()[i][j])
                        .toArray())
                .toArray(double[][]::new);
        var moved =
                Scaler.fit(new Dataset(before.columns(), off, before.y(), 2)).deviations();
        var usual = Scaler.fit(exam.rows().train()).deviations();
        var shares = IntStream.range(0, 30).mapToObj(j -> moved[j] / usual[j]).toList();
        assertThat(shares).allMatch(share -> Math.abs(share - 0.5) < 0.08);
        assertThat(Arrays.equals(after.y(), before.y())).isTrue();
    }
}
