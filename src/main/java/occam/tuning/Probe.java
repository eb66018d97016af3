package occam.tuning;

import java.util.stream.IntStream;
import occam.data.Interval;
import occam.data.Split;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;

/**
 * A training beside the submitted one, with one thing changed.
 *
 * @param name what it is, in words
 * @param history how it went
 * @param gain by how much its validation loss is below that of the submitted one, over the rows
 */
record Probe(String name, History history, Interval gain) {
    private static final double SMALLEST = 1e-7;

    static Probe of(String name, Network network, Split rows, Tried submitted, Exam exam) {
        var trained = Trainer.fit(network, rows, exam.trainingSeed(0));
        var own = losses(submitted.first(), submitted.prepared());
        var its = losses(trained, rows);
        var gains =
                IntStream.range(0, own.length).mapToDouble(i -> own[i] - its[i]).toArray();
        return new Probe(name, trained.history(), Judged.interval(gains, exam.seed()));
    }

    private static double[] losses(TrainedNetwork trained, Split rows) {
        var probabilities = trained.probabilities(rows.validation().x());
        var labels = rows.validation().y();
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> -StrictMath.log(Math.max(SMALLEST, finite(probabilities[i][(int) labels[i]]))))
                .toArray();
    }

    /** What has diverged is as wrong as can be. */
    private static double finite(double probability) {
        return Double.isFinite(probability) ? probability : 0;
    }

    /** Whether the validation rows can tell that it is better. */
    boolean isBetter() {
        return gain.low() > 0;
    }

    double loss() {
        return history.keptEpoch().validation().loss();
    }
}
