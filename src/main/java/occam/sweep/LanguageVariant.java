package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.function.UnaryOperator;
import occam.neural.language.CharacterSplit;
import occam.neural.language.Transformer;

/**
 * One of the language models that are compared.
 *
 * @param name as it stands in tables and figures
 * @param model what is trained
 * @param data what is done to the split first
 */
public record LanguageVariant(String name, Transformer model, UnaryOperator<CharacterSplit> data) {
    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing, or the name is blank
     */
    public LanguageVariant {
        unless(!given(name, "variant's name").isBlank(), "a variant needs a name, by which figures tell it apart");
        given(model, "model");
        given(data, "change of the text");
    }

    /** A model, on the text as it is. */
    public static LanguageVariant model(String name, Transformer model) {
        return new LanguageVariant(name, model, UnaryOperator.identity());
    }

    /** A model, on another part of the text, such as {@code split -> split.takeTrain(4_000)}. */
    public static LanguageVariant model(String name, Transformer model, UnaryOperator<CharacterSplit> data) {
        return new LanguageVariant(name, model, data);
    }
}
