package occam.interview.judge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** A key point with the ways in which it, and the contrary of it, may be said. */
record PointRules(KeyPoint point, List<Way> said, List<Way> wrong) {
    private static final Map<String, List<PointRules>> ALL = Tables.points().stream()
            .collect(groupingBy(row -> row.getString("id"), mapping(PointRules::of, toList())));

    private static PointRules of(Row row) {
        return new PointRules(
                new KeyPoint(
                        row.getString("id"),
                        (int) row.getDouble("number"),
                        row.getString("point"),
                        row.getString("opposite")),
                Way.all(row.getString("said")),
                Way.all(row.getString("wrong")));
    }

    /** Where something speaks against the point, what would find its contrary too is no word for it. */
    List<Evidence> decisive(List<Evidence> evidence) {
        if (evidence.stream().noneMatch(one -> one.speaks() == Mark.OPPOSITE)) {
            return evidence;
        }
        var contrary = Reading.of(point.opposite());
        return evidence.stream()
                .filter(one -> !said.contains(one.way()) || isNeverFor(one.way(), contrary))
                .toList();
    }

    private static boolean isNeverFor(Way way, Reading contrary) {
        return Evidence.ofSaid(contrary, way).noneMatch(one -> one.speaks() == Mark.SAID);
    }

    static List<PointRules> of(String question) {
        return ALL.getOrDefault(question, List.of());
    }
}
