package occam.sweep;

import java.util.function.Function;
import occam.data.Split;
import occam.neural.train.Trainer;

/** A trial that is still to be run. */
record Planned(Variant variant, Settings settings, long seed) {
    Trial run(Split recipe) {
        return on(rows(recipe));
    }

    /** The split that it learns from. */
    Split rows(Split recipe) {
        return variant.on(recipe.redraw(seed));
    }

    Trial on(Split split) {
        var trained = Trainer.fit(variant.network(), split, seed);
        return new Trial(variant.name(), settings, seed, trained.history(), trained.score(split.test()), "");
    }

    /** What is thrown becomes a trial that says so. */
    Trial attempt(Function<Planned, Trial> work) {
        try {
            return work.apply(this);
        } catch (RuntimeException e) {
            return Trial.failed(
                    variant.name(),
                    settings,
                    seed,
                    e.toString().lines().findFirst().orElse("an exception"));
        }
    }
}
