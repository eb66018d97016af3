package occam.sweep;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.language.LanguageScore;
import occam.neural.language.TrainedTransformer;

/**
 * What came of a comparison of language models, as samples over the seeds.
 *
 * @param trials by seed, and in each in the order in which the variants were given
 */
public record LanguageRuns(List<LanguageTrial> trials) {
    /**
     * Keeps a copy.
     *
     * @throws occam.InvalidInput if it, or a trial, is missing
     */
    public LanguageRuns {
        trials = List.copyOf(given(trials, "trials"));
    }

    /** The names, in the order in which they were given. */
    public List<String> variants() {
        return trials.stream().map(LanguageTrial::variant).distinct().toList();
    }

    /**
     * These, and those of another comparison.
     *
     * @throws occam.InvalidInput if a variant is in both
     */
    public LanguageRuns and(LanguageRuns more) {
        var twice = variants().stream()
                .filter(given(more, "other runs").variants()::contains)
                .toList();
        unless(twice.isEmpty(), "runs are joined where no variant is in both, but %s are in both", twice);
        return new LanguageRuns(
                Stream.concat(trials.stream(), more.trials.stream()).toList());
    }

    /**
     * The trials of one variant, by seed.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public List<LanguageTrial> of(String variant) {
        unless(
                variants().contains(given(variant, "variant")),
                "there is no variant '%s'; there are %s",
                variant,
                variants());
        return trials.stream().filter(trial -> trial.variant().equals(variant)).toList();
    }

    /**
     * The model that the first seed has trained.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public TrainedTransformer first(String variant) {
        return of(variant).get(0).trained();
    }

    /**
     * Any number of the last score, such as {@code score -> score.validation()}.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample atTheEnd(String variant, ToDoubleFunction<LanguageScore> number) {
        given(number, "number");
        return sample(
                variant, trial -> number.applyAsDouble(trial.trained().history().last()));
    }

    /**
     * The smallest validation loss of each seed: what early stopping would have kept.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample lowest(String variant) {
        return sample(variant, trial -> trial.trained().history().best().validation());
    }

    /**
     * The loss on the other novel at the end.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public Sample other(String variant) {
        return sample(variant, LanguageTrial::other);
    }

    private Sample sample(String variant, ToDoubleFunction<LanguageTrial> number) {
        return new Sample(of(variant).stream().mapToDouble(number).toArray());
    }

    /**
     * After which steps a variant was scored.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public double[] steps(String variant) {
        return first(variant).history().scores().stream()
                .mapToDouble(LanguageScore::step)
                .toArray();
    }

    /**
     * Any number of the scores, a sample over the seeds for each of {@link #steps}.
     *
     * @throws occam.InvalidInput if there is no such variant
     */
    public List<Sample> curve(String variant, ToDoubleFunction<LanguageScore> number) {
        given(number, "number");
        return IntStream.range(0, steps(variant).length)
                .mapToObj(k -> sample(
                        variant,
                        trial -> number.applyAsDouble(
                                trial.trained().history().scores().get(k))))
                .toList();
    }

    @Override
    public String toString() {
        return variants().stream().map(this::told).collect(joining("\n"));
    }

    private String told(String variant) {
        return String.format(
                Locale.ROOT,
                "%s: training %.3f, validation %.3f (lowest %.3f), other novel %.3f nats",
                variant,
                atTheEnd(variant, LanguageScore::train).mean(),
                atTheEnd(variant, LanguageScore::validation).mean(),
                lowest(variant).mean(),
                other(variant).mean());
    }
}
