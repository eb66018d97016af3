package occam.sweep;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import occam.InvalidInput;
import occam.neural.Epoch;
import occam.neural.History;
import tech.tablesaw.api.Table;

/**
 * What came of a sweep: every trial that was finished, in order, as samples over the seeds or as a table.
 *
 * @param trials of named variants by seed, and in each seed in the order in which they were given; of settings setting by setting
 * @param grid the knobs with all values that a sweep over a grid is to try; none for other sweeps
 */
public record Runs(List<Trial> trials, List<Axis> grid) {
    /**
     * Keeps copies of the lists.
     *
     * @throws occam.InvalidInput if one, or something in one, is missing
     */
    public Runs {
        trials = List.copyOf(given(trials, "trials"));
        grid = List.copyOf(given(grid, "axes"));
    }

    /** Trials that fill no grid. */
    public Runs(List<Trial> trials) {
        this(trials, List.of());
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
        unless(
                variants().contains(given(variant, "variant")),
                "there is no variant '%s'; there are %s",
                variant,
                variants());
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
        given(number, "number");
        return sample(variant, trial -> number.applyAsDouble(trial.kept()));
    }

    /** Only of seeds that every variant has finished, so that any two samples can be paired, after an interrupt too. */
    private Sample sample(String variant, ToDoubleFunction<Trial> number) {
        var complete = complete();
        return new Sample(of(variant).stream()
                .filter(trial -> complete.contains(trial.seed()))
                .mapToDouble(trial -> trial.number(number))
                .toArray());
    }

    /** The seeds that every variant has finished. */
    Set<Long> complete() {
        long variants = variants().size();
        return trials.stream().collect(groupingBy(Trial::seed, counting())).entrySet().stream()
                .filter(seed -> seed.getValue() == variants)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The knobs that were set, in the order in which they were given; none in a comparison of variants that were named. */
    public List<Knob> knobs() {
        return trials.stream()
                .findFirst()
                .map(trial -> List.copyOf(trial.settings().values().keySet()))
                .orElse(List.of());
    }

    /** The trials of each variant, in the order in which the variants were given. */
    public List<Cell> cells() {
        var byVariant = trials.stream().collect(groupingBy(Trial::variant, LinkedHashMap::new, toList()));
        return byVariant.values().stream()
                .map(seeds -> new Cell(seeds.get(0).variant(), seeds.get(0).settings(), seeds))
                .toList();
    }

    /**
     * Only the trials in which a knob has this value.
     *
     * @throws occam.InvalidInput if no trial has
     */
    public Runs where(Knob knob, double value) {
        given(knob, "knob");
        var those = trials.stream()
                .filter(trial -> trial.settings().get(knob) == value)
                .toList();
        unless(!those.isEmpty(), "no trial has the %s %s; there are %s", knob, value, values(knob));
        return new Runs(those, grid);
    }

    private List<Double> values(Knob knob) {
        return trials.stream()
                .map(trial -> trial.settings().get(knob))
                .distinct()
                .toList();
    }

    /**
     * The variant that is best on the mean over the seeds; the first of equals. What diverged or failed under one of them is out of the
     * running, and so is what an interrupt has left with fewer seeds than others have.
     *
     * <p>Its score on the validation rows flatters it, since it was chosen by them: judge it on test rows, under fresh seeds.
     *
     * @param measure one on validation rows
     * @throws occam.InvalidInput if the measure looks at test rows, or no variant was trained to a good end
     */
    public Cell best(Measure measure) {
        given(measure, "measure").mustChoose();
        var cells = cells();
        int seeds = cells.stream().mapToInt(cell -> cell.trials().size()).max().orElse(0);
        var order = comparingDouble((Cell cell) -> cell.sample(measure).mean());
        return cells.stream()
                .filter(cell -> cell.isDone() && cell.trials().size() == seeds)
                .min(measure.moreIsBetter() ? order.reversed() : order)
                .orElseThrow(() -> new InvalidInput(String.format(
                        Locale.ROOT,
                        "none of the %d trials has ended well, so none is the best; see table()",
                        trials.size())));
    }

    /** A row for each trial. In a sweep over knobs it has their values and how the trial ended; one that ended badly has no scores. */
    public Table table() {
        return new RunsTable(this).trials();
    }

    /** A row for each variant: mean over the seeds, and the standard deviation of the test accuracy. */
    public Table summary() {
        return new RunsTable(this).summary();
    }

    @Override
    public String toString() {
        return knobs().isEmpty()
                ? named()
                : String.format(
                        Locale.ROOT,
                        "%d trials: %d settings of %s",
                        trials.size(),
                        variants().size(),
                        knobs());
    }

    private String named() {
        return String.format(
                Locale.ROOT, "%d variants, %d trials: %s", variants().size(), trials.size(), variants());
    }
}
