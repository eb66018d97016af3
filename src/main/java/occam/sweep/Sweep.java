package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import occam.data.Split;
import occam.job.Job;
import occam.job.Place;
import occam.neural.train.Trainer;

/**
 * A comparison of variants under the same seeds. Each seed redraws everything that is random: the split and its noise, the first
 * weights, the order of the rows and the masks; the variants of one seed share their split, so that they can be compared in pairs.
 */
public final class Sweep {
    private static final long APART = 1000;

    private final List<Variant> variants;
    private final int seeds;
    private final Place place;

    private Sweep(List<Variant> variants, int seeds, Place place) {
        this.variants = variants;
        this.seeds = seeds;
        this.place = place;
    }

    /**
     * Compares these variants, under three seeds unless told otherwise.
     *
     * @throws occam.InvalidInput if there is none, or two have the same name
     */
    public static Sweep compare(Variant... variants) {
        var all = List.of(given(variants, "variants"));
        var names = all.stream().map(Variant::name).toList();
        unless(!names.isEmpty(), "a sweep needs at least one variant(name, network)");
        unless(names.stream().distinct().count() == names.size(), "the variants need different names, were %s", names);
        return new Sweep(all, 3, Place.threads());
    }

    /**
     * Tries each of these values; {@link Search#and} adds another knob, so that each of its values is tried with each of these.
     *
     * @param axis a knob with its values, such as {@code learningRate(logGrid(1e-4, 1e-1, 11))}
     */
    public static Search over(Axis axis) {
        return Search.over(given(axis, "axis"));
    }

    /**
     * Tries settings that are drawn at random, each knob by itself.
     *
     * <p>Source: J. Bergstra and Y. Bengio, Random search for hyper-parameter optimization, JMLR 13 (2012).
     *
     * @param count of settings, each of which is trained under every seed
     * @param seed of the draws; the trials have theirs from the split
     * @param knobs with their ranges, such as {@code learningRate(logUniform(1e-4, 1e-1))}
     * @throws occam.InvalidInput if the count is below 1, or there is no knob, or one twice
     */
    public static Search random(int count, long seed, Drawn... knobs) {
        return Search.random(count, seed, knobs);
    }

    /**
     * Tries settings that are drawn at random as {@link #random} does, but trains only the better ones for long.
     *
     * @param count of settings at the start, each of which is trained under one seed
     * @param seed of the draws; the trials have theirs from the split
     * @param knobs with their ranges
     * @throws occam.InvalidInput as {@link #random}
     */
    public static Halving halving(int count, long seed, Drawn... knobs) {
        return new Halving(Search.drawn(count, seed, knobs), 3);
    }

    /**
     * Tries these factors in all combinations, which is a full ablation: {@code factorial(factor("dropout", network ->
     * network.dropout(0.5)), ...)}.
     *
     * @throws occam.InvalidInput if there is none or too many, or two have the same name
     */
    public static Factorial factorial(Factor... factors) {
        return Factorial.of(List.of(given(factors, "factors")));
    }

    /**
     * Trains each variant under this many seeds.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Sweep seeds(int count) {
        checkSeeds(count);
        return new Sweep(variants, count, place);
    }

    /**
     * Trains in another place than on the threads of this process. The result is the same.
     *
     * @throws occam.InvalidInput if there is none
     */
    public Sweep on(Place place) {
        return new Sweep(variants, seeds, given(place, "place"));
    }

    /**
     * Trains all, one model on each core. The result does not depend on how many cores there are.
     *
     * <p>If the thread is interrupted, the result holds the trials that were finished.
     *
     * @throws occam.InvalidInput before anything is trained, if a variant cannot be
     */
    public Runs run(Split split) {
        return run(split, Runs::new);
    }

    /** @param view what to show of the trials so far */
    Runs run(Split split, Function<List<Trial>, ?> view) {
        given(split, "split");
        var ready = checked(split);
        var work = new TrialWork<Planned, Trial>(
                one -> one,
                one -> rows(one, split, ready),
                one -> one.on(rows(one, split, ready)),
                (one, line) -> one.made(TrialWork.orThrow(line)),
                Runnable::run);
        return new Runs(Job.map(place, "training", planned(split.seed()), work, view));
    }

    /** What the trials of the first seed learn from, once it is known that they can; the other seeds have as many rows. */
    private Map<Planned, SoftReference<Split>> checked(Split split) {
        var ready = new ConcurrentHashMap<Planned, SoftReference<Split>>();
        variants.stream()
                .takeWhile(variant -> !Thread.currentThread().isInterrupted())
                .map(variant -> new Planned(
                        variant, Settings.NONE, seeds(split.seed(), 1).get(0)))
                .forEach(one -> {
                    var rows = one.rows(split);
                    Trainer.check(one.variant().network(), rows, (long) seeds * variants.size());
                    ready.put(one, new SoftReference<>(rows));
                });
        return ready;
    }

    /** Made anew where memory was short. */
    private static Split rows(Planned one, Split split, Map<Planned, SoftReference<Split>> ready) {
        var kept = ready.remove(one);
        var rows = kept == null ? null : kept.get();
        return rows == null ? one.rows(split) : rows;
    }

    private List<Planned> planned(long first) {
        return seeds(first, seeds).stream()
                .flatMap(seed -> variants.stream().map(variant -> new Planned(variant, Settings.NONE, seed)))
                .toList();
    }

    static void checkSeeds(int count) {
        unless(count >= 1, "seeds must be 1 or more, was %d", count);
    }

    /** Those of the trials, far enough apart that two splits share none. */
    static List<Long> seeds(long first, int count) {
        return LongStream.range(0, count).mapToObj(k -> first * APART + k).toList();
    }
}
