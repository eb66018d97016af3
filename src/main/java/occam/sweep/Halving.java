package occam.sweep;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;
import static occam.sweep.Measure.VALIDATION_LOSS;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.job.Job;
import occam.job.Place;
import occam.neural.Network;
import occam.neural.train.Trainer;

/**
 * Successive halving: many settings are trained for few epochs, and from rung to rung fewer of them for longer. Rung {@code k} of {@code 0}
 * to {@code s = ⌊log_η n⌋} trains the {@code ⌈n/η^k⌉} best of the {@code n} settings for {@code ⌊R/η^(s−k)⌋} epochs, at least one, from the
 * start and under the same seed, with {@code R} the epochs of the network: about as many epochs on each rung. A description that does not
 * change. Begin with {@link Sweep#halving}.
 *
 * <p>Source: Z. Karnin, T. Koren and O. Somekh, Almost Optimal Exploration in Multi-Armed Bandits (2013); K. Jamieson and A. Talwalkar,
 * Non-stochastic Best Arm Identification and Hyperparameter Optimization (2016); the rungs are those of L. Li et al., Hyperband, JMLR 18
 * (2018), whose counts are rounded down.
 */
public final class Halving {
    private final List<Settings> settings;
    private final int oneIn;
    private final Place place;

    Halving(List<Settings> settings, int oneIn) {
        this(settings, oneIn, Place.threads());
    }

    private Halving(List<Settings> settings, int oneIn, Place place) {
        this.settings = settings;
        this.oneIn = oneIn;
        this.place = place;
    }

    /**
     * Keeps one setting in so many from rung to rung, and trains it so many times as long; three unless told otherwise.
     *
     * @param oneIn {@code η}
     * @throws occam.InvalidInput if below 2
     */
    public Halving keeping(int oneIn) {
        unless(
                oneIn >= 2,
                "halving keeps one setting in 2 or more, was one in %d; 3 is usual, 1 would drop none",
                oneIn);
        return new Halving(settings, oneIn, place);
    }

    /**
     * Trains in another place than on the threads of this process. The result is the same.
     *
     * @throws occam.InvalidInput if there is none
     */
    public Halving on(Place place) {
        return new Halving(settings, oneIn, given(place, "place"));
    }

    /**
     * How many epochs all rungs take together, if none of the trainings stops early and none diverges: what to hold against a budget.
     *
     * @throws occam.InvalidInput if there are more than 2147483647
     */
    public int epochs(Network base) {
        given(base, "network");
        long all = IntStream.rangeClosed(0, lastRung())
                .mapToLong(rung -> (long) settings(rung) * epochs(rung, base))
                .sum();
        unless(
                all <= Integer.MAX_VALUE,
                "halving %d settings would take %d epochs; begin with fewer, or take fewer epochs",
                settings.size(),
                all);
        return (int) all;
    }

    private int lastRung() {
        int rung = 0;
        for (int left = settings.size(); left >= oneIn; left /= oneIn) {
            rung++;
        }
        return rung;
    }

    private int settings(int rung) {
        return (int) Math.ceil(settings.size() / StrictMath.pow(oneIn, rung));
    }

    private int epochs(int rung, Network base) {
        return Math.max(1, (int) (base.epochs() / StrictMath.pow(oneIn, lastRung() - rung)));
    }

    /**
     * Trains rung after rung, one model on each core. Those with the smallest validation loss go on, the first of equals; what diverges or
     * fails never does. The result does not depend on how many cores there are.
     *
     * <p>If the thread is interrupted, the result holds the rungs that were finished.
     *
     * @param base the network whose knobs are set, and whose epochs the last rung is trained for
     * @param split that the trials' one seed redraws, as {@link Search#run} does
     * @throws occam.InvalidInput before anything is trained, if the network lacks a knob, does not take a value or does not fit the data
     */
    public Halved run(Network base, Split split) {
        given(base, "network");
        given(split, "split");
        settings.stream()
                .takeWhile(one -> !Thread.currentThread().isInterrupted())
                .forEach(one -> Trainer.check(one.on(base), split, settings.size()));
        var rungs = new CopyOnWriteArrayList<Runs>();
        Job.repeat("halving", lastRung() + 1, () -> climb(rungs, base, split), () -> halved(rungs, base));
        return halved(rungs, base);
    }

    private void climb(List<Runs> rungs, Network base, Split split) {
        var chosen = rungs.isEmpty() ? settings : promoted(rungs.get(rungs.size() - 1), settings(rungs.size()));
        if (!chosen.isEmpty()) {
            var rung = Search.of(chosen).seeds(1).on(place).run(base.epochs(epochs(rungs.size(), base)), split);
            // an interrupt leaves a rung without some of its trials, and the best of the rest mean nothing
            rungs.addAll(rung.trials().size() == chosen.size() ? List.of(rung) : List.of());
        }
    }

    /** In the order in which they were drawn, so that the first of equals is the same on every rung. */
    private static List<Settings> promoted(Runs rung, int count) {
        var best = rung.trials().stream()
                .filter(trial -> trial.state() == Trial.State.DONE)
                .sorted(comparingDouble(VALIDATION_LOSS::of))
                .limit(count)
                .collect(toSet());
        return rung.trials().stream()
                .filter(best::contains)
                .map(Trial::settings)
                .toList();
    }

    private Halved halved(List<Runs> rungs, Network base) {
        // A rung may be added while another thread asks.
        var finished = List.copyOf(rungs);
        return new Halved(
                finished,
                IntStream.range(0, finished.size())
                        .mapToObj(rung -> epochs(rung, base))
                        .toList());
    }
}
