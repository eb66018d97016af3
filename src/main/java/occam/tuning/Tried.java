package occam.tuning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import occam.data.Split;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;

/**
 * What stands on the board under one name.
 *
 * @param preparation of the raw rows
 * @param prepared what it made of them
 * @param trained one for each seed
 */
record Tried(
        String name, Network network, UnaryOperator<Split> preparation, Split prepared, List<TrainedNetwork> trained) {
    /** Before it is trained. */
    static Tried planned(String name, Network network, UnaryOperator<Split> preparation, Split prepared) {
        return new Tried(name, network, preparation, prepared, List.of());
    }

    /** The same, trained under this seed too. */
    Tried trained(long seed) {
        var more = Stream.concat(trained.stream(), Stream.of(Trainer.fit(network, prepared, seed)));
        return new Tried(name, network, preparation, prepared, more.toList());
    }

    /** That of the first seed. */
    TrainedNetwork first() {
        return trained.get(0);
    }

    /** How the last training went. */
    History lastHistory() {
        return trained.get(trained.size() - 1).history();
    }

    /** The mean over the seeds, of the weights that were kept. */
    double mean(ToDoubleFunction<Epoch> number) {
        return trained.stream()
                .mapToDouble(one -> number.applyAsDouble(one.history().keptEpoch()))
                .average()
                .orElseThrow();
    }

    /** The mean over the seeds, in nats. */
    double validationLoss() {
        return mean(epoch -> epoch.validation().loss());
    }
}
