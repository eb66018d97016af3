package occam.interview.mock;

import static occam.InvalidInput.given;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import occam.data.Tables;

/**
 * What an interviewer asks after a good answer.
 *
 * @param asks the question, in words that follow from the answer
 * @param then the id of the question that it is
 */
public record Deeper(String asks, String then) {
    private static final Map<String, Deeper> ALL = Tables.deeper().stream()
            .collect(Collectors.toMap(
                    row -> row.getString("id"), row -> new Deeper(row.getString("asks"), row.getString("then"))));

    /**
     * What follows this question, if anything does.
     *
     * @param question its id
     * @throws occam.InvalidInput if it is null
     */
    public static Optional<Deeper> after(String question) {
        return Optional.ofNullable(ALL.get(given(question, "question")));
    }
}
