package occam.tuning;

import static occam.Refusal.refused;
import static occam.data.Augmentation.shift;
import static occam.neural.Optimizer.adamW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Augmentation;
import occam.data.Datasets;
import occam.data.Interval;
import occam.data.Split;
import occam.exercise.ProgressFile;
import occam.exercise.Tries;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Score;
import occam.penalty.Penalty;
import occam.sweep.Knob;
import occam.sweep.Settings;
import occam.tuning.Evaluation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final int BUDGET = 4;
    private static final Exam DIGITS = Exam.digits(1);
    private static final Baselines SEARCHES = Baselines.run(DIGITS, BUDGET);

    private static Tried tried(Exam exam, Network network, UnaryOperator<Split> preparation) {
        return Tried.planned("it", network, preparation, preparation.apply(exam.rows()))
                .trained(exam.trainingSeed(0));
    }

    private static Evaluation ruling(Network network, UnaryOperator<Split> preparation) {
        return new FinalEvaluation(DIGITS, UnaryOperator.identity())
                .rule(tried(DIGITS, network, preparation), SEARCHES);
    }

    @Test
    void nothingAtAllIsTooWeak() {
        var ruling = ruling(DIGITS.network(), Split::standardized);
        assertThat(ruling.verdict()).isEqualTo(Verdict.TOO_WEAK);
        assertThat(ruling.passed()).isFalse();
        assertThat(ruling.reason()).contains("all below 0: you are behind", "yours is regularized too weakly.");
        assertThat(ruling.of("none").gain()).isEqualTo(new Interval(0, 0, 0));
        assertThat(ruling.of(ruling.yardstick()).gain().high()).isNegative();
    }

    @Test
    void nearlyAllDroppedIsTooStrong() {
        var ruling = ruling(DIGITS.network().dropout(0.9), Split::standardized);
        assertThat(ruling.verdict()).isEqualTo(Verdict.TOO_STRONG);
        assertThat(ruling.reason()).contains("yours is regularized too strongly.");
    }

    @Test
    void aPenaltyThatLeavesNoWeightIsTooStrong() {
        assertThat(ruling(DIGITS.network().penalty(Penalty.l1(0.1)), Split::standardized)
                        .verdict())
                .isEqualTo(Verdict.TOO_STRONG);
    }

    @Test
    void copiesThatAreNotTrueAreTheWrongKind() {
        var ruling = ruling(
                DIGITS.network().dropout(0.3).optimizer(adamW(2e-3, 1)),
                rows -> rows.withTrainAugmentation(Augmentation.mirrorAll(), 3).standardized());
        assertThat(ruling.verdict()).isEqualTo(Verdict.WRONG_KIND);
        assertThat(ruling.reason()).contains("without your preparation", "is not what they need.");
        assertThat(ruling.histories()).containsKeys("it", "without your preparation");
    }

    @Test
    void probesHaveNamesOfTheirOwnAndAreLeftOutWhereTheyCannotBeTrained() {
        var exam = Exam.breastCancer(1);
        UnaryOperator<Split> repeated = rows -> rows.repeatTrain(3).standardized();
        var network = exam.network().batch(256).dropout(0.3);
        var tried = Tried.planned("three times as strong", network, repeated, repeated.apply(exam.rows()))
                .trained(exam.trainingSeed(0));
        var probes = Probes.of(tried, exam);
        assertThat(probes.unprepared()).isEmpty();
        assertThat(probes.stronger()).isPresent();
        var strongest = probes.stronger().orElseThrow().name();
        assertThat(probes.histories(strongest)).containsKeys(strongest, strongest + " (probe)");
    }

    @Test
    void whatFitsTheTaskPassesAndIsKept(@TempDir Path folder) {
        var ruling = ruling(
                DIGITS.network().dropout(0.3).optimizer(adamW(2e-3, 1)).earlyStopping(16),
                rows -> rows.withTrainAugmentation(shift(1), 3).standardized());
        assertThat(ruling.passed()).isTrue();
        assertThat(ruling.of("you").shifted())
                .isGreaterThan(ruling.of(ruling.yardstick()).shifted());
        var progress = new ProgressFile(folder);
        assertThat(ruling.notedAs(Tuning.FINAL, progress).notes()).isEmpty();
        assertThat(progress.kept().values()).containsExactly(Map.entry(Tuning.FINAL, new Tries(true, 1)));
    }

    private static final Tried ANY = tried(
            Exam.of(Datasets.moons(150, 0.3, 1), 1),
            Network.mlp(2, 4, 2).epochs(2).penalty(Penalty.l2(0.1)),
            Split::standardized);

    private static final History HISTORY =
            new History(List.of(new Epoch(1, new Score(1, 0.5), new Score(1, 0.5), 1)), 1, History.Ending.COMPLETE);

    private static Judged judged(String name, Interval gain) {
        return new Judged(name, new Interval(0.5, 0.6, 0.7), gain, 1, 0.5, 0.4, 0.1);
    }

    private static Reasoning reasoning(Interval gain, Map<Knob, Double> chosen, Probes probes) {
        return reasoning(ANY, gain, chosen, probes);
    }

    private static Reasoning reasoning(Tried submitted, Interval gain, Map<Knob, Double> chosen, Probes probes) {
        var yardstick = new Baseline("grid", new Settings(chosen), ANY.first(), 24, 1440);
        var judged = List.of(judged("you", new Interval(0, 0, 0)), judged("grid", gain));
        return new Reasoning(submitted, judged, yardstick, probes);
    }

    private static Probes probes(Interval weaker, Interval stronger) {
        return new Probes(
                HISTORY,
                Optional.of(new Probe("a third as strong", HISTORY, weaker)),
                Optional.of(new Probe("three times as strong", HISTORY, stronger)),
                Optional.empty());
    }

    private static final Interval BETTER = new Interval(0.01, 0.1, 0.2);
    private static final Interval UNCLEAR = new Interval(-0.1, 0.1, 0.2);
    private static final Interval BEHIND = new Interval(-0.2, -0.1, -0.01);

    @Test
    void whereTheIntervalHoldsZeroNobodyIsAhead() {
        var level = reasoning(new Interval(-0.01, 0.03, 0.07), Map.of(), probes(UNCLEAR, UNCLEAR));
        assertThat(level.verdict()).isEqualTo(Verdict.LEVEL);
        assertThat(level.words())
                .contains("from −1.0 to +7.0, which holds 0: these rows cannot tell the two apart.")
                .doesNotContain("ahead", "behind");
        assertThat(reasoning(new Interval(-0.07, -0.03, 0.01), Map.of(), probes(UNCLEAR, BETTER))
                        .verdict())
                .isEqualTo(Verdict.LEVEL);
        assertThat(reasoning(new Interval(0, 0.03, 0.07), Map.of(), probes(UNCLEAR, UNCLEAR))
                        .verdict())
                .isEqualTo(Verdict.LEVEL);
        assertThat(reasoning(new Interval(0.01, 0.03, 0.07), Map.of(), probes(UNCLEAR, BETTER))
                        .words())
                .contains("all above 0: you are ahead.", "there was still something to gain, by this measure.")
                .doesNotContain("too weakly");
    }

    @Test
    void aCauseIsNamedOnlyIfValidationRowsCanTell() {
        assertThat(reasoning(BEHIND, Map.of(), probes(UNCLEAR, BETTER)).verdict())
                .isEqualTo(Verdict.TOO_WEAK);
        assertThat(reasoning(BEHIND, Map.of(), probes(BETTER, UNCLEAR)).verdict())
                .isEqualTo(Verdict.TOO_STRONG);
        var unclear = reasoning(BEHIND, Map.of(), probes(UNCLEAR, UNCLEAR));
        assertThat(unclear.verdict()).isEqualTo(Verdict.BEHIND);
        assertThat(unclear.words()).contains("does not show there.");
    }

    @Test
    void aRegularizerThatTheYardstickHasAndYouHaveNotIsAnotherKind() {
        var chosen = Map.of(Knob.DROPOUT, 0.5, Knob.WEIGHT_DECAY, 1.0);
        var other = reasoning(BEHIND, chosen, probes(UNCLEAR, UNCLEAR));
        assertThat(other.verdict()).isEqualTo(Verdict.WRONG_KIND);
        assertThat(other.words()).contains("But the grid has dropout and weight decay, which yours has not");
        assertThat(reasoning(BEHIND, chosen, probes(UNCLEAR, BETTER)).verdict()).isEqualTo(Verdict.TOO_WEAK);
    }

    @Test
    void whatNothingRegularizesIsTooWeakThoughValidationRowsCannotTell() {
        var plain = tried(
                Exam.of(Datasets.moons(150, 0.3, 1), 1), Network.mlp(2, 4, 2).epochs(2), Split::standardized);
        var chosen = Map.of(Knob.DROPOUT, 0.5);
        assertThat(reasoning(plain, BEHIND, chosen, probes(UNCLEAR, UNCLEAR)).verdict())
                .isEqualTo(Verdict.TOO_WEAK);
        assertThat(reasoning(ANY, BEHIND, chosen, probes(UNCLEAR, UNCLEAR)).verdict())
                .isEqualTo(Verdict.WRONG_KIND);
    }

    @Test
    void everySearchHasTheSameBudget() {
        for (int budget : new int[] {4, 7, 24, 60}) {
            assertThat(IntStream.of(Baselines.halvings(DIGITS, budget).stream()
                                    .mapToInt(halving -> halving.epochs(DIGITS.network()))
                                    .toArray())
                            .sum())
                    .isBetween(budget * 60 * 7 / 10, budget * 60);
        }
        var table = Baselines.run(Exam.of(Datasets.moons(60, 0.3, 1), 1), 24).table();
        assertThat(table.intColumn("trainings").asList()).startsWith(1, 24, 24);
        assertThat(table.intColumn("epochs").asList()).containsExactly(60, 1440, 1440, 1434);
    }

    @Test
    void whatTheSearchesChooseDoesNotDependOnTestRows() {
        var exam = Exam.breastCancer(2);
        int n = exam.sealed().rows();
        var shuffled = exam.sealed()
                .withTargets(IntStream.range(0, n)
                        .mapToDouble(i -> exam.sealed().y()[(i + 1) % n])
                        .toArray());
        var other = new Exam(exam.rows(), shuffled, exam.network(), exam.deployment(), exam.seed());
        var plain = tried(exam, exam.network(), Split::standardized);
        var one = new FinalEvaluation(exam, UnaryOperator.identity()).rule(plain, 4);
        var two = new FinalEvaluation(other, UnaryOperator.identity()).rule(plain, 4);
        assertThat(two.baselines().printAll()).isEqualTo(one.baselines().printAll());
        assertThat(two.yardstick()).isEqualTo(one.yardstick());
        assertThat(two.of("you").accuracy()).isNotEqualTo(one.of("you").accuracy());
    }

    @Test
    void theSameSeedGivesTheSameRuling() {
        var one = small(3);
        var two = small(3);
        assertThat(two.reason()).isEqualTo(one.reason());
        assertThat(two.judged()).isEqualTo(one.judged());
        assertThat(small(4).judged()).isNotEqualTo(one.judged());
    }

    private static Evaluation small(long seed) {
        var exam = Tuning.of(Datasets.moons(60, 0.3, 1), seed).budget(4);
        exam.run("plain", exam.network());
        return exam.submit("plain");
    }

    @Test
    void aRulingIsATableOfAllWhoWereJudged() {
        var ruling = small(3);
        assertThat(ruling.table().stringColumn("").asList())
                .containsExactly("you", "none", "grid", "random", "halving");
        assertThat(ruling.table().stringColumn("you minus it").asList()).startsWith("", "0.000 (0.000 to 0.000)");
        assertThat(ruling).asString().startsWith("'plain': ");
        refused(
                "nobody called 'luck' was judged; there are [you, none, grid, random, halving]",
                () -> ruling.of("luck"));
    }
}
