package occam.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand tables as no good program writes them: each is read as it says, or refused in one line. */
class CsvFuzzTest {
    private static final int FILES = 1000;
    private static final List<String> CELLS = List.of(
            "\"1,5\"",
            "1,5",
            "1.5.2",
            "1e5",
            "1e",
            "1_000",
            "0x10",
            "1f",
            "Infinity",
            "NaN",
            "+1.5",
            "−1.5",
            "1\u00a00",
            "½",
            "１",
            "$5",
            "5%",
            "TRUE",
            "2020-01-31",
            "007",
            "NA",
            "null",
            "",
            "?",
            "-",
            "\"",
            "\"\"",
            "\"1\"",
            "\"1\"2",
            "\"1\n2\"",
            "9007199254740993",
            "1e999",
            "1000000000",
            "-1",
            "\u0000",
            "\uFEFF",
            "\u2028",
            ";",
            "\t",
            "x".repeat(5000),
            "9".repeat(400),
            "%d%s%n",
            "\\n",
            "' OR 1=1");
    private static final List<String> CHARSETS = List.of("UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252", "UTF-32");

    /** A text of lines, and what becomes of it. */
    private static final List<BiFunction<List<String>, Random, List<String>>> MANGLINGS = List.of(
            (lines, random) -> cell(lines, random, CELLS.get(random.nextInt(CELLS.size()))),
            (lines, random) -> cell(lines, random, ","),
            (lines, random) -> changed(lines, random, line -> line.replaceFirst(",[^,]*", "")),
            (lines, random) -> changed(lines, random, line -> line.replace(',', ';')),
            (lines, random) -> changed(lines, random, line -> line + ","),
            (lines, random) -> changed(lines, random, line -> ""),
            (lines, random) -> changed(lines, random, line -> line + "\n" + line),
            (lines, random) -> changed(lines, random, line -> at(line, random, "\"")),
            (lines, random) -> changed(lines, random, line -> at(line, random, "" + (char) random.nextInt(0xD800))),
            (lines, random) -> changed(lines, random, line -> at(line, random, "\r")),
            (lines, random) -> lines.stream()
                    .map(line -> line.replace(',', "\t;| ".charAt(random.nextInt(4))))
                    .toList(),
            (lines, random) -> lines.subList(0, random.nextInt(lines.size() + 1)),
            (lines, random) -> lines.subList(random.nextInt(lines.size() + 1) / 2, lines.size()),
            (lines, random) -> lines.stream().map(line -> line + "\r").toList());

    @TempDir
    private Path folder;

    private static List<String> cell(List<String> lines, Random random, String cell) {
        return changed(lines, random, line -> {
            var cells = line.split(",", -1);
            cells[random.nextInt(cells.length)] = cell;
            return String.join(",", cells);
        });
    }

    private static List<String> changed(List<String> lines, Random random, UnaryOperator<String> change) {
        var copy = new ArrayList<>(lines);
        if (!copy.isEmpty()) {
            int line = random.nextInt(8) == 0 ? 0 : random.nextInt(copy.size());
            copy.set(line, change.apply(copy.get(line)));
        }
        return copy;
    }

    private static String at(String line, Random random, String inserted) {
        return new StringBuilder(line)
                .insert(random.nextInt(line.length() + 1), inserted)
                .toString();
    }

    private static List<String> lines(String name) {
        try (var stream = CsvFuzzTest.class.getResourceAsStream("/occam/data/" + name)) {
            return new String(stream.readAllBytes(), UTF_8).lines().limit(30).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text, Random random) {
        var bytes = text.getBytes(
                random.nextInt(12) > 0 ? UTF_8 : Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size()))));
        if (bytes.length > 0 && random.nextInt(12) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private Path mangled(List<String> lines, Random random) throws IOException {
        for (int times = random.nextInt(3); times >= 0; times--) {
            lines = MANGLINGS.get(random.nextInt(MANGLINGS.size())).apply(lines, random);
        }
        return Files.write(folder.resolve("mangled.csv"), bytes(String.join("\n", lines), random));
    }

    @Test
    @Timeout(600)
    void aMangledTableIsReadAsItSaysOrRefusedInOneLine() throws IOException {
        var sources = List.of(
                lines("diabetes.csv"),
                lines("breast-cancer.csv"),
                lines("digits.csv"),
                List.of("dose,kind", "0.5,0", "1.5,1", "2.5,0"));
        int read = 0;
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            var source = sources.get(random.nextInt(sources.size()));
            var file = mangled(source, random);
            var target = source.get(0).replaceFirst(".*,", "");
            read += check("seed " + seed, file, target, random.nextBoolean()) ? 1 : 0;
        }
        assertThat(read).isBetween(FILES / 20, FILES / 2);
    }

    private static boolean check(String seed, Path file, String target, boolean classes) throws IOException {
        try {
            var data = classes ? Datasets.classification(file, target) : Datasets.regression(file, target);
            assertThat(Arrays.deepToString(rows(data))).as(seed).isEqualTo(Arrays.deepToString(expected(file, target)));
            return true;
        } catch (InvalidInput e) {
            assertThat(e.getMessage())
                    .as(seed)
                    .hasLineCount(1)
                    .hasSizeBetween(20, 2500)
                    .isEqualTo(e.getMessage().strip());
            return false;
        }
    }

    private static double[][] rows(Dataset data) {
        return IntStream.range(0, data.rows())
                .mapToObj(i -> DoubleStream.concat(Arrays.stream(data.x()[i]), DoubleStream.of(data.y()[i]))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What a table says that needs no quotes: the numbers between its commas, the target last. */
    private static double[][] expected(Path file, String target) throws IOException {
        var lines = Files.readString(file)
                .replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        int last = Arrays.stream(lines.get(0).split(","))
                .map(String::strip)
                .toList()
                .indexOf(target);
        return lines.stream().skip(1).map(line -> numbers(line, last)).toArray(double[][]::new);
    }

    private static double[] numbers(String line, int last) {
        var cells = Arrays.stream(line.split(","))
                .map(cell -> new BigDecimal(
                                cell.strip().replaceAll("^\"(.*)\"$", "$1").strip())
                        .doubleValue())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(cells.subList(last, cells.size()), -1);
        return cells.stream().mapToDouble(cell -> cell).toArray();
    }
}
