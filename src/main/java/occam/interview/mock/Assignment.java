package occam.interview.mock;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.Locale;
import occam.data.Tables;

/**
 * What a round puts in the place of a plain question, or before it.
 *
 * @param kind what it is
 * @param place the listing's name, or the id of the drill's exercise; empty for a situation
 * @param question the id of what is asked, or asked after it
 * @param text in Markdown; empty for a drill
 */
public record Assignment(Kind kind, String place, String question, String text) {
    private static final List<Assignment> ALL = Tables.tasks().stream()
            .map(row -> new Assignment(
                    Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getString("place"),
                    row.getString("id"),
                    row.getString("text")))
            .toList();

    /** What an assignment is. */
    public enum Kind {
        /** A question as it comes up at work. */
        SITUATION,
        /** Code with one wrong line. */
        LISTING,
        /** Code to be written. */
        BOARD
    }

    /**
     * All of a kind.
     *
     * @throws occam.InvalidInput if it is null
     */
    public static List<Assignment> of(Kind kind) {
        given(kind, "kind");
        return ALL.stream().filter(each -> each.kind == kind).toList();
    }
}
