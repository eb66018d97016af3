package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.stream.Stream;
import occam.job.Job;
import occam.neural.language.CharacterSplit;
import occam.neural.language.LanguageTrainer;

/**
 * A comparison of language models under the same seeds. Each seed redraws everything that is random: where in the novel the training text
 * begins, the first weights, the sequences and the masks.
 */
public final class LanguageSweep {
    private final List<LanguageVariant> variants;
    private final int seeds;

    private LanguageSweep(List<LanguageVariant> variants, int seeds) {
        this.variants = variants;
        this.seeds = seeds;
    }

    /**
     * Compares these variants, under one seed unless told otherwise: a language model takes its time.
     *
     * @throws occam.InvalidInput if there is none, or two have the same name
     */
    public static LanguageSweep compare(LanguageVariant... variants) {
        var all = List.of(given(variants, "variants"));
        var names = all.stream().map(LanguageVariant::name).toList();
        unless(!names.isEmpty(), "a sweep needs at least one model(name, transformer)");
        unless(names.stream().distinct().count() == names.size(), "the variants need different names, were %s", names);
        return new LanguageSweep(all, 1);
    }

    /**
     * Trains each variant under this many seeds.
     *
     * @throws occam.InvalidInput if below 1
     */
    public LanguageSweep seeds(int count) {
        Sweep.checkSeeds(count);
        return new LanguageSweep(variants, count);
    }

    /**
     * Trains all, one model on each core. The result does not depend on how many cores there are. If the thread is interrupted, it holds
     * the trials that were finished.
     *
     * @throws occam.InvalidInput if a variant cannot be trained on the text
     */
    public LanguageRuns run(CharacterSplit split) {
        given(split, "split");
        return new LanguageRuns(Job.map("training", planned(split), Planned::trained, LanguageRuns::new));
    }

    private List<Planned> planned(CharacterSplit split) {
        return Sweep.seeds(split.seed(), seeds).stream()
                .flatMap(seed -> planned(split, seed))
                .toList();
    }

    private Stream<Planned> planned(CharacterSplit split, long seed) {
        return variants.stream()
                .map(variant -> new Planned(
                        variant, given(variant.data().apply(split.seed(seed)), "split of a variant"), seed));
    }

    private record Planned(LanguageVariant variant, CharacterSplit split, long seed) {
        LanguageTrial trained() {
            var trained = LanguageTrainer.fit(variant.model(), split, seed);
            return new LanguageTrial(variant.name(), seed, trained, trained.loss(split.other()));
        }
    }
}
