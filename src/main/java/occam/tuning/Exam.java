package occam.tuning;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Augmentation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Optimizer;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * What is to be tuned, and on which rows.
 *
 * @param rows raw ones, with the validation rows in place of the test rows
 * @param sealed the test rows, raw
 * @param network to start from, which nothing regularizes
 * @param deployment how rows may differ where the model is used
 * @param seed of everything random
 */
record Exam(Split rows, Dataset sealed, Network network, Augmentation deployment, long seed) {
    private static final double NOISY_LABELS = 0.4;
    private static final double MEASURED_ANEW = 0.5;
    private static final int LEAST_ROWS = 50;
    private static final int LEAST_IN_A_CLASS = 5;

    static Exam digits(long seed) {
        var network = network(64, 64, 64, 10).batch(32);
        return of(noisy(Datasets.digits(), 200, 100, seed), network, rows -> Augmentation.shift(1), seed);
    }

    static Exam breastCancer(long seed) {
        return of(noisy(Datasets.breastCancer(), 100, 60, seed), network(30, 32, 32, 2), Exam::noise, seed);
    }

    static Exam of(Dataset own, long seed) {
        check(own);
        var network = network(own.columns().size(), 64, 64, own.classes());
        return of(own.split(0.4, 0.2, seed), network, Exam::noise, seed);
    }

    private static Exam of(Split whole, Network network, Function<Dataset, Augmentation> deployment, long seed) {
        LongFunction<Dataset> again = any -> whole.validation();
        return new Exam(whole.withTest(again).fixed(), whole.test(), network, deployment.apply(whole.train()), seed);
    }

    private static Split noisy(Dataset data, int train, int validation, long seed) {
        double rows = data.rows();
        return data.split(train / rows, validation / rows, seed).withTrainLabelNoise(NOISY_LABELS);
    }

    private static Network network(int... sizes) {
        return Network.mlp(sizes)
                .optimizer(Optimizer.adam(2e-3))
                .epochs(60)
                .batch(16)
                .scoreEvery(2)
                .on(Engine.glassBox());
    }

    /** Each measurement off by half of a standard deviation of its column. */
    private static Augmentation noise(Dataset train) {
        var deviations = deviations(train);
        return (data, seed) -> {
            var drawn = Augmentation.noise(MEASURED_ANEW).apply(data.mapValues(any -> 0), seed);
            var x = IntStream.range(0, data.rows())
                    .mapToObj(i -> IntStream.range(0, deviations.length)
                            .mapToDouble(j -> data.x()[i][j] + deviations[j] * drawn.x()[i][j])
                            .toArray())
                    .toArray(double[][]::new);
            return new Dataset(data.columns(), x, data.y(), data.classes());
        };
    }

    /** 0 for a constant column, where the scaler's is 1. */
    private static double[] deviations(Dataset train) {
        var deviation = new StandardDeviation(false);
        return IntStream.range(0, train.columns().size())
                .mapToDouble(j -> deviation.evaluate(
                        Arrays.stream(train.x()).mapToDouble(row -> row[j]).toArray()))
                .toArray();
    }

    private static void check(Dataset own) {
        unless(
                own.isClassification(),
                "tuning needs classes, but the target of %s; read the table with Datasets.classification(path, target)",
                own);
        unless(
                own.rows() >= LEAST_ROWS,
                "tuning needs %d rows or more, to learn from, to choose by and to judge by, was %d",
                LEAST_ROWS,
                own.rows());
        unless(own.classes() >= 2, "tuning needs two classes or more, and every row is of class 0");
        for (int label = 0; label < own.classes(); label++) {
            checkClass(own, label);
        }
    }

    private static void checkClass(Dataset own, int label) {
        long rows = Arrays.stream(own.y()).filter(y -> y == label).count();
        unless(
                rows >= LEAST_IN_A_CLASS,
                "class %d has %d rows, and a class needs %d or more; number the classes 0, 1, 2, … without gaps, and join or leave out rare ones",
                label,
                rows,
                LEAST_IN_A_CLASS);
    }

    /** Of the first run under a name; that of the sweeps too, so that all begin with the same weights. */
    long trainingSeed(int run) {
        return rows.seed() * 1000 + run;
    }

    /** These rows as a preparation makes them, fitted on the same training rows as ever. */
    Dataset prepared(UnaryOperator<Split> preparation, Dataset test) {
        LongFunction<Dataset> rowsToJudge = any -> test;
        return preparation.apply(rows.withTest(rowsToJudge)).test();
    }
}
