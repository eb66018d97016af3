package occam.data.text;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSplitTest {
    private static final Texts NOVELS = Texts.novels();

    private static List<List<?>> chapters(Texts texts) {
        return texts.paragraphs().stream()
                .map(paragraph -> List.of(paragraph.novel(), paragraph.chapter()))
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void chaptersStayTogether() {
        var split = NOVELS.splitByChapter(0.7, 1);
        assertThat(chapters(split.train())).doesNotContainAnyElementsOf(chapters(split.test()));
        assertThat(chapters(split.train())).hasSize(10 + 6);
        assertThat(split.train().paragraphs().size() + split.test().paragraphs().size())
                .isEqualTo(745);
        assertThat(split).hasToString(NOVELS.splitByChapter(0.7, 1).toString());
        assertThat(split.train()).isNotEqualTo(NOVELS.splitByChapter(0.7, 2).train());
    }

    @Test
    void aRandomSplitDividesChapters() {
        var split = NOVELS.splitAtRandom(0.7, 1);
        assertThat(chapters(split.train())).hasSize(22);
        assertThat(split.train().novel("Persuasion").paragraphs()).hasSize(189);
        assertThat(split.test().titles()).isEqualTo(NOVELS.titles());
    }

    @Test
    void eachChapterIsHeldOutOnce() {
        var held = NOVELS.foldsByChapter(4, 1).stream()
                .flatMap(fold -> chapters(fold.test()).stream())
                .toList();
        assertThat(held).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void asManyOfEachNovelAreTaken() {
        var few = NOVELS.take(5, 3);
        assertThat(few.novel("Persuasion").paragraphs()).hasSize(5);
        assertThat(NOVELS.paragraphs()).containsAll(few.paragraphs());
        assertThat(few).isEqualTo(NOVELS.take(5, 3)).isNotEqualTo(NOVELS.take(5, 4));
    }

    @Test
    void aParaphraseKeepsWhatIsInNoLineOfTheTable() {
        var table = List.of(List.of("glad", "pleased"), List.of("very", "extremely"));
        var reworded = Rewording.paraphrase(1, table).apply("Very glad, Mr. Darcy; GLADLY.", new SplittableRandom(1));
        assertThat(reworded).isEqualTo("Extremely pleased, Mr. Darcy; GLADLY.");
        assertThat(Rewording.paraphrase(0, table).apply("glad", new SplittableRandom(1)))
                .isEqualTo("glad");
        assertThat(NOVELS.reworded(Rewording.paraphrase(0.5, Rewording.synonyms()), 1))
                .isNotEqualTo(NOVELS)
                .isEqualTo(NOVELS.reworded(Rewording.paraphrase(0.5, Rewording.synonyms()), 1));
    }

    @Test
    void aShareOfTheWordsIsDropped() {
        var text = NOVELS.running();
        int all = TextFeatures.words(text).size();
        int kept = TextFeatures.words(Rewording.drop(0.3).apply(text, new SplittableRandom(1)))
                .size();
        assertThat((double) kept / all).isBetween(0.69, 0.71);
        assertThat(Rewording.drop(0.99).apply("sea", new SplittableRandom(1))).isEqualTo("sea");
    }

    @Test
    void swappedWordsAreTheSameWords() {
        var text = "one two three four five six seven eight";
        var swapped = Rewording.swap(0.5).apply(text, new SplittableRandom(2));
        assertThat(swapped).isNotEqualTo(text);
        assertThat(swapped.split(" ")).containsExactlyInAnyOrder(text.split(" "));
        assertThat(Rewording.swap(0.5).apply("sea", new SplittableRandom(2))).isEqualTo("sea");
    }

    @Test
    void copiesFollowTheParagraphsAndKeepTheirNovel() {
        var few = NOVELS.take(3, 1);
        var more = few.augmented(Rewording.drop(0.5), 2, 1);
        assertThat(more.paragraphs()).hasSize(18).startsWith(few.paragraphs().toArray(Paragraph[]::new));
        assertThat(more.novel("Persuasion").paragraphs()).hasSize(9);
        assertThat(new HashSet<>(more.paragraphs())).hasSizeGreaterThan(15);
    }

    @Test
    void noSynonymStandsTwice() {
        var words = Rewording.synonyms().stream().flatMap(List::stream).toList();
        assertThat(words).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void badInputIsRefusedInOneLine() {
        refused("the share for training must be above 0 and below 1, was 1.0", () -> NOVELS.splitByChapter(1, 1));
        var one = new Texts(List.of(new Paragraph("Emma", 1, "sea"), new Paragraph("Emma", 1, "ball")));
        refused("'Emma' has one chapter only, and cannot be divided", () -> one.splitByChapter(0.5, 1));
        refused(
                "folds must be from 2 to the chapters of the shortest novel, 8, was 9",
                () -> NOVELS.foldsByChapter(9, 1));
        refused("'Emma' has 2 paragraphs here, and cannot give 3", () -> one.take(3, 1));
        refused("the share of dropped words must be from 0 to below 1, was 1.0", () -> Rewording.drop(1));
        Stream.of(List.of(List.of("glad")), List.of(List.of("glad", "happy"), List.of("happy", "content")))
                .forEach(table -> refused(
                        table.size() == 1
                                ? "a line of synonyms needs two words or more, was [glad]"
                                : "the word 'happy' stands in the table twice; keep it in one line",
                        () -> Rewording.paraphrase(1, table)));
        refused(
                "a synonym must be one word in small letters, was 'Mr Darcy'",
                () -> Rewording.paraphrase(1, List.of(Arrays.asList("Mr Darcy", "he"))));
    }
}
