package occam.neural.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Shuffle;
import occam.data.Split;
import occam.job.Progress;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Learner;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Weights;

/** One training: batches in an order that the seed gives, and a look at both sets after each epoch. */
final class Training implements AutoCloseable {
    private final Network description;
    private final Progress progress;
    private final Learner learner;
    private final SplittableRandom random;
    private final int rows;
    private final List<String> columns;
    private final List<Epoch> epochs = Collections.synchronizedList(new ArrayList<>());
    private int done;
    private Optional<Epoch> best = Optional.empty();

    Training(Network description, Split split, long seed, Progress progress) {
        this.description = description;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
        this.rows = split.train().rows();
        this.columns = split.train().columns();
        this.learner = Engines.learner(description, split, seed);
    }

    /** Goes on from the weights of another training. */
    Training from(Weights weights) {
        learner.begin(weights);
        return this;
    }

    TrainedNetwork run() {
        while (goesOn()) {
            epoch();
        }
        return trained();
    }

    /** Where it diverges, the frames after that show what it diverged to. */
    List<TrainedNetwork> film(int... numbers) {
        var frames = new ArrayList<TrainedNetwork>();
        while (goesOn()) {
            int before = done;
            epoch();
            boolean whole = done > before;
            if (whole && IntStream.of(numbers).anyMatch(number -> number == done)) {
                frames.add(trained(learner.model(), done));
            }
        }
        if (ending() == Ending.DIVERGED) {
            IntStream.of(numbers)
                    .filter(number -> number > done)
                    .forEach(number -> frames.add(trained(learner.model(), done)));
        }
        return frames;
    }

    /** To be called at the end: what was trained stays. */
    @Override
    public void close() {
        learner.close();
    }

    private boolean goesOn() {
        return ending() == Ending.COMPLETE && done < description.schedule().epochs();
    }

    private Ending ending() {
        if (Thread.currentThread().isInterrupted()) {
            return Ending.INTERRUPTED;
        }
        if (learner.isDiverged()) {
            return Ending.DIVERGED;
        }
        var schedule = description.schedule();
        boolean waitedEnough =
                schedule.stopsEarly() && done - best.map(Epoch::number).orElse(0) >= schedule.patience();
        return waitedEnough && done < schedule.epochs() ? Ending.STOPPED_EARLY : Ending.COMPLETE;
    }

    private void epoch() {
        var order = Shuffle.order(rows, random);
        int batch = description.schedule().batch();
        for (int from = 0; from < order.length && !learner.isDiverged(); from += batch) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            int to = Math.min(from + batch, order.length);
            learner.step(order, from, to);
        }
        done++;
        int all = description.schedule().epochs();
        var seen = description.schedule().scoresAfter(done) || learner.isDiverged() ? look() : "";
        progress.report(
                (double) done / all,
                String.format(Locale.ROOT, "epoch %d of %d%s", done, all, seen),
                () -> history(done));
    }

    /** What there is to say of it; an interrupt in the middle leaves an epoch without a score. */
    private String look() {
        return learner.onTrain()
                .flatMap(train -> learner.onValidation()
                        .map(validation -> new Epoch(done, train, validation, learner.weightNorm())))
                .map(this::seen)
                .orElse("");
    }

    private String seen(Epoch epoch) {
        epochs.add(epoch);
        keepIfBest(epoch);
        return String.format(
                Locale.ROOT,
                " · loss %.3f · validation %.3f",
                epoch.train().loss(),
                epoch.validation().loss());
    }

    private void keepIfBest(Epoch epoch) {
        if (description.schedule().stopsEarly() && best.map(epoch::isBetterThan).orElse(true)) {
            best = Optional.of(epoch);
            learner.keep();
        }
    }

    private TrainedNetwork trained() {
        best.ifPresent(epoch -> learner.restore());
        return trained(learner.model(), best.map(Epoch::number).orElse(done));
    }

    private TrainedNetwork trained(Model model, int kept) {
        return new TrainedNetwork(description, model, history(kept), columns);
    }

    private History history(int kept) {
        return new History(epochs, kept, ending());
    }
}
