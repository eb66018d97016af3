package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import occam.exercise.Dialogue.Key;
import occam.exercise.Dialogue.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPagesTest {
    private final SetClock clock = new SetClock();

    @TempDir
    Path folder;

    private Cards cards() {
        return Cards.of(Bank.three(), folder, clock);
    }

    private static Page press(Page page, String label) {
        return page.keys().stream()
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow()
                .next()
                .get();
    }

    private static Page graded(Page question, String grade) {
        return press(press(question, "Show the answer"), grade);
    }

    private static List<String> labels(Page page) {
        return page.keys().stream().map(Key::label).toList();
    }

    private static String id(Page page) {
        return page.text().text().replaceAll("(?s).*What is (\\w)\\?.*", "$1");
    }

    @Test
    void aQuestionThenItsAnswerThenTheNext() {
        var question = cards().topic("ridge").page();
        assertThat(question.text().text()).isEqualTo("<small>ridge, level 1, new</small>\n\n**What is b?**");
        assertThat(labels(question)).containsExactly("Show the answer");
        var answer = press(question, "Show the answer");
        assertThat(answer.text().text())
                .startsWith(
                        "<small>ridge, level 1, new</small>\n\n**What is b?**\n\nBrief b.\n\nFull b.\n\n*Trap.* Trap b.")
                .contains("(01-overfitting.ipynb#Too-long)");
        assertThat(labels(answer)).containsExactly("1 no idea", "2 parts", "3 right", "4 complete");
        var next = press(answer, "3 right");
        assertThat(next.said()).isEqualTo("Known: box 2 of 5. It comes back in 1 day.");
        assertThat(id(next)).isEqualTo("a");
    }

    @Test
    void theKeysOneToFourAreTheGradesZeroToThree() {
        var signs = press(cards().page(), "Show the answer").keys().stream().map(Key::sign);
        assertThat(signs).containsExactly("1", "2", "3", "4");
        assertThat(graded(cards().page(), "2 parts").said()).isEqualTo("Missed: box 1 of 5. It comes back in 10 min.");
        assertThat(graded(cards().page(), "4 complete").said()).startsWith("Known");
    }

    @Test
    void whatIsDueComesBeforeWhatIsNew() {
        var next = graded(cards().page(), "1 no idea");
        assertThat(id(next)).isEqualTo("c");
        clock.moved(Duration.ofMinutes(10));
        assertThat(id(graded(next, "3 right"))).isEqualTo("b");
    }

    @Test
    void whenNoneIsDueItSaysWhenAndLooksAgain() {
        var page = graded(cards().topic("lasso").page(), "3 right");
        assertThat(page.text().text()).isEqualTo("No card is due. The first of these 1 comes back in 1 day.");
        clock.moved(Duration.ofHours(20));
        page = press(page, "Look again");
        assertThat(page.text().text()).isEqualTo("No card is due. The first of these 1 comes back in 4 h.");
        assertThat(page.said()).isEmpty();
        clock.moved(Duration.ofHours(4));
        assertThat(id(press(page, "Look again"))).isEqualTo("c");
    }

    @Test
    void callsAndPagesGoOnFromEachOther() {
        var cards = cards();
        graded(cards.page(), "3 right");
        assertThat(cards.next().text()).contains("What is c?");
        cards.grade(2);
        assertThat(id(cards.page())).isEqualTo("a");
    }

    @Test
    void aCardThatTwoShowIsGradedOnce() {
        var one = cards().page();
        var other = press(cards().page(), "Show the answer");
        graded(one, "1 no idea");
        clock.moved(Duration.ofMinutes(3));
        var next = press(other, "4 complete");
        assertThat(next.said()).isEqualTo("Graded elsewhere in the meantime: box 1 of 5. It comes back in 7 min.");
        assertThat(id(next)).isEqualTo("c");
        assertThat(cards().progress().table().intColumn("box 1").sum()).isEqualTo(1);
    }

    @Test
    void aTornFileIsToldAndTheGradeIsKept() throws IOException {
        Files.writeString(folder.resolve("cards.json"), "{\"version\": 1");
        var page = cards().page();
        assertThat(page.text().text()).contains("<small>Your progress in").contains("is torn");
        assertThat(graded(page, "3 right").said())
                .startsWith("Known: box 2 of 5.")
                .contains("It is kept as cards.json.torn-1");
        assertThat(id(cards().page())).isEqualTo("c");
    }

    @Test
    void itsNameTellsDecksApartAndIsTheSameNextTime() {
        assertThat(cards().name()).isEqualTo(cards().name());
        assertThat(IntStream.of(1, 2).mapToObj(level -> cards().level(level).name()))
                .doesNotHaveDuplicates()
                .doesNotContain(cards().name());
    }

    @Test
    void whereNothingCanBePressedItIsTheCardOfNext() {
        var cards = cards();
        assertThat(cards.still()).isEqualTo(cards.next());
        assertThat(cards.grade(2).text()).startsWith("Known");
    }
}
