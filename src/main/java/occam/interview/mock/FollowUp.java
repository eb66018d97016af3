package occam.interview.mock;

import static occam.InvalidInput.given;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import occam.data.Tables;
import occam.interview.judge.KeyPoint;
import tech.tablesaw.api.Row;

/**
 * What an interviewer says about one point.
 *
 * @param hint what leads to the point and does not tell it
 * @param missing what is asked where the point was not said, or half
 * @param opposite what is asked where the contrary was said
 */
public record FollowUp(String hint, String missing, String opposite) {
    private static final Map<String, FollowUp> ALL = Tables.followUps().stream()
            .collect(Collectors.toMap(
                    row -> key(row.getString("id"), (int) row.getDouble("number")),
                    (Function<Row, FollowUp>) FollowUp::of));

    private static FollowUp of(Row row) {
        return new FollowUp(row.getString("hint"), row.getString("missing"), row.getString("opposite"));
    }

    private static String key(String question, int number) {
        return question + " " + number;
    }

    /**
     * The one of this point.
     *
     * @throws occam.InvalidInput if the point is null
     */
    public static FollowUp on(KeyPoint point) {
        return ALL.get(key(given(point, "point").question(), point.number()));
    }
}
