package occam.sweep;

import static occam.InvalidInput.given;

import occam.neural.language.TrainedTransformer;

/**
 * One training of a variant.
 *
 * @param variant its name
 * @param seed of everything that was random
 * @param trained what came of it
 * @param other its loss on the text of the other novel, in nats a character
 */
public record LanguageTrial(String variant, long seed, TrainedTransformer trained, double other) {
    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public LanguageTrial {
        given(variant, "variant");
        given(trained, "trained model");
    }
}
