package occam.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import occam.data.Shuffle;
import occam.data.Split;
import occam.job.Progress;
import occam.neural.History.Ending;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One training: batches in an order that the seed gives, and a look at both sets after each epoch. */
final class Training {
    private final Network description;
    private final Progress progress;
    private final MultiLayerNetwork network;
    private final SplittableRandom random;
    private final Rows train;
    private final Rows validation;
    private final INDArray trainFeatures;
    private final INDArray validationFeatures;
    private final List<Epoch> epochs = new CopyOnWriteArrayList<>();
    private int best;
    private INDArray bestWeights;

    Training(Network description, Split split, long seed, Progress progress) {
        this.description = description;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
        this.train = Rows.of(split.train());
        this.validation = Rows.of(split.validation());
        this.trainFeatures = train.features();
        this.validationFeatures = validation.features();
        this.network = Dl4j.build(description, seed);
    }

    TrainedNetwork run() {
        while (goesOn()) {
            epoch();
        }
        return trained();
    }

    List<TrainedNetwork> film(int... numbers) {
        var frames = new ArrayList<TrainedNetwork>();
        while (goesOn()) {
            int before = epochs.size();
            epoch();
            boolean whole = epochs.size() > before;
            if (whole && IntStream.of(numbers).anyMatch(number -> number == epochs.size())) {
                frames.add(new TrainedNetwork(description, network.clone(), history(epochs.size())));
            }
        }
        return frames;
    }

    private boolean goesOn() {
        return ending() != Ending.INTERRUPTED
                && ending() != Ending.STOPPED_EARLY
                && epochs.size() < description.schedule().epochs();
    }

    private Ending ending() {
        if (Thread.currentThread().isInterrupted()) {
            return Ending.INTERRUPTED;
        }
        boolean waitedEnough = epochs.size() - best >= description.schedule().patience();
        return waitedEnough && epochs.size() < description.schedule().epochs() ? Ending.STOPPED_EARLY : Ending.COMPLETE;
    }

    private void epoch() {
        var order = Shuffle.order(train.count(), random);
        int batch = description.schedule().batch();
        for (int from = 0; from < order.length; from += batch) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            int to = Math.min(from + batch, order.length);
            network.fit(train.features(order, from, to), train.oneHot(order, from, to));
        }
        look();
    }

    private void look() {
        var epoch = new Epoch(
                epochs.size() + 1,
                train.score(network, trainFeatures),
                validation.score(network, validationFeatures),
                TrainedNetwork.weightNorm(network));
        epochs.add(epoch);
        keepIfBest(epoch);
        int all = description.schedule().epochs();
        progress.report((double) epochs.size() / all, detail(epoch, all), () -> history(epochs.size()));
    }

    private static String detail(Epoch epoch, int all) {
        return String.format(
                Locale.ROOT,
                "epoch %d of %d · loss %.3f · validation %.3f",
                epoch.number(),
                all,
                epoch.train().loss(),
                epoch.validation().loss());
    }

    private void keepIfBest(Epoch epoch) {
        boolean better = best == 0
                || epoch.validation().loss() < epochs.get(best - 1).validation().loss();
        if (description.schedule().stopsEarly() && better) {
            best = epoch.number();
            bestWeights = network.params().dup();
        }
    }

    private TrainedNetwork trained() {
        if (bestWeights == null) {
            return new TrainedNetwork(description, network, history(epochs.size()));
        }
        network.setParams(bestWeights);
        return new TrainedNetwork(description, network, history(best));
    }

    private History history(int kept) {
        return new History(epochs, kept, ending());
    }
}
