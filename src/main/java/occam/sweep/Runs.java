package occam.sweep;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.function.ToDoubleFunction;
import occam.neural.Epoch;
import occam.neural.History;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What came of a sweep: every trial that was finished, in order, as samples over the seeds or as a table.
 *
 * @param trials by seed, and in each seed in the order in which the variants were given
 */
public record Runs(List<Trial> trials) {
    /** Keeps a copy of the list. */
    public Runs {
        trials = List.copyOf(trials);
    }

    /** The names of the variants, in the order in which they were given. */
    public List<String> variants() {
        return trials.stream().map(Trial::variant).distinct().toList();
    }

    /**
     * The trials of one variant, by seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public List<Trial> of(String variant) {
        unless(variants().contains(variant), "there is no variant '%s'; there are %s", variant, variants());
        return trials.stream().filter(trial -> trial.variant().equals(variant)).toList();
    }

    /**
     * How the trials of one variant went, by seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public List<History> histories(String variant) {
        return of(variant).stream().map(Trial::history).toList();
    }

    /**
     * The share of test rows that is right, for the weights that were kept. One value for each seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample testAccuracy(String variant) {
        return sample(variant, trial -> trial.test().accuracy());
    }

    /**
     * Mean cross-entropy on the test rows in nats, for the weights that were kept. One value for each seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample testLoss(String variant) {
        return sample(variant, trial -> trial.test().loss());
    }

    /**
     * Any number of the epoch whose weights were kept, such as {@code epoch -> epoch.train().accuracy()}. One value for each seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample kept(String variant, ToDoubleFunction<Epoch> number) {
        return sample(variant, trial -> number.applyAsDouble(trial.kept()));
    }

    /** Only of seeds that every variant has finished, so that any two samples can be paired, after an interrupt too. */
    private Sample sample(String variant, ToDoubleFunction<Trial> number) {
        return new Sample(of(variant).stream()
                .filter(trial -> isComplete(trial.seed()))
                .mapToDouble(number)
                .toArray());
    }

    private boolean isComplete(long seed) {
        return trials.stream().filter(trial -> trial.seed() == seed).count()
                == variants().size();
    }

    /** A row for each trial. */
    public Table table() {
        return Table.create(
                StringColumn.create("variant", trials.stream().map(Trial::variant)),
                LongColumn.create("seed", trials.stream().mapToLong(Trial::seed).toArray()),
                IntColumn.create(
                        "epochs",
                        trials.stream()
                                .mapToInt(trial -> trial.history().epochs().size())
                                .toArray()),
                IntColumn.create(
                        "kept",
                        trials.stream()
                                .mapToInt(trial -> trial.history().kept())
                                .toArray()),
                column("train accuracy", trial -> trial.kept().train().accuracy()),
                column("validation accuracy", trial -> trial.kept().validation().accuracy()),
                column("validation loss", trial -> trial.kept().validation().loss()),
                column("weight norm", trial -> trial.kept().weightNorm()),
                column("test accuracy", trial -> trial.test().accuracy()),
                column("test loss", trial -> trial.test().loss()));
    }

    private DoubleColumn column(String name, ToDoubleFunction<Trial> number) {
        return DoubleColumn.create(name, trials.stream().mapToDouble(number));
    }

    /** A row for each variant: mean over the seeds, and the standard deviation of the test accuracy. */
    public Table summary() {
        var table = Table.create(StringColumn.create("variant", variants()));
        addMean(
                table,
                "train accuracy",
                name -> kept(name, epoch -> epoch.train().accuracy()));
        addMean(
                table,
                "validation accuracy",
                name -> kept(name, e -> e.validation().accuracy()));
        addMean(table, "test accuracy", this::testAccuracy);
        table.addColumns(DoubleColumn.create(
                "std. dev. over seeds",
                variants().stream().mapToDouble(name -> testAccuracy(name).standardDeviation())));
        addMean(table, "test loss", this::testLoss);
        addMean(table, "weight norm", name -> kept(name, Epoch::weightNorm));
        return table;
    }

    private void addMean(Table table, String name, java.util.function.Function<String, Sample> sample) {
        table.addColumns(DoubleColumn.create(
                name,
                variants().stream().mapToDouble(variant -> sample.apply(variant).mean())));
    }

    @Override
    public String toString() {
        return "%d variants, %d trials: %s".formatted(variants().size(), trials.size(), variants());
    }
}
