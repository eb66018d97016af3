package occam.lesson.norm;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.lesson.norm.DropoutInNetworks.Plan;
import occam.lesson.norm.DropoutInNetworks.Statistics;
import occam.neural.Activations;
import occam.neural.InvertedDropout;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The references of lesson 06 against the library. */
class DropoutInNetworksTest {
    private static final Map<Plan, Network> NETWORKS = Map.of(
            Plan.A, Network.sequential(64, dense(64), relu(), dropout(0.5), batchNorm(), dense(10)),
            Plan.B, Network.sequential(64, dense(64), batchNorm(), relu(), dropout(0.5), dense(10)),
            Plan.C,
                    Network.sequential(
                            64,
                            dense(64),
                            batchNorm(),
                            relu(),
                            dropout(0.5),
                            dense(64),
                            batchNorm(),
                            relu(),
                            dense(10)),
            Plan.D,
                    Network.conv(
                            8,
                            8,
                            convolution(16, 3),
                            batchNorm(),
                            relu(),
                            spatialDropout(0.2),
                            convolution(16, 3),
                            batchNorm(),
                            relu(),
                            dense(10)),
            Plan.E,
                    Network.conv(
                            8,
                            8,
                            convolution(16, 3),
                            batchNorm(),
                            relu(),
                            maxPool(2),
                            dense(64),
                            relu(),
                            dropout(0.5),
                            dense(10)),
            Plan.F, Network.sequential(64, dropout(0.2), dense(64), batchNorm(), relu(), dense(10)));

    @ParameterizedTest
    @CsvSource({"8, 4, 0.2", "8, 4, 0.8", "3, 16, 0.5", "1, 1, 0"})
    void theReferencesMaskIsTheLibrarys(int channels, int pixels, double rate) {
        var random = new SplittableRandom(9);
        var mask = DropoutInNetworks.SPATIAL_MASK.answers().right().draw(channels, pixels, rate, random::nextDouble);
        assertThat(mask).isEqualTo(new InvertedDropout(rate).spatialMask(channels, pixels, 9));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.5", "0.4, 0.3, 0.2", "-2, 1, 0.8"})
    void theReferencesRatioIsTheLibrarys(double mean, double variance, double rate) {
        assertThat(DropoutInNetworks.VARIANCE_RATIO.answers().right().of(mean, variance, rate))
                .isEqualTo(new InvertedDropout(rate).varianceRatio(mean, variance));
    }

    /** What each normalization gets in training and in inference is measured on a trained network. */
    @ParameterizedTest
    @EnumSource(Plan.class)
    void aPlanIsShiftedIfANormalizationGetsLessVarianceInInference(Plan plan) {
        var split = Datasets.digits().split(0.6, 0.2, 1).takeTrain(200);
        var network = Trainer.fit(NETWORKS.get(plan).epochs(3), split, 1);
        double least = smallestRatio(network, split.test().x());
        assertThat(DropoutInNetworks.VARIANCE_SHIFT.answers().right().apply(plan))
                .isEqualTo(least < 0.97 ? Statistics.SHIFTED : Statistics.FIT);
    }

    private static double smallestRatio(TrainedNetwork network, double[][] x) {
        var inference = network.activations(x, Mode.batchStatistics());
        var training = network.activations(x, Mode.training(1));
        return before(inference)
                .mapToDouble(i -> inference.get(i).variance() / training.get(i).variance())
                .min()
                .orElseThrow();
    }

    /** The layers whose output a normalization gets. */
    private static IntStream before(List<Activations> layers) {
        return IntStream.range(0, layers.size() - 1)
                .filter(i -> layers.get(i + 1).layer().equals("batch norm"));
    }
}
