package occam.sweep;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import occam.InvalidInput;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep's file that somebody has edited, or that has come through something that changes text. */
class EditedFileTest {
    private static final Network BASE = SweepChild.BASE;

    @TempDir
    private Path folder;

    private String whole;
    private Runs runs;

    private Path file() {
        return folder.resolve("trials.jsonl");
    }

    @BeforeEach
    void write() throws IOException {
        runs = resumed();
        // which thread is first is chance
        var lines = Files.readAllLines(file());
        Collections.sort(lines.subList(1, lines.size()));
        whole = String.join("\n", lines) + "\n";
        Files.writeString(file(), whole);
    }

    private Runs resumed() {
        return resumed(new AtomicInteger());
    }

    private Runs resumed(AtomicInteger ran) {
        return SweepChild.search().resumeFrom(file()).run(BASE, SweepChild.SPLIT, planned -> {
            ran.incrementAndGet();
            return trial(planned);
        });
    }

    private static Trial trial(Planned planned) {
        boolean fails = planned.seed() == 1002;
        if (fails) {
            throw new IllegalStateException("η \"apart\"");
        }
        double loss = planned.settings().get(Knob.LEARNING_RATE);
        var score = new Score(loss == 1 ? Double.NaN : loss, 0.25);
        var epochs = List.of(new Epoch(2, score, score, 3.5), new Epoch(4, score, score, 4.5));
        return new Trial(
                planned.variant().name(),
                planned.settings(),
                planned.seed(),
                new History(epochs, 2, History.Ending.STOPPED_EARLY),
                new Score(0.5, 0.75),
                "");
    }

    private List<String> lines() {
        return whole.lines().toList();
    }

    /** One of a trial that came to a good end. */
    private int doneLine() {
        return IntStream.range(1, 25)
                .filter(i -> lines().get(i).contains("\"failure\":\"\"")
                        && !lines().get(i).contains("NaN"))
                .findFirst()
                .orElseThrow();
    }

    private void replace(int line, String text) throws IOException {
        var lines = new ArrayList<>(lines());
        lines.set(line, text);
        Files.writeString(file(), String.join("\n", lines) + "\n");
    }

    private void refusedAt(int line, String reason) throws IOException {
        var before = Files.readAllBytes(file());
        assertThatThrownBy(this::resumed)
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("%s, line %d is not as a sweep has written it: ".formatted(file(), line + 1))
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; take the line out, and its trial runs again")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"epochs\":\\[.*\\],\"kept\" | \"epochs\":[],\"kept\" | the epoch that was kept, 2, is none of the 0 epochs",
                "\"kept\":2 | \"kept\":77 | the epoch that was kept, 77, is none of the 2 epochs",
                "\"kept\":2 | \"kept\":-2 | the epoch that was kept, -2, is none",
                "\"kept\":2 | \"kept\":null | there should be a NUMBER, and there is a NULL",
                "\"kept\":2 | \"kept\":\"2\" | there should be a NUMBER, and there is a STRING",
                "\"kept\":2 | \"kept\":2.5 | 2.5",
                "\"kept\":2 | \"kept\":99999999999 | 99999999999",
                "\"kept\":2 | \"kept\":2,\"kept\":2 | a field is there twice, at $.history.kept",
                "\"kept\":2, | `` | 'kept' is missing",
                "\"history\":.*\\},\"test\" | \"test\" | 'history' is missing",
                "\"history\":.*\\},\"test\" | \"history\":null,\"test\" | Expected BEGIN_OBJECT but was NULL",
                "\"number\":\\d+,\"history\" | \"history\" | 'number' is missing",
                "^.\"number\":\\d+ | {\"number\":24 | there is no trial 24, of the 24 from 0",
                "^.\"number\":\\d+ | {\"number\":-1 | there is no trial -1",
                "^.\"number\":\\d+ | {\"number\":1e9 | there is no trial 1000000000",
                "^.\"number\":\\d+ | {\"numbr\":1 | there is an unknown field at $.numbr",
                "\"test\":.*?\\} | \"test\":{} | 'accuracy' is missing",
                "\"test\":.*?\\} | \"test\":[0.5,0.75] | Expected BEGIN_OBJECT but was BEGIN_ARRAY",
                "\"loss\":0.5 | \"loss\":-0.5 | a loss is negative: -0.5",
                "\"loss\":0.5 | \"loss\":\"small\" | there is no number at $.test.loss",
                "\"accuracy\":0.75 | \"accuracy\":75 | an accuracy is not between 0 and 1: 75.0",
                "\"accuracy\":0.25 | \"accuracy\":-0.25 | an accuracy is not between 0 and 1: -0.25",
                "\"weightNorm\":4.5 | \"weightNorm\":-4.5 | a norm is negative: -4.5",
                "\"weightNorm\":4.5 | \"weightNorm\":true | there should be a STRING, and there is a BOOLEAN",
                "\"number\":4 | \"number\":2 | the epochs do not rise from 1: [2, 2]",
                "\"number\":2, | \"number\":0, | the epochs do not rise from 1: [0, 4]",
                "\"number\":4 | \"number\":7 | is none of the network's 6",
                "STOPPED_EARLY | BORED | there is no such ending as BORED",
                "\"failure\":\"\" | \"failure\":\"no\" | and a trial that failed has none",
                "\"failure\":\"\" | \"failure\":3 | there should be a STRING, and there is a NUMBER",
                "\"failure\":\"\". | \"failure\":\"\"} 5 | there is more behind the trial",
                "\\}$ | },{} | at column",
                "^.* | [1,2] | Expected BEGIN_OBJECT but was BEGIN_ARRAY",
                "^.* | trial 3 is fine | Expected BEGIN_OBJECT",
                "^.* | {} | 'failure' is missing",
                "\"kept\":2 | \"kept\":2 \"ending\" | at column"
            })
    void aLineThatMakesNoSenseIsNamedWithTheReason(String part, String other, String reason) throws IOException {
        int line = doneLine();
        replace(line, lines().get(line).replaceFirst(part, other));
        assertThat(Files.readString(file())).isNotEqualTo(whole);
        refusedAt(line, reason);
    }

    @Test
    void theHeaderIsTheFirstLineAndOnlyThat() throws IOException {
        replace(3, lines().get(0));
        refusedAt(3, "there is an unknown field at $.occamSweep");
        Files.writeString(file(), whole.substring(whole.indexOf('\n') + 1));
        var line = file()
                + " is not a file that a sweep has written; give resumeFrom another, which need not be there yet";
        refused(line, this::resumed);
    }

    @Test
    void twoResultsOfOneTrialAreRefusedUnlessTheyAreTheSame() throws IOException {
        int line = doneLine();
        Files.writeString(file(), whole + lines().get(line) + "\n");
        assertThat(resumed()).isEqualTo(runs);
        Files.writeString(file(), whole + lines().get(line).replace("0.75", "0.25") + "\n");
        refusedAt(25, "there is another result of trial ");
    }

    @Test
    void whatIsNoUtf8IsRefused() throws IOException {
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        int at = whole.substring(0, whole.indexOf("apart")).getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xE4;
        Files.write(file(), bytes);
        refusedAt(
                IntStream.range(1, 25)
                        .filter(i -> lines().get(i).contains("apart"))
                        .min()
                        .orElse(0),
                "it is not UTF-8");
        Files.write(file(), whole.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(this::resumed).hasMessageContaining("is not a file that a sweep has written");
    }

    /** An editor may do all of this without being asked. */
    @ParameterizedTest
    @ValueSource(strings = {"line ends", "mark", "blank lines", "no end", "spaces", "zeros"})
    void whatMeansTheSameIsRead(String change) throws IOException {
        Files.writeString(
                file(),
                switch (change) {
                    case "line ends" -> whole.replace("\n", "\r\n");
                    case "mark" -> "\uFEFF" + whole;
                    case "blank lines" -> whole.replace("\n", "\n\n");
                    case "no end" -> whole.substring(0, whole.length() - 1);
                    case "spaces" -> whole.replace("\"kept\":", " \"kept\" : ");
                    default -> whole + "\0\0\0\0";
                });
        var ran = new AtomicInteger();
        assertThat(resumed(ran)).isEqualTo(runs);
        assertThat(ran).hasValue(0);
    }

    @Test
    void aTornLineInTheMiddleRunsAgain() throws IOException {
        int line = doneLine();
        replace(line, lines().get(line).substring(0, 40));
        var ran = new AtomicInteger();
        assertThat(resumed(ran)).isEqualTo(runs);
        assertThat(ran).hasValue(1);
    }

    /** Three hundred mangled files, seeded: each is read as far as it is right, or refused in one line and left as it is. */
    @Test
    void aMangledFileIsReadRightOrRefusedInOneLine() throws IOException {
        var random = new Random(7);
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int k = 0; k < 300; k++) {
            var mangled = mangled(bytes, random);
            Files.write(file(), mangled);
            try {
                var some = resumed();
                assertThat(some.trials()).hasSize(24);
                read++;
            } catch (InvalidInput refused) {
                assertThat(refused.getMessage()).contains(file().toString()).doesNotContain("\n");
                assertThat(Files.readAllBytes(file())).isEqualTo(mangled);
            }
        }
        assertThat(read).isBetween(30, 270);
    }

    private byte[] mangled(byte[] bytes, Random random) {
        var text = whole;
        int from = random.nextInt(text.length());
        int to = from + random.nextInt(Math.min(80, text.length() - from));
        var lines = lines();
        var line = lines.get(random.nextInt(lines.size()));
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random);
            case 2 -> utf8(text.substring(0, from) + text.substring(to));
            case 3 -> utf8(text.substring(0, from) + text.substring(from, to) + text.substring(from));
            case 4 -> utf8(text.replace(line, line + "\n" + line));
            case 5 -> utf8(text.replace(line + "\n", line));
            case 6 -> utf8(text.substring(0, from) + "{\"[,:}]\n".charAt(random.nextInt(8)) + text.substring(from));
            case 7 -> utf8(text.substring(0, from) + "[".repeat(100_000) + text.substring(from));
            case 8 -> utf8(text.replaceAll("\"" + word(random) + "\":", "\"" + word(random) + "\":"));
            case 9 ->
                utf8(text.replaceFirst(
                        "0\\.25",
                        List.of("-1", "1e999", "null", "NaN", "\"\"", "[]", "{}")
                                .get(random.nextInt(7))));
            case 10 ->
                utf8(text.substring(0, from)
                        + "\0\uFEFF\uD800\u2028\r".charAt(random.nextInt(5))
                        + text.substring(from));
            default -> together(utf8(text), noise(random));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        var flipped = bytes.clone();
        for (int k = random.nextInt(4); k >= 0; k--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] noise(Random random) {
        var noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] together(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static String word(Random random) {
        return List.of("number", "history", "epochs", "loss", "test", "kept", "failure", "knobs", "seeds")
                .get(random.nextInt(9));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
