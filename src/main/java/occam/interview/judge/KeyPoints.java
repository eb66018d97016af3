package occam.interview.judge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static occam.InvalidInput.given;

import java.util.List;
import java.util.Map;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** What must be said, question by question. */
public final class KeyPoints {
    private static final Map<String, List<KeyPoint>> ALL = Tables.points().stream()
            .collect(groupingBy(row -> row.getString("id"), mapping(KeyPoints::of, toList())));

    private KeyPoints() {}

    private static KeyPoint of(Row row) {
        return new KeyPoint(
                row.getString("id"),
                (int) row.getDouble("number"),
                row.getString("point"),
                row.getString("opposite"));
    }

    /**
     * The points of a question, in their order; empty if it has none.
     *
     * @param question its id
     * @throws occam.InvalidInput if it is null
     */
    public static List<KeyPoint> of(String question) {
        return ALL.getOrDefault(given(question, "question"), List.of());
    }
}
