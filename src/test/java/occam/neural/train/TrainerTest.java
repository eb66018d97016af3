package occam.neural.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.neural.Digits;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.dl4j.Dl4j;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
    /** The mean of {@code −ln p} of the right class, from the probabilities that anyone can ask for. */
    private static double crossEntropy(TrainedNetwork network, Dataset data) {
        var probabilities = network.probabilities(data.x());
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> -Math.log(probabilities[i][(int) data.y()[i]]))
                .average()
                .orElseThrow();
    }

    private static double accuracy(TrainedNetwork network, Dataset data) {
        var classes = network.classify(data.x());
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> classes[i] == data.y()[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    static Stream<Network> networks() {
        var plain = Digits.network();
        return Stream.of(
                plain,
                plain.dropout(0.5).inputDropout(0.1),
                plain.optimizer(Optimizer.adamW(5e-3, 0.5)),
                plain.optimizer(Optimizer.momentum(0.05, 0.9)).penalty(Penalty.elasticNet(0.01, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theHistoryIsWhatTheNetworkScoresWithoutDropout(Network network) {
        var split = Digits.noisy();
        var trained = Trainer.fit(network, split, 1);
        var last = trained.history().last();
        assertThat(last.train().loss()).isEqualTo(crossEntropy(trained, split.train()), within(1e-5));
        assertThat(last.validation().loss()).isEqualTo(crossEntropy(trained, split.validation()), within(1e-5));
        assertThat(last.train().accuracy()).isEqualTo(accuracy(trained, split.train()));
        assertThat(last.validation()).isEqualTo(trained.score(split.validation()));
        assertThat(trained.score(split.test()).accuracy()).isEqualTo(accuracy(trained, split.test()));
    }

    @Test
    void lossesLeaveAHugePenaltyOut() {
        var split = Digits.noisy();
        var trained = Trainer.fit(Digits.network().penalty(Penalty.l2(100)), split, 1);
        var first = trained.history().epochs().get(0);
        // the penalty alone is above 100/2·‖W‖², with a norm above 1
        assertThat(first.weightNorm()).isGreaterThan(1);
        assertThat(first.train().loss()).isLessThan(5);
        assertThat(trained.history().last().train().loss())
                .isEqualTo(crossEntropy(trained, split.train()), within(1e-5));
    }

    @Test
    void epochsAreNumberedAndComplete() {
        var history = Trainer.fit(Digits.network(), Digits.noisy(), 1).history();
        assertThat(history.epochs()).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(history.kept()).isEqualTo(6);
        assertThat(history.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(history.last().train().loss())
                .isLessThan(history.epochs().get(0).train().loss());
    }

    @Test
    void theWeightNormIsThatOfAllWeightsWithoutBiases() {
        var trained = Trainer.fit(Digits.network().epochs(2), Digits.noisy(), 1);
        double squares = IntStream.rangeClosed(1, 3)
                .mapToObj(trained::weights)
                .flatMap(Stream::of)
                .flatMapToDouble(java.util.Arrays::stream)
                .map(w -> w * w)
                .sum();
        assertThat(trained.weightNorm()).isEqualTo(Math.sqrt(squares), within(1e-4));
        assertThat(trained.history().last().weightNorm()).isEqualTo(trained.weightNorm());
    }

    @Test
    void theDescriptionCountsTheParametersThatDeepLearning4jHas() {
        for (var network : new Network[] {Network.mlp(64, 10), Network.mlp(7, 5, 4, 3), Digits.network()}) {
            assertThat((long) network.parameters())
                    .isEqualTo(Dl4j.build(network, 1).numParams());
        }
    }

    @Test
    void weightsAndBiasesHaveTheShapesOfTheirLayers() {
        var trained = Trainer.fit(Network.mlp(64, 5, 10).epochs(1), Digits.noisy(), 1);
        assertThat(trained.weights(1)).hasDimensions(64, 5);
        assertThat(trained.weights(2)).hasDimensions(5, 10);
        assertThat(trained.biases(2)).hasSize(10);
    }

    @Test
    void probabilitiesAreAboveZeroAndSumToOne() {
        var split = Digits.noisy();
        for (var row : Trainer.fit(Digits.network(), split, 1)
                .probabilities(split.test().x())) {
            assertThat(IntStream.range(0, 10).mapToDouble(k -> row[k]).sum()).isEqualTo(1, within(1e-5));
            assertThat(row).doesNotContain(0);
        }
    }

    // early stopping

    private static Network overfitting() {
        return Digits.network().optimizer(Optimizer.adam(2e-2)).epochs(60).earlyStopping(4);
    }

    @Test
    void earlyStoppingPutsTheBestEpochBack() {
        var split = Digits.noisy();
        var trained = Trainer.fit(overfitting(), split, 1);
        var history = trained.history();
        assertThat(history.ending()).isEqualTo(Ending.STOPPED_EARLY);
        assertThat(history.kept()).isEqualTo(history.best().number());
        assertThat(history.epochs()).hasSize(history.kept() + 4);
        assertThat(trained.score(split.validation()).loss())
                .isEqualTo(history.best().validation().loss(), within(1e-6))
                .isLessThan(history.last().validation().loss());
        assertThat(trained.weightNorm()).isEqualTo(history.best().weightNorm(), within(1e-6));
    }

    @Test
    void earlyStoppingChoosesByLossWhereAccuracyWouldChooseOtherwise() {
        var split = Digits.noisy();
        var disagreeing = java.util.stream.LongStream.range(0, 6)
                .mapToObj(seed -> Trainer.fit(overfitting(), split, seed).history())
                .filter(history -> history.kept() != mostAccurate(history))
                .toList();
        assertThat(disagreeing)
                .isNotEmpty()
                .allSatisfy(history -> assertThat(history.epochs())
                        .extracting(epoch -> epoch.validation().loss())
                        .allSatisfy(loss -> assertThat(loss)
                                .isGreaterThanOrEqualTo(history.epochs()
                                        .get(history.kept() - 1)
                                        .validation()
                                        .loss())));
    }

    private static int mostAccurate(History history) {
        return history.epochs().stream()
                .max(Comparator.comparingDouble(epoch -> epoch.validation().accuracy()))
                .orElseThrow()
                .number();
    }

    @Test
    void thePenaltyHasNoSayInEarlyStopping() {
        var split = Digits.noisy();
        var network = overfitting().penalty(Penalty.l1(0.02));
        var history = Trainer.fit(network, split, 1).history();
        var whole = Trainer.fit(network.epochs(history.epochs().size()).earlyStopping(1000), split, 1)
                .history();
        assertThat(whole.epochs()).isEqualTo(history.epochs());
        // the penalty grows with the norm: counted in, it would have changed the order of the epochs
        assertThat(history.kept()).isEqualTo(history.best().number());
    }

    @Test
    void theBestEpochIsPutBackThoughEveryEpochWasDone() {
        var split = Digits.noisy();
        var stopped = Trainer.fit(overfitting(), split, 1).history();
        var trained = Trainer.fit(overfitting().epochs(stopped.kept() + 2), split, 1);
        assertThat(trained.history().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(trained.history().kept()).isEqualTo(stopped.kept());
        assertThat(trained.score(split.validation()).loss())
                .isEqualTo(stopped.best().validation().loss(), within(1e-6));
    }

    @Test
    void withoutEarlyStoppingTheLastEpochIsKept() {
        var split = Digits.noisy();
        int epochs = Trainer.fit(overfitting(), split, 1).history().epochs().size();
        var network = Digits.network().optimizer(Optimizer.adam(2e-2)).epochs(epochs);
        var trained = Trainer.fit(network, split, 1);
        assertThat(trained.history().kept()).isEqualTo(epochs);
        assertThat(trained.score(split.validation()))
                .isEqualTo(trained.history().last().validation());
    }

    @Test
    void patienceThatReachesTheLastEpochIsNoEarlyStop() {
        var split = Digits.noisy();
        var stopped = Trainer.fit(overfitting(), split, 1).history();
        var same = Trainer.fit(overfitting().epochs(stopped.epochs().size()), split, 1)
                .history();
        assertThat(same.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(same.epochs()).isEqualTo(stopped.epochs());
    }

    // seeds

    @ParameterizedTest
    @MethodSource("networks")
    void theSameSeedGivesTheSameToTheLastBit(Network network) {
        var split = Digits.noisy();
        var first = Trainer.fit(network, split, 5);
        var second = Trainer.fit(network, split, 5);
        assertThat(second.history()).isEqualTo(first.history());
        assertThat(second.weights(3)).isDeepEqualTo(first.weights(3));
        assertThat(Trainer.fit(network, split, 6).history()).isNotEqualTo(first.history());
    }

    /** DeepLearning4J takes it for none. */
    @Test
    void zeroIsASeedToo() {
        var network = Digits.network().dropout(0.5).epochs(1);
        var first = Trainer.fit(network, Digits.noisy(), 0);
        var second = Trainer.fit(network, Digits.noisy(), 0);
        assertThat(second.weights(1)).isDeepEqualTo(first.weights(1));
    }

    @Test
    void theSameSeedGivesTheSameWhateverElseTrains() throws InterruptedException {
        var split = Digits.noisy();
        var network = Digits.network().dropout(0.5).inputDropout(0.1);
        var alone = Trainer.fit(network, split, 5).history();
        var running = new CountDownLatch(1);
        var enough = new AtomicBoolean();
        var other = new Thread(() -> {
            for (long seed = 0; !enough.get(); seed++) {
                Trainer.fit(network.dropout(0.3), split, seed);
                running.countDown();
            }
        });
        other.start();
        running.await();
        for (int k = 0; k < 3; k++) {
            assertThat(Trainer.fit(network, split, 5).history()).isEqualTo(alone);
        }
        enough.set(true);
        other.join();
    }

    // film

    @ParameterizedTest
    @MethodSource("networks")
    void aFilmShowsOneTrainingAsItStoodAfterItsEpochs(Network network) {
        var split = Digits.noisy();
        var frames = Trainer.film(network, split, 5, 1, 3, 6);
        assertThat(frames).extracting(frame -> frame.history().kept()).containsExactly(1, 3, 6);
        for (var frame : frames) {
            var alone = Trainer.fit(network.epochs(frame.history().kept()), split, 5);
            assertThat(frame.history().epochs()).isEqualTo(alone.history().epochs());
            assertThat(frame.weights(1)).isDeepEqualTo(alone.weights(1));
            assertThat(frame.score(split.validation()))
                    .isEqualTo(frame.history().last().validation());
        }
    }
}
