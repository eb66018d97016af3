package occam.interview;

import static occam.neural.Mode.inference;
import static occam.neural.Optimizer.adam;
import static occam.penalty.Penalty.l1;
import static occam.penalty.Penalty.l2;
import static occam.plot.chart.Line.line;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import occam.data.Correlation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.data.Split;
import occam.linear.BiasVariance;
import occam.linear.Linear;
import occam.linear.RegularizationPath;
import occam.neural.Engine;
import occam.neural.InvertedDropout;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import occam.plot.NetworkPlots;
import occam.plot.Plots;
import occam.plot.chart.Figure;

/** The figures of {@link Picture}, each from a run of its own that is over at once. */
final class Drawings {
    private static final long SEED = 1;

    private Drawings() {}

    static Dataset diabetes() {
        var rows = Datasets.diabetes();
        return Scaler.fit(rows).apply(rows);
    }

    static Dataset two() {
        return diabetes().columns("bmi", "bp");
    }

    static Figure touchingShapes() {
        return Plots.geometry(two(), l1(30), l2(1.5));
    }

    static RegularizationPath shrinkingByL1() {
        return Linear.path(
                two(),
                Penalty::l1,
                IntStream.range(0, 90).mapToDouble(k -> 45 - 0.5 * k).toArray());
    }

    static RegularizationPath shrinkingByL2() {
        return Linear.path(two(), Penalty::l2, Linear.logGrid(1000, 0.001, 100));
    }

    static Figure shrinkingWeights() {
        var a = shrinkingByL1();
        var b = shrinkingByL2();
        return Plots.weightPlane(
                two(), line("A", a.weights("bmi"), a.weights("bp")), line("B", b.weights("bmi"), b.weights("bp")));
    }

    static RegularizationPath lasso() {
        return Linear.path(diabetes(), Penalty::l1);
    }

    static Figure lassoPath() {
        return Plots.coefficientPath(lasso());
    }

    private static Split digits() {
        return Datasets.digits().split(0.6, 0.2, SEED).takeTrain(300);
    }

    static TrainedNetwork overfitted() {
        var network = Network.mlp(64, 128, 128, 10)
                .optimizer(adam(5e-3))
                .epochs(30)
                .batch(64)
                .on(Engine.glassBox());
        return Trainer.fit(network, digits().withTrainLabelNoise(0.4), SEED);
    }

    static Figure learningCurves() {
        return Plots.learningCurves(overfitted().history());
    }

    static Map<String, List<BiasVariance>> trade(double[] lambdas) {
        var trade = new LinkedHashMap<String, List<BiasVariance>>();
        for (int matter : new int[] {3, 30}) {
            trade.put(
                    String.format(Locale.ROOT, "ridge, %d of 30 matter", matter), trade(matter, Penalty::l2, lambdas));
            trade.put(
                    String.format(Locale.ROOT, "lasso, %d of 30 matter", matter), trade(matter, Penalty::l1, lambdas));
        }
        return trade;
    }

    private static List<BiasVariance> trade(int matter, DoubleFunction<Penalty> family, double[] lambdas) {
        double size = Math.sqrt(3.0 / matter);
        var truth = Arrays.stream(Datasets.randomTruth(30, matter, SEED))
                .map(weight -> size * weight)
                .toArray();
        var points = Datasets.linear(200, truth, Correlation.none(), 0, SEED);
        return BiasVariance.path(
                points,
                30,
                SEED,
                seed -> Linear.path(Datasets.linear(40, truth, Correlation.none(), 1.5, seed), family, lambdas));
    }

    static double[] strengths() {
        return Linear.logGrid(10, 0.01, 25);
    }

    static Figure biasAndVariance() {
        return Plots.biasVariance(strengths(), trade(strengths()));
    }

    static Split moons() {
        return Datasets.moons(500, 0.2, SEED).split(0.16, 0.24, SEED).withTrainLabelNoise(0.3);
    }

    static List<TrainedNetwork> film() {
        var network = Network.mlp(2, 64, 64, 2)
                .optimizer(adam(1e-2))
                .epochs(300)
                .batch(80)
                .on(Engine.glassBox());
        return Trainer.film(network, moons(), SEED, 10, 30, 300);
    }

    static Figure borders() {
        return Plots.boundaries(film(), moons().train());
    }

    static Figure mask() {
        var network = Network.mlp(64, 64, 10)
                .optimizer(adam(5e-3))
                .epochs(10)
                .batch(64)
                .dropout(0.5)
                .on(Engine.glassBox());
        var trained = Trainer.fit(network, digits(), SEED);
        var layer = trained.activations(digits().test().x(), inference()).get(0);
        return NetworkPlots.mask(layer.values()[0], new InvertedDropout(0.5).mask(64, SEED));
    }
}
