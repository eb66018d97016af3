package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.stream.Stream;
import occam.interview.Question.Section;

/**
 * A word of the course.
 *
 * @param word as the lessons have it
 * @param definition one sentence
 * @param synonyms other words for the same; may be empty
 * @param asked as an interviewer says it; the same as {@code word} where the course has no word of its own
 * @param shown where the course explains it
 */
public record Term(String word, String definition, List<String> synonyms, String asked, Section shown) {
    /**
     * Checks that it can be looked up and told.
     *
     * @throws occam.InvalidInput if a part is null, or the word is blank
     */
    public Term {
        unless(!given(word, "word").isBlank(), "a term needs a word by which it is found, was '%s'", word);
        given(definition, "definition");
        synonyms = List.copyOf(given(synonyms, "synonyms"));
        given(asked, "asked");
        given(shown, "shown");
    }

    /** Every word by which it is found, its own first, each once. */
    public List<String> words() {
        return Stream.concat(Stream.of(word, asked), synonyms.stream())
                .distinct()
                .toList();
    }

    /** Whether the field has another word for it than the course. */
    public boolean isOwn() {
        return !word.equals(asked);
    }
}
