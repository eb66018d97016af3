package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import occam.data.Dataset;
import occam.data.Split;
import occam.job.Job;

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
     * @throws occam.InvalidInput if the network does not fit the data, or the batch is larger than the training rows
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
     * @throws occam.InvalidInput as {@link #fit}, or if the sizes differ
     */
    public static TrainedNetwork fineTune(TrainedNetwork start, Network network, Split split, long seed) {
        check(network, split);
        var from = start.description();
        unless(
                from.sizes().equals(network.sizes()) && from.parameters() == network.parameters(),
                "fine-tuning needs the layers that the weights come from, %s; was %s",
                from.architecture(),
                network.architecture());
        return Job.run("fine-tuning", progress -> {
            try (var training = new Training(network, split, seed, progress)) {
                return training.from(start.network()).run();
            }
        });
    }

    /**
     * One training, seen after some of its epochs.
     *
     * @param epochs the numbers of the epochs to keep, from 1
     * @return the network as it stood after each of them
     * @throws occam.InvalidInput as {@link #fit}, or if an epoch is outside the network's
     */
    public static List<TrainedNetwork> film(Network network, Split split, long seed, int... epochs) {
        check(network, split);
        int last = network.schedule().epochs();
        unless(
                Arrays.stream(epochs).allMatch(epoch -> epoch >= 1 && epoch <= last),
                "the epochs to keep must be between 1 and the network's %d, were %s",
                last,
                Arrays.toString(epochs));
        return Job.run("training", progress -> {
            try (var training = new Training(network, split, seed, progress)) {
                return training.film(epochs);
            }
        });
    }

    /**
     * Does nothing if the network can be trained on the split.
     *
     * @throws occam.InvalidInput if the network does not fit the data, or the batch is larger than the training rows
     */
    public static void check(Network network, Split split) {
        check(network, split.train());
        unless(
                network.schedule().batch() <= split.train().rows(),
                "the batch has %d rows, but there are only %d to train on; make it smaller",
                network.schedule().batch(),
                split.train().rows());
    }

    static void check(Network network, Dataset data) {
        unless(
                network.objective().loss().onActivations() == 0 || network.engine() != Engine.DEEPLEARNING4J,
                "L1 on activations needs the glass box; write network.on(glassBox())");
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
        network.architecture().checkTokens(data.x());
    }
}
