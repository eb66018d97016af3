package occam.data.text;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts NOVELS = Texts.novels();

    @Test
    void theNovelsHaveTheirKnownShape() {
        assertThat(NOVELS.titles()).containsExactly("Pride and Prejudice", "Persuasion");
        assertThat(NOVELS).hasToString("745 paragraphs of Pride and Prejudice and Persuasion");
        assertThat(NOVELS.novel("Pride and Prejudice").paragraphs()).hasSize(475);
        assertThat(NOVELS.novel("Persuasion").paragraphs()).hasSize(270);
    }

    @Test
    void eachBeginsAsEverybodyKnows() {
        assertThat(NOVELS.paragraphs().get(0).text())
                .startsWith(
                        "It is a truth universally acknowledged, that a single man in possession of a good fortune");
        assertThat(NOVELS.novel("Persuasion").running()).startsWith("Sir Walter Elliot, of Kellynch Hall");
    }

    @Test
    void chaptersAreNumberedAndNoHeadingIsAParagraph() {
        assertThat(chapters("Pride and Prejudice")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(chapters("Persuasion")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(NOVELS.running())
                .doesNotContain("Chapter ")
                .doesNotContain("_")
                .doesNotContain("\n\n");
    }

    private static List<Integer> chapters(String novel) {
        return NOVELS.novel(novel).paragraphs().stream()
                .map(Paragraph::chapter)
                .distinct()
                .toList();
    }

    @Test
    void theyFitIntoAQuarterOfAMegabyte() {
        assertThat(NOVELS.novel("Pride and Prejudice").running()).hasSizeBetween(85_000, 125_000);
        assertThat(NOVELS.novel("Persuasion").running()).hasSizeBetween(85_000, 130_000);
    }

    @Test
    void refusesWhatIsNoText() {
        refused("a text needs a paragraph or more, and there is none", () -> new Texts(List.of()));
        refused("a paragraph needs a word, was ' … '; leave such lines out", () -> new Paragraph("Emma", 1, " … "));
        refused("chapters are counted from 1, was 0", () -> new Paragraph("Emma", 0, "Emma"));
        refused("there is no novel 'Emma'; there are [Pride and Prejudice, Persuasion]", () -> NOVELS.novel("Emma"));
    }
}
