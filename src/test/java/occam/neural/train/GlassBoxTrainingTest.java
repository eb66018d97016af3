package occam.neural.train;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import occam.Impatient;
import occam.data.Split;
import occam.job.Job;
import occam.job.JobListener;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Epoch;
import occam.neural.History.Ending;
import occam.neural.Layer;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.SequenceLayer;
import occam.penalty.Penalty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trainings in the glass box: all that a trained network promises holds for it too. */
class GlassBoxTrainingTest {
    private static final Split SPLIT = Digits.noisy();

    private static Network network() {
        return Digits.network().on(Engine.glassBox());
    }

    static Stream<Network> networks() {
        return Stream.of(
                network(),
                network().dropout(0.5).inputDropout(0.1),
                network().optimizer(Optimizer.adamW(5e-3, 0.5)).on(Engine.glassBoxInDouble()),
                network().optimizer(Optimizer.momentum(0.05, 0.9)).penalty(Penalty.elasticNet(0.01, 0.5)));
    }

    // who trains

    @Test
    void nothingButOnChoosesTheGlassBox() {
        assertThat(Network.mlp(64, 8, 10).engine()).isEqualTo(Engine.DEEPLEARNING4J);
        var changed = network()
                .dropout(0.5)
                .inputDropout(0.1)
                .penalty(Penalty.l2(1))
                .proximal(Penalty.l1(1))
                .optimizer(Optimizer.sgd(1))
                .epochs(2)
                .batch(3)
                .earlyStopping(1);
        assertThat(changed.engine()).isEqualTo(Engine.GLASS_BOX);
        assertThat(changed.on(Engine.DEEPLEARNING4J).engine()).isEqualTo(Engine.DEEPLEARNING4J);
    }

    @Test
    void aResultSaysWhichEngineRan() {
        var trained = Trainer.fit(network().epochs(1), SPLIT, 1);
        assertThat(trained.engine()).isEqualTo(Engine.GLASS_BOX);
        assertThat(trained.toString()).startsWith("1 epochs, keeps epoch 1").endsWith("; on the glass box");
        assertThat(network().toString()).endsWith(", on the glass box");
        assertThat(Trainer.fit(Digits.network().epochs(1), SPLIT, 1).toString()).doesNotContain("on the");
    }

    /** Where both engines say the same of themselves, their masks still differ. */
    @Test
    void theEngineThatIsAskedForIsTheOneThatRuns() {
        var masked = network().dropout(0.5).epochs(1);
        var ours = Trainer.fit(masked, SPLIT, 1).history();
        assertThat(ours)
                .isNotEqualTo(
                        Trainer.fit(masked.on(Engine.DEEPLEARNING4J), SPLIT, 1).history());
        var inDouble =
                Trainer.fit(masked.on(Engine.glassBoxInDouble()), SPLIT, 1).history();
        assertThat(ours.last().train().loss())
                .isNotEqualTo(inDouble.last().train().loss())
                .isEqualTo(inDouble.last().train().loss(), within(1e-4));
    }

    // beside DeepLearning4J

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"GLASS_BOX", "GLASS_BOX_IN_DOUBLE"})
    void fromTheSameSeedItGoesTheWayOfDeepLearning4j(Engine engine) {
        // plain gradient descent in few steps: float drifts apart only slowly
        var network = Digits.network().optimizer(Optimizer.sgd(0.05)).epochs(3);
        var theirs = Trainer.fit(network, SPLIT, 3);
        var ours = Trainer.fit(network.on(engine), SPLIT, 3);
        for (int epoch = 0; epoch < 3; epoch++) {
            var expected = theirs.history().epochs().get(epoch);
            var actual = ours.history().epochs().get(epoch);
            assertThat(actual.train().loss()).isEqualTo(expected.train().loss(), within(1e-4));
            assertThat(actual.validation().loss())
                    .isEqualTo(expected.validation().loss(), within(1e-4));
            assertThat(actual.weightNorm()).isEqualTo(expected.weightNorm(), within(1e-4));
        }
        assertThat(ours.weights(2)[3]).containsExactly(theirs.weights(2)[3], within(1e-4));
        assertThat(ours.biases(1)).containsExactly(theirs.biases(1), within(1e-4));
    }

    @Test
    void inDoubleL2IsTheDecayOfGradientDescentToTheLastDigits() {
        var network = Digits.network().on(Engine.glassBoxInDouble()).epochs(20);
        double apart = apart(network, Optimizer.sgd(0.1));
        assertThat(apart).isLessThan(1e-13);
        assertThat(apart(network, Optimizer.momentum(0.1, 0.9))).isGreaterThan(1e-3);
    }

    private static double apart(Network network, Optimizer optimizer) {
        var l2 = Trainer.fit(network.optimizer(optimizer).penalty(Penalty.l2(0.1)), SPLIT, 1);
        var decay = Trainer.fit(network.optimizer(optimizer.weightDecay(0.1)), SPLIT, 1);
        var first = l2.weights(1);
        var second = decay.weights(1);
        return IntStream.range(0, 64 * 24)
                .mapToDouble(i -> Math.abs(first[i / 24][i % 24] - second[i / 24][i % 24]))
                .max()
                .orElseThrow();
    }

    // what a trained network promises

    @ParameterizedTest
    @MethodSource("networks")
    void theHistoryIsWhatTheTrainedNetworkScores(Network network) {
        var trained = Trainer.fit(network, SPLIT, 1);
        var last = trained.history().last();
        assertThat(trained.history().epochs()).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(trained.history().kept()).isEqualTo(6);
        for (var part : List.of(SPLIT.train(), SPLIT.validation())) {
            var told = part == SPLIT.train() ? last.train() : last.validation();
            assertThat(trained.score(part).loss()).isEqualTo(told.loss(), within(1e-5));
            assertThat(trained.score(part).accuracy()).isEqualTo(told.accuracy());
        }
        assertThat(trained.weightNorm()).isEqualTo(last.weightNorm(), within(1e-5));
        assertThat(last.train().loss())
                .isLessThan(trained.history().epochs().get(0).train().loss());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void modesAskTheSameNetwork(Network network) {
        var trained = Trainer.fit(network.dropout(0.5), SPLIT, 1);
        var x = SPLIT.test().x();
        assertThat(trained.probabilities(x, Mode.inference())[0])
                .containsExactly(trained.probabilities(x)[0], within(1e-6));
        assertThat(trained.score(SPLIT.test(), Mode.training(1))).isNotEqualTo(trained.score(SPLIT.test()));
        assertThat(trained.score(SPLIT.test(), Mode.knockedOut(1, 1)).accuracy())
                .isLessThan(0.3);
        var ones = new double[24];
        java.util.Arrays.fill(ones, 1);
        assertThat(trained.probabilities(x, Mode.thinned(ones, ones))[0])
                .containsExactly(trained.probabilities(x)[0], within(1e-6));
        assertThat(trained.monteCarlo(x, 3, 1).entropy()).hasSize(x.length);
        assertThat(trained.activations(x, Mode.inference()))
                .hasSize(network.dropout(0.5).architecture().stages().size());
    }

    @Test
    void theProximalStepGivesExactZerosAndTheSlopeDoesNot() {
        var weights = 64 * 24 + 24 * 24 + 24 * 10;
        var network = network().optimizer(Optimizer.sgd(0.05)).epochs(60);
        var slope = Trainer.fit(network.penalty(Penalty.l1(0.1)), SPLIT, 1);
        var proximal = Trainer.fit(network.proximal(Penalty.l1(0.1)), SPLIT, 1);
        assertThat(slope.nonZeros()).isEqualTo(weights);
        assertThat(proximal.nonZeros()).isLessThan(weights / 2);
    }

    // early stopping

    @Test
    void earlyStoppingPutsTheBestEpochBack() {
        var trained =
                Trainer.fit(network().optimizer(Optimizer.adam(2e-2)).epochs(60).earlyStopping(4), SPLIT, 1);
        var history = trained.history();
        assertThat(history.ending()).isEqualTo(Ending.STOPPED_EARLY);
        assertThat(history.kept()).isEqualTo(history.best().number());
        assertThat(history.epochs()).hasSize(history.kept() + 4);
        assertThat(trained.score(SPLIT.validation()).loss())
                .isEqualTo(history.best().validation().loss(), within(1e-5))
                .isLessThan(history.last().validation().loss() - 1e-3);
        assertThat(trained.weightNorm()).isEqualTo(history.best().weightNorm(), within(1e-5));
    }

    // seeds

    @ParameterizedTest
    @MethodSource("networks")
    void aSeedGivesTheSameToTheLastBitOnAnyNumberOfThreads(Network network) {
        var alone = Trainer.fit(network, SPLIT, 5);
        var together = Job.map(
                "seeds",
                LongStream.of(4, 5, 5, 6).boxed().toList(),
                seed -> Trainer.fit(network, SPLIT, seed),
                done -> done);
        for (var same : together.subList(1, 3)) {
            assertThat(same.history()).isEqualTo(alone.history());
            assertThat(same.weights(3)).isDeepEqualTo(alone.weights(3));
        }
        assertThat(together.get(0).history()).isNotEqualTo(alone.history());
        assertThat(together.get(3).history()).isNotEqualTo(alone.history());
    }

    @Test
    void aFilmShowsOneTrainingAsItStoodAfterItsEpochs() {
        var network = network().dropout(0.5);
        for (var frame : Trainer.film(network, SPLIT, 5, 1, 3, 6)) {
            var alone = Trainer.fit(network.epochs(frame.history().kept()), SPLIT, 5);
            assertThat(frame.history().epochs()).isEqualTo(alone.history().epochs());
            assertThat(frame.weights(1)).isDeepEqualTo(alone.weights(1));
        }
    }

    // an interrupt

    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
        Thread.interrupted();
    }

    @Test
    void anInterruptEndsTheTrainingAndKeepsWhatWasLearned() {
        Job.listen(Impatient.once(job -> job.fraction() > 0));
        var trained = Trainer.fit(network().epochs(1_000_000), SPLIT, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(trained.history().ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(trained.history().epochs()).isNotEmpty();
        assertThat(trained.history().kept())
                .isEqualTo(trained.history().epochs().size());
        assertThat(trained.probabilities(SPLIT.test().x()))
                .hasDimensions(SPLIT.test().rows(), 10);
    }

    // what it cannot do

    @Test
    void sequencesAreRefused() {
        var sequence =
                Network.sequential(5, SequenceLayer.embedding(9, 4), SequenceLayer.meanOverSteps(), Layer.dense(2));
        var rest = " has no layers of sequences, was " + sequence.architecture() + "; train this on DeepLearning4J";
        refused("the glass box" + rest, () -> sequence.on(Engine.glassBox()));
        refused("the glass box in double" + rest, () -> sequence.on(Engine.glassBoxInDouble()));
        assertThat(sequence.on(Engine.DEEPLEARNING4J).engine()).isEqualTo(Engine.DEEPLEARNING4J);
    }
}
