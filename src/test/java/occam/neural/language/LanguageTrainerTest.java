package occam.neural.language;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTrainerTest {
    private static final String NOVEL = "the cat sat on the mat and the dog sat on the log; ".repeat(40);
    private static final String OTHER = "a dog and a cat met; the cat ran. ".repeat(60);
    private static final CharacterSplit SPLIT = CharacterSplit.of(NOVEL, OTHER, 200, 1);
    private static final Transformer SMALL = Transformer.transformer(16, 2, 1, 12)
            .steps(120)
            .batch(8)
            .learningRate(1e-2)
            .scoreEvery(40);
    private static final TrainedTransformer TRAINED = LanguageTrainer.fit(SMALL, SPLIT, 1);

    @Test
    void itLearnsARepeatedText() {
        assertThat(TRAINED.history().scores()).extracting(LanguageScore::step).containsExactly(40, 80, 120);
        double bigrams = Bigrams.of(SPLIT.alphabet(), SPLIT.train(), 0.1).loss(SPLIT.validation());
        assertThat(TRAINED.history().last().validation()).isLessThan(0.85 * bigrams);
        assertThat(TRAINED.loss(SPLIT.validation()))
                .isCloseTo(TRAINED.history().last().validation(), within(1e-5));
    }

    @Test
    void aSeedRepeatsItself() {
        var again = LanguageTrainer.fit(SMALL, SPLIT, 1);
        assertThat(again.history()).isEqualTo(TRAINED.history());
        assertThat(LanguageTrainer.fit(SMALL, SPLIT, 2).history()).isNotEqualTo(TRAINED.history());
    }

    @Test
    void anInterruptEndsTrainingWithinAStep() {
        Thread.currentThread().interrupt();
        var trained = LanguageTrainer.fit(SMALL, SPLIT, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(trained.history().scores()).isEmpty();
        refused(
                "training was interrupted before the model was scored: run the cell again",
                () -> trained.history().last());
    }

    @Test
    void fineTuningBeginsWhereTheOtherEnded() {
        var tuned = LanguageTrainer.fineTune(TRAINED, SMALL.steps(1).learningRate(1e-9), SPLIT, 3);
        assertThat(tuned.history().last().validation())
                .isCloseTo(TRAINED.history().last().validation(), within(1e-4));
        refused(
                "fine-tuning needs a model of the same sizes as that which it begins with, " + SMALL + "; was "
                        + SMALL.tied(),
                () -> LanguageTrainer.fineTune(TRAINED, SMALL.tied(), SPLIT, 3));
    }

    @Test
    void anUpdateIsMergedIntoTheModelThatUsesIt() {
        var model = SMALL.steps(20).scoreEvery(20);
        var tuned = LanguageTrainer.fineTune(TRAINED, model, FineTuning.lowRank(2), SPLIT, 3);
        assertThat(tuned.weights().parts().keySet())
                .isEqualTo(TRAINED.weights().parts().keySet());
        assertThat(tuned.loss(SPLIT.validation()))
                .isCloseTo(tuned.history().last().validation(), within(1e-5))
                .isNotCloseTo(TRAINED.loss(SPLIT.validation()), within(1e-5));
        var tied = SMALL.steps(1).tied();
        var start = LanguageTrainer.fit(tied, SPLIT, 1);
        refused(
                "a tied output is the embedding's table, so there is no last layer by itself; tune everything() or lowRank(rank)",
                () -> LanguageTrainer.fineTune(start, tied, FineTuning.lastLayer(), SPLIT, 3));
    }

    @Test
    void whatIsScoredIsTheMean() {
        var averaged = LanguageTrainer.fit(SMALL.averaged(0.9), SPLIT, 1);
        assertThat(averaged.loss(SPLIT.validation()))
                .isCloseTo(averaged.history().last().validation(), within(1e-5))
                .isNotCloseTo(TRAINED.loss(SPLIT.validation()), within(1e-6));
    }

    @Test
    void dropoutThatIsLeftOnCosts() {
        assertThat(TRAINED.lossWithDropout(SPLIT.validation(), 1)).isEqualTo(TRAINED.loss(SPLIT.validation()));
        var dropped = LanguageTrainer.fit(SMALL.dropout(0.3), SPLIT, 1);
        assertThat(dropped.lossWithDropout(SPLIT.validation(), 1))
                .isGreaterThan(dropped.loss(SPLIT.validation()))
                .isNotEqualTo(dropped.lossWithDropout(SPLIT.validation(), 2));
    }

    // writing

    @Test
    void probabilitiesAreThoseOfTheLoss() {
        var p = TRAINED.next("the ca");
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
        int t = SPLIT.alphabet().characters().indexOf('t');
        double before = 5 * TRAINED.loss("the ca");
        assertThat(-Math.log(p[t])).isCloseTo(6 * TRAINED.loss("the cat") - before, within(1e-4));
    }

    @Test
    void aColdModelWritesTheMostLikely() {
        var text = TRAINED.write("the cat sat on ", 30, 0, 1);
        assertThat(text).startsWith("the cat sat on ").hasSize(45);
        assertThat(TRAINED.write("the cat sat on ", 30, 0, 2)).isEqualTo(text);
        assertThat(TRAINED.write("the cat sat on ", 30, 1e-3, 2)).isEqualTo(text);
        assertThat(TRAINED.write("the ", 40, 1.5, 1)).isNotEqualTo(TRAINED.write("the ", 40, 1.5, 2));
    }

    /** A hot model's characters are spread more evenly. */
    @Test
    void temperatureSpreads() {
        assertThat(distinct(5)).isGreaterThan(distinct(0.2));
    }

    private static long distinct(double temperature) {
        return TRAINED.write("the ", 300, temperature, 1).chars().distinct().count();
    }

    // text

    @Test
    void partsDoNotOverlap() {
        var text = IntStream.range(0, 500)
                .mapToObj(i -> Character.toString('0' + i))
                .toList();
        var novel = String.join("", text);
        var split = CharacterSplit.of(novel, novel, 100, 7).takeTrain(50);
        assertThat(split.train()).hasSize(50).isSubstringOf(novel.substring(0, 400));
        assertThat(split.validation()).isEqualTo(novel.substring(400));
        assertThat(Stream.of(1, 2, 3).map(seed -> split.seed(seed).train())).doesNotHaveDuplicates();
    }

    @Test
    void bigramsCount() {
        var bigrams = Bigrams.of(new Alphabet("ab"), "aab", 1e-12);
        assertThat(bigrams.probabilities()[0]).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        assertThat(bigrams.loss("ab")).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(
                "the heads share the width, so that their number must divide 10, was 4",
                () -> Transformer.transformer(10, 4, 1, 8));
        refused(
                "the dropout on the embedding drops with a probability of 0 to .95, was 1.0; 0 switches it off",
                () -> SMALL.dropout(1));
        refused(
                "character 5, 'z', is none of those that the model knows: "
                        + TRAINED.alphabet().characters(),
                () -> TRAINED.loss("the zebra"));
        refused("the model continues a text, which must have 1 character or more", () -> TRAINED.write("", 3, 1, 1));
        refused(
                "the training text must have 2 to 1,840 characters, as many as there are before validation, was 1,000,000",
                () -> SPLIT.takeTrain(1_000_000));
    }
}
