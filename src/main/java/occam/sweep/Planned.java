package occam.sweep;

import java.util.function.Function;
import java.util.function.Supplier;
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
        return attempt(() -> work.apply(this), this::failed);
    }

    Trial failed(String failure) {
        return Trial.failed(variant.name(), settings, seed, failure);
    }

    /** What the work gives, or what becomes of the first line of what it throws. */
    static <T> T attempt(Supplier<T> work, Function<String, T> failed) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return failed.apply(e.toString().lines().findFirst().orElse("an exception"));
        }
    }

    /** The trial that came of it elsewhere. */
    Trial made(TrialLine line) {
        return new Trial(variant.name(), settings, seed, line.history(), line.test(), line.failure());
    }
}
