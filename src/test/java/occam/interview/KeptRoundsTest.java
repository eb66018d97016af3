package occam.interview;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import occam.exercise.KeptFile;
import occam.interview.judge.Mark;
import occam.interview.mock.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of interviews, with two that write at once, and with one that is killed while it writes. */
class KeptRoundsTest {
    private static final int POINTS = 200;

    @TempDir
    Path folder;

    private static KeptFile<Remembered> points(Path folder) {
        return new KeptFile<>(folder, Remembered.FORM);
    }

    private static Map<String, Remembered> question(String name, long end) {
        return IntStream.rangeClosed(1, POINTS)
                .boxed()
                .collect(toMap(number -> name + " " + number, number -> new Remembered(Mark.SAID, false, end)));
    }

    /** Two notebooks are two processes. */
    @Test
    void twoThatWriteAtOnceLoseNothing() throws IOException, InterruptedException {
        var one = started("one", "20");
        var other = started("other", "20");
        assertThat(one.waitFor() + other.waitFor()).isZero();
        var kept = points(folder).kept();
        assertThat(kept.trouble()).isEmpty();
        assertThat(kept.values())
                .hasSize(2 * POINTS)
                .allSatisfy((name, recall) -> assertThat(recall.end()).isEqualTo(20));
    }

    private Process started(String name, String times) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptRoundsTest.class.getName(),
                        folder.toString(),
                        name,
                        times)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A question is kept whole or not at all: all points are of one time, which is none before the last that was told. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30})
    void aKillInTheMiddleLeavesAllPointsOfOneTime(int told) throws IOException, InterruptedException {
        var child = started("asked", "1000000");
        long last = 0;
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (last < told) {
                last = Long.parseLong(lines.readLine());
            }
            child.destroyForcibly().waitFor();
        }
        var kept = points(folder).kept();
        assertThat(kept.trouble()).isEmpty();
        assertThat(kept.values()).hasSize(POINTS);
        assertThat(kept.values().values().stream().map(Remembered::end).distinct())
                .hasSize(1)
                .allMatch(end -> end >= told);
        assertThat(points(folder).note(question("after", 1))).isEmpty();
        assertThat(points(folder).kept().values()).hasSize(2 * POINTS);
        assertThat(Files.exists(folder.resolve("points.json.torn-1"))).isFalse();
    }

    /** Writes so many times, and tells what it has written. */
    public static void main(String[] arguments) {
        var file = points(Path.of(arguments[0]));
        for (long end = 1; end <= Long.parseLong(arguments[2]); end++) {
            if (!file.note(question(arguments[1], end)).isEmpty()) {
                System.exit(1);
            }
            System.out.println(end);
        }
    }
}
