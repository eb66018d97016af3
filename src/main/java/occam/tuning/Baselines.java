package occam.tuning;

import static occam.InvalidInput.unless;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.weightDecay;
import static occam.sweep.Measure.VALIDATION_LOSS;
import static occam.sweep.Range.logUniform;
import static occam.sweep.Range.uniform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import occam.data.Split;
import occam.neural.Network;
import occam.neural.train.Trainer;
import occam.sweep.Cell;
import occam.sweep.Drawn;
import occam.sweep.Halved;
import occam.sweep.Halving;
import occam.sweep.Runs;
import occam.sweep.Search;
import occam.sweep.Settings;
import occam.sweep.Sweep;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the usual searches over dropout and weight decay come to under a budget, choosing by validation loss: test rows are not here. */
record Baselines(List<Baseline> all) {
    private static final double HIGHEST_RATE = 0.75;
    private static final double LOWEST_DECAY = 0.1;
    private static final double HIGHEST_DECAY = 10;

    /** With three rungs, the first of a ninth of the epochs. */
    private static final int LARGEST_HALVING = 26;

    private static final Drawn[] DRAWN = {dropout(uniform(0, 0.8)), weightDecay(logUniform(0.03, 30))};

    static Baselines run(Exam exam, int budget) {
        var base = exam.network();
        var rows = exam.rows().standardized();
        var grid = whole(grid(budget).seeds(1).run(base, rows));
        var random = whole(Sweep.random(budget, exam.seed(), DRAWN).seeds(1).run(base, rows));
        return new Baselines(List.of(
                none(exam, rows),
                chosen(
                        "grid",
                        base,
                        rows,
                        grid.best(VALIDATION_LOSS),
                        grid.trials().size(),
                        epochs(grid, base)),
                chosen(
                        "random",
                        base,
                        rows,
                        random.best(VALIDATION_LOSS),
                        random.trials().size(),
                        epochs(random, base)),
                halved(exam, rows, budget)));
    }

    /** An interrupt leaves a search with a part of its trials, and the best of a part is no fair one. */
    static <T> T whole(T found) {
        unless(
                !Thread.currentThread().isInterrupted(),
                "the searches were interrupted, so the test rows stay sealed; submit again");
        return found;
    }

    private static Baseline none(Exam exam, Split rows) {
        var trained = Trainer.fit(exam.network(), rows, exam.trainingSeed(0));
        return new Baseline(
                "none", new Settings(Map.of()), trained, 1, exam.network().epochs());
    }

    /** The same seed repeats the training of the trial, whose weights a sweep does not keep. */
    private static Baseline chosen(String name, Network base, Split rows, Cell best, int trainings, int epochs) {
        var trained =
                Trainer.fit(best.settings().on(base), rows, best.trials().get(0).seed());
        return new Baseline(name, best.settings(), trained, trainings, epochs);
    }

    private static int epochs(Runs runs, Network base) {
        return runs.trials().size() * base.epochs();
    }

    private static int trainings(List<Runs> rungs) {
        return rungs.stream().mapToInt(rung -> rung.trials().size()).sum();
    }

    /** About half as many rates as decays, of which there are more orders of magnitude. */
    static Search grid(int budget) {
        int rates = (int) Math.sqrt(budget / 1.5);
        int decays = budget / rates;
        var rate = IntStream.range(0, rates).mapToDouble(k -> rates == 1 ? 0 : HIGHEST_RATE * k / (rates - 1));
        var decay = IntStream.range(0, decays - 1)
                .mapToDouble(k ->
                        LOWEST_DECAY * StrictMath.pow(HIGHEST_DECAY / LOWEST_DECAY, k / Math.max(1.0, decays - 2)));
        return Sweep.over(dropout(rate.toArray()))
                .and(weightDecay(DoubleStream.concat(DoubleStream.of(0), decay).toArray()));
    }

    private static Baseline halved(Exam exam, Split rows, int budget) {
        var base = exam.network();
        var halved = halvings(exam, budget).stream()
                .map(halving -> whole(halving.run(base, rows)))
                .toList();
        var best = halved.stream()
                .map(Halved::winner)
                .min(Comparator.comparingDouble(
                        cell -> cell.sample(VALIDATION_LOSS).mean()))
                .orElseThrow();
        int trainings = halved.stream().mapToInt(one -> trainings(one.rungs())).sum();
        return chosen(
                "halving",
                base,
                rows,
                best,
                trainings,
                halved.stream().mapToInt(Halved::epochs).sum());
    }

    /**
     * As many and as large ones as the epochs of the budget allow: with one from more settings, the first rung would drop all but a few after
     * an epoch, which says little of the last.
     */
    static List<Halving> halvings(Exam exam, int budget) {
        int allowed = budget * exam.network().epochs();
        int most = epochs(exam, LARGEST_HALVING);
        int times = (allowed + most - 1) / most;
        int count = IntStream.rangeClosed(1, LARGEST_HALVING)
                .filter(n -> times * epochs(exam, n) <= allowed)
                .max()
                .orElseThrow();
        return LongStream.range(0, times)
                .mapToObj(k -> Sweep.halving(count, exam.seed() * times + k, DRAWN))
                .toList();
    }

    private static int epochs(Exam exam, int count) {
        return Sweep.halving(count, exam.seed(), DRAWN).epochs(exam.network());
    }

    /** The one that validated best, so that nothing is chosen by test rows. */
    Baseline best() {
        return all.stream()
                .min(Comparator.comparingDouble(Baseline::validationLoss))
                .orElseThrow();
    }

    Table table() {
        return Table.create(
                StringColumn.create("search", all.stream().map(Baseline::name).toList()),
                IntColumn.create(
                        "trainings", all.stream().mapToInt(Baseline::trainings).toArray()),
                IntColumn.create(
                        "epochs", all.stream().mapToInt(Baseline::epochs).toArray()),
                DoubleColumn.create("validation loss", all.stream().mapToDouble(Baseline::validationLoss)),
                StringColumn.create(
                        "chosen",
                        all.stream().map(one -> one.settings().toString()).toList()));
    }
}
