package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Split;
import occam.job.Job;
import occam.job.Memory;
import occam.job.Place;
import occam.neural.Network;
import occam.neural.train.Trainer;

/**
 * One network under many settings of its knobs, each under the same seeds. A description that does not change: each method gives
 * another one. Begin with {@link Sweep#over} or {@link Sweep#random}.
 */
public final class Search {
    /** Bytes, with the network that it makes. */
    private static final double SETTING = 500;

    private final List<Settings> settings;
    private final List<Axis> grid;
    private final int seeds;
    private final Function<Header, TrialFile> files;
    private final Place place;

    private Search(
            List<Settings> settings, List<Axis> grid, int seeds, Function<Header, TrialFile> files, Place place) {
        this.settings = settings;
        this.grid = grid;
        this.seeds = seeds;
        this.files = files;
        this.place = place;
    }

    static Search over(Axis axis) {
        return of(List.of(Settings.NONE)).crossed(axis, List.of(axis));
    }

    static Search random(int count, long seed, Drawn... knobs) {
        return of(drawn(count, seed, knobs));
    }

    /** Settings that fill no grid. */
    static Search of(List<Settings> settings) {
        return new Search(settings, List.of(), 3, header -> TrialFile.none(), Place.threads());
    }

    static List<Settings> drawn(int count, long seed, Drawn... knobs) {
        unless(count >= 1, "a random search needs 1 setting or more, was %d", count);
        unless(
                List.of(given(knobs, "knobs")).size() > 0,
                "a random search needs a knob with a range, such as dropout(uniform(0, 0.8))");
        mustFit(count);
        var random = new SplittableRandom(seed);
        var drawn = Stream.generate(() -> drawn(knobs, random)).limit(count).toList();
        unless(
                new HashSet<>(drawn).size() == count,
                "a range is so narrow that settings were drawn twice; widen it, or name its values with Sweep.over(...)");
        return drawn;
    }

    private static void mustFit(double settings) {
        Memory.mustHold(String.format(Locale.ROOT, "%,.0f settings", settings), SETTING * settings, "try fewer values");
    }

    private static Settings drawn(Drawn[] knobs, SplittableRandom random) {
        var settings = Settings.NONE;
        for (var one : knobs) {
            settings = settings.with(one.knob(), one.range().draw(random));
        }
        return settings;
    }

    /**
     * Tries each of these values with each of the settings so far.
     *
     * @throws occam.InvalidInput if the knob is in the sweep already
     */
    public Search and(Axis axis) {
        var axes = new ArrayList<>(grid);
        axes.add(given(axis, "axis"));
        return crossed(axis, grid.isEmpty() ? List.of() : axes);
    }

    private Search crossed(Axis axis, List<Axis> axes) {
        mustFit((double) settings.size() * axis.values().size());
        var crossed = settings.stream()
                .flatMap(one -> axis.values().stream().map(value -> one.with(axis.knob(), value)))
                .toList();
        return new Search(crossed, axes, seeds, files, place);
    }

    /**
     * Trains all settings under this many seeds; three unless told otherwise.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Search seeds(int count) {
        Sweep.checkSeeds(count);
        return new Search(settings, grid, count, files, place);
    }

    /**
     * Keeps each trial in this file as soon as it has ended, and runs none that is there: a sweep that was stopped, however hard, goes
     * on where it was. The numbers are the same to the last digit. A trial that diverged or failed is not run again either.
     *
     * @param file that need not be there yet; one line of JSON for the sweep, and one for each trial. An empty file beside it, with a dot before
     *     its name and {@code .lock} behind, tells others that it is in use
     */
    public Search resumeFrom(Path file) {
        given(file, "file");
        return new Search(settings, grid, seeds, header -> TrialFile.open(file, header), place);
    }

    /**
     * Trains in another place than on the threads of this process. The result is the same; the file of {@link #resumeFrom} is written here.
     *
     * @throws occam.InvalidInput if there is none
     */
    public Search on(Place place) {
        return new Search(settings, grid, seeds, files, given(place, "place"));
    }

    /**
     * Trains all, one model on each core: setting by setting, and each under all its seeds. The result does not depend on how many cores
     * there are. A trial that diverges or throws is one that says so, and the others go on.
     *
     * <p>If the thread is interrupted, the result holds the trials that were finished.
     *
     * @param base the network whose knobs are set
     * @param split that each seed redraws, as {@link Sweep#compare} does
     * @throws occam.InvalidInput before anything runs, if the network lacks a knob, does not take a value or does not fit the data; or if
     *     the file is that of another sweep, is in use by one, was changed by another hand, or cannot be written
     */
    public Runs run(Network base, Split split) {
        var redrawn = new ConcurrentHashMap<Long, Split>();
        Function<Planned, Split> rows = one -> redrawn.computeIfAbsent(one.seed(), split::redraw);
        return run(base, split, rows, one -> one.on(rows.apply(one)));
    }

    Runs run(Network base, Split split, Function<Planned, Trial> here) {
        return run(base, split, one -> one.rows(split), here);
    }

    private Runs run(Network base, Split split, Function<Planned, Split> rows, Function<Planned, Trial> here) {
        check(given(base, "network"), given(split, "split"));
        var plan = plan(base, split.seed());
        var header = Header.of(settings, Sweep.seeds(split.seed(), seeds), base, split);
        try (var file = files.apply(header)) {
            return run(plan, rows, here, file);
        }
    }

    private void check(Network base, Split split) {
        long trainings = (long) settings.size() * seeds;
        settings.stream()
                .takeWhile(one -> !Thread.currentThread().isInterrupted())
                .forEach(one -> Trainer.check(one.on(base), split, trainings));
    }

    private List<Planned> plan(Network base, long first) {
        var names = settings.stream().map(Settings::toString).toList();
        boolean distinct = names.stream().distinct().count() == names.size();
        return settings.stream()
                .flatMap(one -> {
                    var variant = Variant.variant(distinct ? one.toString() : one.exact(), one.on(base));
                    return Sweep.seeds(first, seeds).stream().map(seed -> new Planned(variant, one, seed));
                })
                .toList();
    }

    private Runs run(List<Planned> plan, Function<Planned, Split> rows, Function<Planned, Trial> here, TrialFile file) {
        var kept = file.kept(plan);
        var missing = IntStream.range(0, plan.size())
                .filter(number -> !kept.containsKey(number))
                .boxed()
                .toList();
        var work = new TrialWork<Integer, Numbered>(
                plan::get,
                rows,
                number ->
                        new Numbered(number, file.keep(number, plan.get(number).attempt(here))),
                (number, line) ->
                        new Numbered(number, file.keep(number, plan.get(number).made(line))),
                file::together);
        var ran = Job.map(place, "sweep", missing, work, done -> runs(kept, done));
        return runs(kept, ran);
    }

    private record Numbered(int number, Trial trial) {}

    private Runs runs(Map<Integer, Trial> kept, List<Numbered> ran) {
        var all = new TreeMap<>(kept);
        ran.forEach(one -> all.put(one.number, one.trial));
        return new Runs(List.copyOf(all.values()), grid);
    }
}
