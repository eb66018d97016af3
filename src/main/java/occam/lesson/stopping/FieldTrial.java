package occam.lesson.stopping;

import static occam.data.Augmentation.mirrorAll;
import static occam.data.Augmentation.noise;
import static occam.data.Augmentation.shift;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import occam.data.Augmentation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.exercise.NotYet;
import occam.lesson.stopping.Stopping.Deployment;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;

/** Trains with an augmentation, and counts what is right in a deployment. */
final class FieldTrial {
    private static final long SEED = 3;
    private static final int COPIES = 4;
    private static final Network NETWORK = Network.mlp(64, 64, 64, 10)
            .optimizer(Optimizer.adam(2e-3))
            .epochs(8)
            .scoreEvery(8)
            .on(Engine.glassBox());
    private static final Map<Deployment, Double> ASKED =
            Map.of(Deployment.ARCHIVE, 0.92, Deployment.FEEDER, 0.7, Deployment.CAMERA, 0.64, Deployment.SLIDES, 0.8);

    private final Split split = Datasets.digits().split(0.3, 0.1, SEED).takeTrain(300);

    /** A check asks for the same again and again. */
    private final Map<Augmentation, TrainedNetwork> networks = new ConcurrentHashMap<>();

    /** Whether the deployment gets what it asks for; if not, how much is right. */
    String of(Augmentation chosen, Deployment deployment) {
        if (chosen == null) {
            throw new NotYet();
        }
        double right = right(chosen, deployment);
        double asked = ASKED.get(deployment);
        return right >= asked
                ? String.format(Locale.ROOT, "at least %.0f %% right", 100 * asked)
                : String.format(Locale.ROOT, "%.1f %% right with %s", 100 * right, chosen);
    }

    double right(Augmentation chosen, Deployment deployment) {
        return trained(chosen).score(rows(deployment)).accuracy();
    }

    /** What an interrupt has cut short is not kept. */
    private TrainedNetwork trained(Augmentation chosen) {
        var known = networks.get(chosen);
        if (known != null) {
            return known;
        }
        var network = Trainer.fit(NETWORK, split.withTrainAugmentation(chosen, COPIES), SEED);
        if (!Thread.currentThread().isInterrupted()) {
            networks.put(chosen, network);
        }
        return network;
    }

    private Dataset rows(Deployment deployment) {
        var rows = split.test();
        return switch (deployment) {
            case ARCHIVE -> rows;
            case FEEDER -> shift(1).apply(rows, SEED);
            case CAMERA -> noise(0.5).apply(rows, SEED);
            case SLIDES -> turned(rows);
        };
    }

    private static Dataset turned(Dataset rows) {
        var mirrored = mirrorAll().apply(rows, SEED);
        var x = IntStream.range(0, rows.rows())
                .mapToObj(i -> (i % 2 == 0 ? rows : mirrored).x()[i])
                .toArray(double[][]::new);
        return new Dataset(rows.columns(), x, rows.y(), rows.classes());
    }
}
