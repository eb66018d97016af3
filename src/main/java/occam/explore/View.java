package occam.explore;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.Locale;

/**
 * What a figure that answers shows for one position: charts, tables or texts side by side, and in words what is seen.
 *
 * @param shown what {@code show} could show, each
 * @param words a sentence below, which a screen reader reads; may be empty
 */
public record View(List<Object> shown, String words) {
    /**
     * Checks that each is there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public View {
        shown = List.copyOf(given(shown, "what is shown"));
        given(words, "words");
    }

    /** These side by side, without words. */
    public static View of(Object... shown) {
        return new View(List.of(given(shown, "what is shown")), "");
    }

    /** What a drawing gave, as a view, if it is none. */
    static View from(Object drawn) {
        return given(drawn, "what is drawn") instanceof View view ? view : of(drawn);
    }

    /** The same with words below, in the format of {@link String#format}. */
    public View saying(String format, Object... numbers) {
        return new View(shown, String.format(Locale.ROOT, given(format, "words"), numbers));
    }
}
