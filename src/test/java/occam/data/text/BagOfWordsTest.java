package occam.data.text;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BagOfWordsTest {
    private static Paragraph a(String text) {
        return new Paragraph("A", 1, text);
    }

    private static Paragraph b(String text) {
        return new Paragraph("B", 1, text);
    }

    private static final Texts TRAIN =
            new Texts(List.of(a("The sea, the sea!"), a("Anne went to the sea."), b("A ball; don't dance, Anne.")));

    private static double[] row(BagOfWords bag, String text) {
        return bag.rows(new Texts(List.of(a(text), b("x")))).dense().x()[0];
    }

    @Test
    void wordsAreCountedInSmallLetters() {
        var bag = TextFeatures.words().fit(TRAIN);
        assertThat(bag.words()).containsExactly("a", "anne", "ball", "dance", "don't", "sea", "the", "to", "went");
        assertThat(row(bag, "Sea! THE sea, Anne.")).containsExactly(0, 1, 0, 0, 0, 2, 1, 0, 0);
        assertThat(bag.rows(TRAIN).y()).containsExactly(0, 0, 1);
        assertThat(bag.rows(TRAIN).classes()).isEqualTo(2);
    }

    @Test
    void pairsFollowEachOther() {
        var bag = TextFeatures.words().withPairs().fit(TRAIN);
        assertThat(bag.words()).contains("the sea", "sea the", "anne went").doesNotContain("sea anne");
        double[] row = row(bag, "the sea the sea");
        assertThat(row[bag.column("the sea")]).isEqualTo(2);
        assertThat(row[bag.column("sea the")]).isEqualTo(1);
        assertThat(row[bag.column("the")]).isEqualTo(2);
    }

    /** {@code log((1 + 3)/(1 + n_w)) + 1}, then a length of 1. */
    @Test
    void rareWordsWeighMore() {
        var bag = TextFeatures.words().tfIdf().fit(TRAIN);
        double inOne = Math.log(2) + 1;
        double inTwo = Math.log(4.0 / 3) + 1;
        assertThat(bag.weights()[bag.column("ball")]).isEqualTo(inOne, within(1e-12));
        assertThat(bag.weights()[bag.column("sea")]).isEqualTo(inTwo, within(1e-12));
        var row = row(bag, "ball sea sea");
        double length = Math.hypot(inOne, 2 * inTwo);
        assertThat(row[bag.column("ball")]).isEqualTo(inOne / length, within(1e-7));
        assertThat(row[bag.column("sea")]).isEqualTo(2 * inTwo / length, within(1e-7));
    }

    @Test
    void whatIsRareOrANameCanBeLeftOut() {
        assertThat(TextFeatures.words().inAtLeast(2).fit(TRAIN).words()).containsExactly("anne", "sea", "the");
        assertThat(TextFeatures.words().withoutNames().fit(TRAIN).words())
                .containsExactly("ball", "dance", "don't", "sea", "the", "to", "went");
        assertThat(TextFeatures.words().withoutNames().withPairs().fit(TRAIN).words())
                .contains("to the")
                .doesNotContain("anne went");
    }

    @Test
    void wordsAndWeightsAreThoseOfTheTrainingParagraphsOnly() {
        var bag = TextFeatures.words().tfIdf().fit(TRAIN);
        var rows = bag.rows(new Texts(List.of(a("zebra"), b("zebra sea"))));
        assertThat(rows.columns()).isEqualTo(bag.words());
        assertThat(rows.dense().x()[0]).containsOnly(0);
        assertThat(rows.dense().x()[1][bag.column("sea")]).isEqualTo(1, within(1e-7));
        for (var fold : TextFeatures.words().folds(Texts.novels().foldsByChapter(4, 1))) {
            assertThat(fold.train().columns()).isEqualTo(fold.validation().columns());
            assertThat(columnsInUse(fold.train().starts()))
                    .isEqualTo(fold.train().columns().size());
        }
    }

    private static long columnsInUse(int[] starts) {
        return IntStream.range(1, starts.length)
                .filter(j -> starts[j] > starts[j - 1])
                .count();
    }

    /** A bag is blind to the order of words; pairs are not. */
    @Test
    void orderIsLost() {
        var novels = Texts.novels();
        var words = TextFeatures.words().fit(novels);
        var mixed = novels.reworded(Rewording.shuffle(), 1);
        assertThat(words.rows(mixed).values()).isEqualTo(words.rows(novels).values());
        assertThat(words.rows(novels.reworded(Rewording.swap(0.5), 1)).indices())
                .isEqualTo(words.rows(novels).indices());
        var pairs = TextFeatures.words().withPairs().fit(novels);
        assertThat(Arrays.stream(pairs.rows(mixed).starts()).max().orElseThrow())
                .isLessThan(pairs.rows(novels).nonZeros());
    }

    @Test
    void badInputIsRefusedInOneLine() {
        refused(
                "all 2 paragraphs are of 'A'; there is nothing to tell apart",
                () -> TextFeatures.words().fit(new Texts(List.of(a("sea"), a("ball")))));
        refused(
                "the training paragraphs have fewer than two words to be told apart by, were [sea]; give longer ones, or ask for"
                        + " rarer words",
                () -> TextFeatures.words().fit(new Texts(List.of(a("sea"), b("Sea!")))));
        refused(
                "'zebra' is no column: it stands in too few training paragraphs, or is not what is counted; columns are in small"
                        + " letters",
                () -> TextFeatures.words().fit(TRAIN).column("zebra"));
        refused(
                "no training paragraph is of 'C'; there were [A, B]",
                () -> TextFeatures.words().fit(TRAIN).rows(new Texts(List.of(new Paragraph("C", 1, "sea")))));
        refused(
                "a word must stand in 1 paragraph or more, was 0",
                () -> TextFeatures.words().inAtLeast(0));
    }
}
