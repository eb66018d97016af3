package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import occam.job.Job;
import occam.neural.language.numbers.FloatNumbers;

/** Trains language models, in the glass box. */
public final class LanguageTrainer {
    private LanguageTrainer() {}

    /**
     * Trains on the training text and looks at the validation text now and then.
     *
     * <p>The same seed gives the same history, whatever else runs. If the thread is interrupted, training ends within a step and what
     * was learned so far is returned.
     *
     * @param seed for the first weights, the order of the sequences and the dropout masks
     * @throws occam.InvalidInput if something is missing
     */
    public static TrainedTransformer fit(Transformer model, CharacterSplit split, long seed) {
        check(model, split);
        return Job.run("training", progress -> {
            try (var training = new LanguageTraining<>(model, split, seed, new FloatNumbers(), progress)) {
                return training.run();
            }
        });
    }

    /**
     * Trains all weights on from those of another training; the optimizer starts anew.
     *
     * @throws occam.InvalidInput if something is missing, or the models differ in size or in their alphabet
     */
    public static TrainedTransformer fineTune(
            TrainedTransformer start, Transformer model, CharacterSplit split, long seed) {
        return fineTune(start, model, FineTuning.everything(), split, seed);
    }

    /**
     * Trains on from the weights of another training; the optimizer starts anew.
     *
     * @param tuning which weights, and what holds them back
     * @throws occam.InvalidInput if something is missing, the models differ in size or in their alphabet, or the last layer alone is asked for
     *     where it is the embedding's table too
     */
    public static TrainedTransformer fineTune(
            TrainedTransformer start, Transformer model, FineTuning tuning, CharacterSplit split, long seed) {
        given(tuning, "tuning");
        check(model, split);
        var from = given(start, "start");
        unless(
                from.model().sizes().equals(model.sizes()) && from.model().isTied() == model.isTied(),
                "fine-tuning needs a model of the same sizes as that which it begins with, %s; was %s",
                from.model(),
                model);
        unless(
                from.alphabet().equals(split.alphabet()),
                "fine-tuning needs a text with the alphabet of the first, '%s'; was '%s'",
                from.alphabet().characters(),
                split.alphabet().characters());
        unless(
                !model.isTied() || !tuning.isLastOnly(),
                "a tied output is the embedding's table, so there is no last layer by itself; tune everything() or lowRank(rank)");
        return Job.run("fine-tuning", progress -> {
            try (var training = new LanguageTraining<>(model, tuning, split, seed, new FloatNumbers(), progress)) {
                return training.from(from.weights()).run();
            }
        });
    }

    private static void check(Transformer model, CharacterSplit split) {
        given(model, "model");
        given(split, "split");
    }
}
