package occam.neural.language;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The characters of a text, each of which is a number for the model: its place here.
 *
 * @param characters each once, in the order of their numbers
 */
public record Alphabet(String characters) {
    /**
     * Checks that there are two or more, none twice.
     *
     * @throws occam.InvalidInput if not
     */
    public Alphabet {
        unless(
                given(characters, "characters").length() >= 2
                        && characters.chars().distinct().count() == characters.length(),
                "an alphabet needs 2 characters or more, each once, was '%s'",
                characters);
    }

    /**
     * All that these texts have.
     *
     * @throws occam.InvalidInput if that is fewer than two
     */
    public static Alphabet of(String... texts) {
        return new Alphabet(Stream.of(given(texts, "texts"))
                .flatMapToInt(String::chars)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(joining()));
    }

    /** How many characters. */
    public int size() {
        return characters.length();
    }

    /**
     * The number of each character.
     *
     * @throws occam.InvalidInput if one is not in the alphabet
     */
    public int[] encode(String text) {
        var ids = given(text, "text").chars().map(characters::indexOf).toArray();
        int strange = Arrays.stream(ids).boxed().toList().indexOf(-1);
        unless(
                strange < 0,
                "character %d, '%s', is none of those that the model knows: %s",
                strange + 1,
                strange < 0 ? "" : text.charAt(strange),
                characters);
        return ids;
    }
}
