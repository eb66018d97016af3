package occam.neural.train;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Architecture;
import occam.neural.Demand;
import occam.neural.Engine;
import occam.neural.Masks;
import occam.neural.Network;

/** What must hold before a network is trained or asked: each mistake in one line, before any work. */
final class Ready {
    /** A gradient of the first layer may be as large as what comes in, and its square must still be a float. */
    private static final double LARGEST = Math.sqrt(Float.MAX_VALUE);

    private static final double SMALLEST = 1 / LARGEST;

    private Ready() {}

    /** @param trainings how many there are to be, on all threads */
    static void toTrain(Network network, Split split, long trainings) {
        given(network, "network");
        unless(
                network.objective().loss().onActivations() == 0 || network.engine() != Engine.DEEPLEARNING4J,
                "L1 on activations needs the glass box; write network.on(glassBox())");
        unless(
                !network.architecture().hasSums() || network.engine() != Engine.DEEPLEARNING4J,
                "a residual sum needs the glass box; write network.on(glassBox())");
        var train = given(split, "split").train();
        Stream.of(train, split.validation(), split.test()).forEach(part -> toScore(network, train.columns(), part));
        unless(
                train.classes() > 1,
                "a network tells classes apart, and the data has only one; give it rows of two or more");
        tellsApart(train);
        batch(network, train.rows());
        network.schedule().mustScoreBeforeItStops();
        Demand.mustFit(network, split, trainings);
    }

    /** @param columns that it was trained on */
    static void toScore(Network network, List<String> columns, Dataset data) {
        unless(given(data, "data").rows() > 0, "there is no row to score");
        unless(
                data.isClassification() && data.classes() == network.classes(),
                "the network ends in %d classes, the data has %s",
                network.classes(),
                data);
        unless(
                data.columns().size() == network.inputs(),
                "the network takes %d inputs, the data has %d columns",
                network.inputs(),
                data.columns().size());
        sameColumns(columns, data.columns());
        toAsk(network, columns, data.x());
    }

    /** @param trained none where they are not known */
    static void sameColumns(List<String> trained, List<String> asked) {
        if (trained.isEmpty()) {
            return;
        }
        int other = IntStream.range(0, trained.size())
                .filter(j -> !trained.get(j).equals(asked.get(j)))
                .findFirst()
                .orElse(0);
        unless(
                trained.equals(asked),
                "the network was trained on other columns: number %d was '%s', here it is '%s'; data.columns(...) chooses"
                        + " and orders them",
                other + 1,
                trained.get(other),
                asked.get(other));
    }

    /**
     * Whatever the rows are for.
     *
     * @param columns their names, where they are known
     */
    static void toAsk(Network network, List<String> columns, double[][] x) {
        for (int i = 0; i < x.length; i++) {
            int wrong = tooLarge(x[i]);
            if (wrong < x[i].length) {
                throw new InvalidInput(String.format(
                        Locale.ROOT,
                        "a network takes finite numbers up to 1.8e19 in size, and row %d has %s in %s; change the unit of the"
                                + " column, or standardize it",
                        i + 1,
                        x[i][wrong],
                        columns.isEmpty() ? "number " + (wrong + 1) : columns.get(wrong)));
            }
        }
        network.architecture().checkTokens(x);
    }

    /** The place of the first such number, or how many there are; by itself, since every training looks at each number of its data. */
    private static int tooLarge(double... row) {
        int j = 0;
        while (j < row.length && Math.abs(row[j]) <= LARGEST) {
            j++;
        }
        return j;
    }

    /** Where all rows go through the layers together. */
    static void toAskAtOnce(Architecture architecture, int rows, Masks masks) {
        unless(
                rows != 1 || !masks.normalizesByBatch() || !architecture.normalizesSingleNumbers(),
                "in this mode batch normalization takes mean and variance of the given rows, and there is only one; give it"
                        + " many, or ask in Mode.inference()");
        Demand.mustFit(architecture, rows);
    }

    private static void tellsApart(Dataset train) {
        var lowest = train.x()[0].clone();
        var highest = train.x()[0].clone();
        for (var row : train.x()) {
            widen(lowest, highest, row);
        }
        for (int j = 0; j < lowest.length; j++) {
            boolean same = (float) lowest[j] == (float) highest[j] || Math.max(-lowest[j], highest[j]) < SMALLEST;
            unless(
                    lowest[j] == highest[j] || !same,
                    "the column '%s' runs from %s to %s, which a network cannot tell apart: it computes with 7 digits, from"
                            + " 5e-20 on; standardize the column",
                    train.columns().get(j),
                    lowest[j],
                    highest[j]);
        }
    }

    /** Row by row, as the numbers lie in memory. */
    private static void widen(double[] lowest, double[] highest, double[] row) {
        for (int j = 0; j < row.length; j++) {
            lowest[j] = Math.min(lowest[j], row[j]);
            highest[j] = Math.max(highest[j], row[j]);
        }
    }

    private static void batch(Network network, int rows) {
        int batch = network.schedule().batch();
        unless(batch <= rows, "the batch has %d rows, but there are only %d to train on; make it smaller", batch, rows);
        int rest = rows % batch == 0 ? batch : rows % batch;
        unless(
                rest > 1 || !network.architecture().normalizesSingleNumbers(),
                "batch normalization needs two rows or more in each step, and %d rows in batches of %d leave one; %s",
                rows,
                batch,
                rows == 1 ? "give it more rows" : String.format(Locale.ROOT, "write batch(%d)", next(rows, batch)));
    }

    /** The size nearest to this one whose batches all have two rows or more. */
    private static int next(int rows, int batch) {
        return IntStream.rangeClosed(1, rows)
                .flatMap(away -> IntStream.of(batch + away, batch - away))
                .filter(size -> size >= 2 && size <= rows && rows % size != 1)
                .findFirst()
                .orElse(rows);
    }
}
