package occam.sweep;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.List;
import occam.data.Split;
import occam.job.Job;
import occam.neural.Trainer;

/**
 * A comparison of variants under the same seeds. Each seed redraws everything that is random: the split and its noise, the first
 * weights, the order of the rows and the masks; the variants of one seed share their split, so that they can be compared in pairs.
 */
public final class Sweep {
    private static final long APART = 1000;

    private final List<Variant> variants;
    private final int seeds;

    private Sweep(List<Variant> variants, int seeds) {
        this.variants = variants;
        this.seeds = seeds;
    }

    /**
     * Compares these variants, under three seeds unless told otherwise.
     *
     * @throws occam.InvalidInput if there is none, or two have the same name
     */
    public static Sweep compare(Variant... variants) {
        var names = List.of(variants).stream().map(Variant::name).toList();
        unless(!names.isEmpty(), "a sweep needs at least one variant(name, network)");
        unless(names.stream().distinct().count() == names.size(), "the variants need different names, were %s", names);
        return new Sweep(List.of(variants), 3);
    }

    /**
     * Trains each variant under this many seeds.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Sweep seeds(int count) {
        unless(count >= 1, "seeds must be 1 or more, was %d", count);
        return new Sweep(variants, count);
    }

    /**
     * Trains all, one model on each core. The result does not depend on how many cores there are.
     *
     * <p>If the thread is interrupted, the result holds the trials that were finished.
     */
    public Runs run(Split split) {
        return new Runs(Job.map("training", planned(split.seed()), one -> trial(one, split), Runs::new));
    }

    private List<Planned> planned(long first) {
        var all = new ArrayList<Planned>();
        for (long k = 0; k < seeds; k++) {
            for (var variant : variants) {
                all.add(new Planned(variant, first * APART + k));
            }
        }
        return all;
    }

    private record Planned(Variant variant, long seed) {}

    private static Trial trial(Planned one, Split recipe) {
        var split = one.variant.data().apply(recipe.redraw(one.seed));
        var trained = Trainer.fit(one.variant.network(), split, one.seed);
        return new Trial(one.variant.name(), one.seed, trained.history(), trained.score(split.test()));
    }
}
