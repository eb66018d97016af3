package occam.neural.train;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.job.Job;
import occam.neural.Demand;
import occam.neural.Network;

/** Trains networks, on DeepLearning4J unless {@link Network#on} says otherwise. */
public final class Trainer {
    private Trainer() {}

    /**
     * Trains on the split's training rows and looks at its validation rows after each epoch; test rows are not touched.
     *
     * <p>The same seed gives the same history, whatever else runs. If the thread is interrupted, training ends within a step and what
     * was learned so far is returned.
     *
     * @param seed for the first weights, the order of the rows and the dropout masks
     * @throws occam.InvalidInput as {@link #check(Network, Split)}
     */
    public static TrainedNetwork fit(Network network, Split split, long seed) {
        check(network, split);
        return Job.run("training", progress -> {
            try (var training = new Training(network, split, seed, progress)) {
                return training.run();
            }
        });
    }

    /**
     * Trains on from the weights that another training or pruning has left. The optimizer starts anew, and what pruning made 0 stays so
     * only under {@link Network#keepZeros}.
     *
     * @param start whose weights it begins with
     * @param network how it is trained now, with layers of the same sizes
     * @param seed for the order of the rows and the dropout masks
     * @throws occam.InvalidInput as {@link #fit}, or if the layers or the columns differ
     */
    public static TrainedNetwork fineTune(TrainedNetwork start, Network network, Split split, long seed) {
        check(network, split);
        var from = given(start, "start").description();
        unless(
                from.architecture().carriers().equals(network.architecture().carriers()),
                "fine-tuning needs the layers that the weights come from, %s; was %s",
                from.architecture(),
                network.architecture());
        Ready.sameColumns(start.columns(), split.train().columns());
        return Job.run("fine-tuning", progress -> {
            try (var training = new Training(network, split, seed, progress)) {
                return training.from(start.model().weights()).run();
            }
        });
    }

    /**
     * One training, seen after some of its epochs.
     *
     * @param epochs the numbers of the epochs to keep, from 1, rising
     * @return the network as it stood after each of them
     * @throws occam.InvalidInput as {@link #fit}, or if an epoch is outside the network's, or training may stop before one
     */
    public static List<TrainedNetwork> film(Network network, Split split, long seed, int... epochs) {
        check(network, split);
        int last = network.schedule().epochs();
        unless(
                Arrays.stream(given(epochs, "epochs")).allMatch(epoch -> epoch >= 1 && epoch <= last),
                "the epochs to keep must be between 1 and the network's %d, were %s",
                last,
                Arrays.toString(epochs));
        unless(
                epochs.length > 0 && rise(epochs),
                "a film needs the numbers of the epochs to keep, one or more, rising, was %s",
                Arrays.toString(epochs));
        unless(
                !network.schedule().stopsEarly(),
                "a film shows the epochs it is asked for, and earlyStopping(%d) may end before; film the network without it",
                network.schedule().patience());
        Demand.mustFitFrames(network, epochs.length);
        return Job.run("training", progress -> {
            try (var training = new Training(network, split, seed, progress)) {
                return training.film(epochs);
            }
        });
    }

    private static boolean rise(int... numbers) {
        return IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
    }

    /**
     * Does nothing if the network can be trained on the split.
     *
     * @throws occam.InvalidInput if the network does not fit the data, its batches do not fit the training rows, or its knobs not each
     *     other; if a column is too large or too small for it, or memory for all of it
     */
    public static void check(Network network, Split split) {
        check(network, split, 1);
    }

    /**
     * Does nothing if so many such networks can be trained, on as many cores as a job has.
     *
     * @throws occam.InvalidInput as {@link #check(Network, Split)}
     */
    public static void check(Network network, Split split, long trainings) {
        Ready.toTrain(network, split, trainings);
    }
}
