package occam.interview;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

class CardsTest {
    private final SetClock clock = new SetClock();

    @TempDir
    Path folder;

    private Cards cards() {
        return Cards.of(Bank.three(), folder, clock);
    }

    private Path file() {
        return folder.resolve("cards.json");
    }

    private static String id(Markdown card) {
        return card.text().replaceAll("(?s).*What is (\\w)\\?.*", "$1");
    }

    /** The ids of the next cards, each graded as told. */
    private static List<String> seen(Cards cards, int... grades) {
        return IntStream.of(grades)
                .mapToObj(grade -> {
                    var id = id(cards.next());
                    cards.grade(grade);
                    return id;
                })
                .toList();
    }

    @Test
    void aCardShowsItsQuestionAndFoldsItsAnswer() {
        assertThat(cards().topic("lasso").next().text()).isEqualTo("""
                <small>lasso, level 1, new</small>

                **What is c?**

                <details><summary>Answer</summary>

                Brief c.

                Full c.

                *Trap.* Trap c.

                *Shown in* [lesson 01, Too long](01-overfitting.ipynb#Too-long)

                </details>""");
    }

    @Test
    void newCardsComeFromEasyToHard() {
        assertThat(seen(cards(), 2, 2, 2)).containsExactly("b", "c", "a");
    }

    @Test
    void aCardStaysUntilItIsGraded() {
        var cards = cards();
        assertThat(cards.next()).isEqualTo(cards.next());
        cards.grade(0);
        assertThat(id(cards.next())).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatWasMissedComesBackBeforeWhatIsNewOnceItIsDue(int missed) {
        var cards = cards();
        assertThat(seen(cards, missed)).containsExactly("b");
        clock.moved(Duration.ofMinutes(10));
        assertThat(seen(cards, 2)).containsExactly("b");
    }

    @Test
    void whatWasMissedComesBackAtOnceWhenNothingElseIsLeft() {
        assertThat(seen(cards(), 0, 2, 2, 2)).containsExactly("b", "c", "a", "b");
    }

    @Test
    void whatIsKnownWaitsTwiceAsLongEachTime() {
        var cards = cards().topic("lasso");
        for (int days : new int[] {1, 2, 4, 8, 8}) {
            cards.next();
            assertThat(cards.grade(3).text())
                    .endsWith("It comes back in %d day%s.".formatted(days, days == 1 ? "" : "s"));
            clock.moved(Duration.ofDays(days).minusSeconds(1));
            assertThat(cards.next().text()).isEqualTo("No card is due. The first of these 1 comes back in 1 min.");
            clock.moved(Duration.ofSeconds(1));
        }
    }

    @Test
    void oneMissSendsACardBackToTheFirstBox() {
        var cards = cards().topic("lasso");
        for (int days : new int[] {1, 2, 4}) {
            cards.next();
            cards.grade(2);
            clock.moved(Duration.ofDays(days));
        }
        cards.next();
        assertThat(cards.grade(1).text()).isEqualTo("Missed: box 1 of 5. It comes back in 10 min.");
        cards.next();
        assertThat(cards.grade(2).text()).isEqualTo("Known: box 2 of 5. It comes back in 1 day.");
    }

    @Test
    void theCardThatHasWaitedLongestIsFirst() {
        var cards = cards();
        for (int hour = 0; hour < 3; hour++) {
            seen(cards, 2);
            clock.moved(Duration.ofHours(1));
        }
        clock.moved(Duration.ofDays(3));
        assertThat(seen(cards, 2, 2, 2)).containsExactly("b", "c", "a");
    }

    @Test
    void gradesAreKeptForTheNextSession() {
        seen(cards(), 2);
        assertThat(seen(cards(), 2, 2)).containsExactly("c", "a");
    }

    @Test
    void theTableCountsNewDueAndBoxes() {
        var cards = cards();
        seen(cards, 0, 2);
        clock.moved(Duration.ofMinutes(10));
        var table = cards.progress().table();
        assertThat(table.columnNames())
                .containsExactly("topic", "cards", "due", "new", "box 1", "box 2", "box 3", "box 4", "box 5");
        assertThat(Stream.of(0, 1).map(row -> row(table, row)))
                .containsExactly(
                        List.of("ridge", "2", "1", "1", "1", "0", "0", "0", "0"),
                        List.of("lasso", "1", "0", "0", "0", "1", "0", "0", "0"));
    }

    private static List<String> row(Table table, int row) {
        return IntStream.range(0, table.columnCount())
                .mapToObj(column -> table.getString(row, column))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void anImpossibleGradeIsOneLineAndTheCardStays(int grade) {
        var cards = cards();
        cards.next();
        refused(
                "a grade is 0 (no idea), 1 (in parts), 2 (right) or 3 (right and complete), was " + grade,
                () -> cards.grade(grade));
        assertThat(cards.grade(2).text()).startsWith("Known");
    }

    @Test
    void aGradeWithoutACardIsOneLine() {
        var cards = cards();
        var line = "there is no card to grade: show one by next(), say its answer, then grade it";
        refused(line, () -> cards.grade(2));
        cards.next();
        cards.grade(2);
        refused(line, () -> cards.grade(2));
    }

    @Test
    void anUnknownTopicOrLevelIsOneLine() {
        refused("there is no card on 'rigde'; there are some on [ridge, lasso]", () -> cards().topic("rigde"));
        refused("there is no card of level 4; there are some of [1, 2]", () -> cards().level(4));
        refused(
                "there is no card of level 2; there are some of [1]",
                () -> cards().topic("lasso").level(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"version\": 1, \"cards\": {\"b\": {\"bo",
                "{\"version\": 1}",
                "{\"version\": 1, \"cards\": {\"b\": null}}",
                "{\"version\": 1, \"cards\": {\"b\": {\"box\": 6, \"due\": 0}}}",
                "{\"version\": 1, \"cards\": {\"b\": {\"due\": 0}}}"
            })
    void aTornFileIsToldInOneLineAndKeptBeside(String text) throws IOException {
        Files.writeString(file(), text);
        var cards = cards();
        assertThat(cards.progress().trouble())
                .isEqualTo(
                        "Your progress in %s could not be read: it is torn; the next grade sets it aside and begins a new one."
                                .formatted(file()));
        assertThat(cards.next().text()).contains("the next grade sets it aside");
        assertThat(cards.grade(2).text()).contains("It is kept as cards.json.torn-1, and a new file is begun.");
        assertThat(folder.resolve("cards.json.torn-1")).hasContent(text);
        assertThat(cards().progress().trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void anotherVersionsFileIsToldInOneLineAndLeftAsItIs(int version) throws IOException {
        var text = "{\"version\": %d, \"cards\": [\"in another form\"]}".formatted(version);
        Files.writeString(file(), text);
        var cards = cards();
        cards.next();
        assertThat(cards.grade(2).text())
                .contains(
                        "it was written by another version of Occam (format %d, this one knows 1).".formatted(version));
        assertThat(file()).hasContent(text);
        assertThat(id(cards.next())).isEqualTo("c");
    }

    @Test
    void aCardOfAQuestionThatIsNoMoreStaysOnFile() throws IOException {
        Files.writeString(file(), "{\"version\": 1, \"cards\": {\"gone\": {\"box\": 3, \"due\": 5}}}");
        seen(cards(), 2);
        assertThat(file()).content().contains("\"gone\"", "\"b\"");
    }

    @Test
    void theWholeBankIsThere() {
        assertThat(Cards.all().progress().table().stringColumn("topic").asList())
                .isEqualTo(Questions.topics());
        var dropout = Cards.of(Questions.all(), folder, clock).topic("dropout").level(1);
        assertThat(dropout.next().text()).contains("<small>dropout, level 1, new</small>", "<details>", ".ipynb#");
    }
}
