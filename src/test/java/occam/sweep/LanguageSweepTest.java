package occam.sweep;

import static occam.Refusal.refused;
import static occam.sweep.LanguageVariant.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import occam.neural.language.CharacterSplit;
import occam.neural.language.LanguageScore;
import occam.neural.language.LanguageTrainer;
import occam.neural.language.Transformer;
import org.junit.jupiter.api.Test;

class LanguageSweepTest {
    private static final CharacterSplit SPLIT =
            CharacterSplit.of("abcabdabc ".repeat(50), "cab dab ".repeat(40), 100, 4);
    private static final Transformer SMALL =
            Transformer.transformer(8, 2, 1, 8).steps(20).batch(4).scoreEvery(10);
    private static final LanguageRuns RUNS = LanguageSweep.compare(
                    model("plain", SMALL), model("short", SMALL.dropout(0.1), split -> split.takeTrain(60)))
            .seeds(2)
            .run(SPLIT);

    @Test
    void eachVariantIsTrainedUnderEachSeed() {
        assertThat(RUNS.trials())
                .extracting(LanguageTrial::variant)
                .containsExactly("plain", "short", "plain", "short");
        assertThat(RUNS.trials()).extracting(LanguageTrial::seed).containsExactly(4000L, 4000L, 4001L, 4001L);
        var alone = LanguageTrainer.fit(SMALL, SPLIT.seed(4001), 4001);
        assertThat(RUNS.of("plain").get(1).trained().history()).isEqualTo(alone.history());
        assertThat(RUNS.other("plain").values()[1]).isCloseTo(alone.loss(SPLIT.other()), within(1e-12));
    }

    @Test
    void samplesAreOverTheSeeds() {
        assertThat(RUNS.steps("plain")).containsExactly(10, 20);
        var curve = RUNS.curve("plain", LanguageScore::validation);
        assertThat(curve.get(1))
                .usingRecursiveComparison()
                .isEqualTo(RUNS.atTheEnd("plain", LanguageScore::validation));
        assertThat(RUNS.lowest("plain").values()[0])
                .isLessThanOrEqualTo(curve.get(0).values()[0]);
        assertThat(RUNS.toString()).startsWith("plain: training ").contains("\nshort: training ");
    }

    @Test
    void runsCanBeJoined() {
        var more = LanguageSweep.compare(model("tied", SMALL.tied())).seeds(2).run(SPLIT);
        assertThat(RUNS.and(more).variants()).containsExactly("plain", "short", "tied");
        refused("runs are joined where no variant is in both, but [plain, short] are in both", () -> RUNS.and(RUNS));
    }

    @Test
    void namesAreTheirOwn() {
        refused(
                "the variants need different names, were [a, a]",
                () -> LanguageSweep.compare(model("a", SMALL), model("a", SMALL)));
        refused("there is no variant 'b'; there are [plain, short]", () -> RUNS.of("b"));
    }
}
