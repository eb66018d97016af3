package occam.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import occam.exercise.Insides;
import occam.exercise.ProgressFile;
import occam.exercise.ProgressTable;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressFileTest {
    private static final String GAP = "generalization-gap";

    @TempDir
    Path folder;

    private static Report report(String exercise, Verdict verdict) {
        return Report.of(exercise, verdict, "");
    }

    private Path file() {
        return folder.resolve("progress.json");
    }

    private static List<String> row(ProgressTable progress, int row) {
        return IntStream.range(0, 4)
                .mapToObj(column -> progress.table().getString(row, column))
                .toList();
    }

    @Test
    void everyExerciseHasARowBeforeAnythingIsTried() {
        var progress = Exercises.progress(new ProgressFile(folder));
        assertThat(progress.table().rowCount()).isEqualTo(Exercises.all().size() + 1);
        assertThat(row(progress, 0)).containsExactly("1", "generalization gap", "not yet", "0");
        assertThat(progress.trouble()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsPassedIsKeptForTheNextSession() {
        assertThat(new ProgressFile(folder).note(report(GAP, Verdict.PASSED))).isEmpty();
        assertThat(row(Exercises.progress(new ProgressFile(folder)), 0))
                .containsExactly("1", "generalization gap", "passed", "1");
    }

    /** Names once began with the number of a lesson. */
    @Test
    void whatWasKeptUnderAnOldNameCountsAndIsKeptUnderTheNewOne() throws IOException {
        Files.writeString(file(), """
                {"version": 1, "exercises": {
                  "01-generalization-gap": {"passed": true, "tries": 2},
                  "generalization-gap": {"passed": false, "tries": 1}}}
                """);
        var kept = new ProgressFile(folder);
        assertThat(row(Exercises.progress(kept), 0)).containsExactly("1", "generalization gap", "passed", "3");
        kept.note(report(GAP, Verdict.DIFFERENT));
        assertThat(Files.readString(file())).contains("\"generalization-gap\"").doesNotContain("01-");
        assertThat(row(Exercises.progress(new ProgressFile(folder)), 0)).endsWith("passed", "4");
    }

    @Test
    void aSecondCheckAddsATryAndTakesNothingBack() {
        var file = new ProgressFile(folder);
        file.note(report(GAP, Verdict.DIFFERENT));
        assertThat(row(Exercises.progress(file), 0)).endsWith("tried", "1");
        file.note(report(GAP, Verdict.PASSED));
        file.note(report(GAP, Verdict.PASSED));
        file.note(report(GAP, Verdict.MISCONCEPTION));
        assertThat(row(Exercises.progress(file), 0)).endsWith("passed", "4");
    }

    @Test
    void aStubIsNoTry() {
        var file = new ProgressFile(folder);
        assertThat(file.note(report(GAP, Verdict.NOT_YET))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoNotebooksAtOnceLoseNothing() {
        var one = new ProgressFile(folder);
        var two = new ProgressFile(folder);
        one.note(report(GAP, Verdict.PASSED));
        two.note(report("best-epoch", Verdict.PASSED));
        one.note(report("diagnosis", Verdict.DIFFERENT));
        var table = Exercises.progress(new ProgressFile(folder)).table();
        assertThat(table.stringColumn("state").asList()).startsWith("passed", "passed", "not yet", "tried");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\": 1, \"exercises\": {\"gen",
                "[]",
                "{}",
                "{\"version\": 1}",
                "{\"version\": \"x\", \"exercises\": {}}",
                "{\"version\": 1, \"exercises\": {\"01-best-epoch\": null}}",
                "{\"version\": 1, \"exercises\": 3}"
            })
    void aTornFileIsKeptBesideAndANewOneBegun(String text) throws IOException {
        Files.writeString(file(), text);
        var file = new ProgressFile(folder);
        assertThat(Exercises.progress(file).trouble())
                .isEqualTo(
                        "Your progress in %s could not be read: it is torn; the next check sets it aside and begins a"
                                        .formatted(file())
                                + " new one.");
        assertThat(file.note(report(GAP, Verdict.PASSED)))
                .isEqualTo(
                        "Your progress in %s could not be read. It is kept as progress.json.torn-1, and a new file is"
                                        .formatted(file())
                                + " begun.");
        assertThat(folder.resolve("progress.json.torn-1")).hasContent(text);
        assertThat(file.note(report(GAP, Verdict.PASSED))).isEmpty();
        assertThat(row(Exercises.progress(new ProgressFile(folder)), 0)).endsWith("passed", "2");
    }

    @Test
    void anotherTornFileReplacesNone() throws IOException {
        for (var text : List.of("first", "second")) {
            Files.writeString(file(), text);
            new ProgressFile(folder).note(report(GAP, Verdict.PASSED));
        }
        assertThat(folder.resolve("progress.json.torn-1")).hasContent("first");
        assertThat(folder.resolve("progress.json.torn-2")).hasContent("second");
    }

    @Test
    void anotherVersionsFileIsLeftAsItIs() throws IOException {
        var text = "{\"version\": 2, \"exercises\": [\"in another form\"]}";
        Files.writeString(file(), text);
        var file = new ProgressFile(folder);
        assertThat(file.note(report(GAP, Verdict.PASSED)))
                .isEqualTo(
                        "Your progress could not be kept in %s: it was written by another version of Occam (format 2, this"
                                        .formatted(file())
                                + " one knows 1). It lasts until the kernel stops.");
        assertThat(file()).hasContent(text);
        assertThat(row(Exercises.progress(file), 0)).endsWith("passed", "1");
        assertThat(Exercises.progress(file).trouble()).contains("written by another version");
    }

    @Test
    void aHomeThatCannotBeWrittenKeepsItForTheSession() throws IOException {
        var home = Files.writeString(folder.resolve("home"), "a file where a folder should be");
        var file = new ProgressFile(home.resolve("occam"));
        var trouble = file.note(report(GAP, Verdict.PASSED));
        assertThat(trouble)
                .startsWith("Your progress could not be kept in " + home.resolve("occam/progress.json") + ": ")
                .endsWith(". It lasts until the kernel stops.")
                .hasLineCount(1);
        assertThat(row(Exercises.progress(file), 0)).endsWith("passed", "1");
    }

    @Test
    void whatCouldNotBeKeptIsKeptWithTheNextThatCan() throws IOException {
        var home = Files.writeString(folder.resolve("home"), "a file where a folder should be");
        var file = new ProgressFile(home.resolve("occam"));
        file.note(report(GAP, Verdict.PASSED));
        Files.delete(home);
        assertThat(file.note(report("diagnosis", Verdict.DIFFERENT))).isEmpty();
        var table = Exercises.progress(new ProgressFile(home.resolve("occam"))).table();
        assertThat(table.stringColumn("state").asList()).startsWith("passed", "not yet", "not yet", "tried");
    }

    @Test
    void anExerciseThatIsNoMoreStaysOnFile() throws IOException {
        Files.writeString(file(), "{\"version\": 1, \"exercises\": {\"00-gone\": {\"passed\": true, \"tries\": 3}}}");
        new ProgressFile(folder).note(report(GAP, Verdict.PASSED));
        assertThat(file()).content().contains("gone", GAP);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, , , /home/ada/.local/share/occam",
        "Linux, HOME, /home/bob, /home/bob/.local/share/occam",
        "Linux, XDG_DATA_HOME, /data, /data/occam",
        "Linux, XDG_DATA_HOME, '', /home/ada/.local/share/occam",
        "Mac OS X, , , /home/ada/Library/Application Support/occam",
        "Windows 11, APPDATA, /roaming, /roaming/occam",
        "Windows 11, , , /home/ada/AppData/Roaming/occam",
        "Linux, OCCAM_DATA, /mine, /mine"
    })
    void itIsWhereTheSystemKeepsSuchThings(String system, String variable, String value, Path place) {
        Map<String, String> variables = variable == null ? Map.of() : Map.of(variable, value);
        assertThat(Insides.dataFolder(system, Path.of("/home/ada"), variables)).isEqualTo(place);
    }
}
