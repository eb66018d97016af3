package occam.interview.judge;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/**
 * A key point with the ways in which it, and the contrary of it, may be said.
 *
 * @param own the sentences of the course
 * @param contrary its opposite, read as an answer
 */
record PointRules(KeyPoint point, List<Way> said, List<Way> wrong, List<OwnSentence> own, Reading contrary) {
    private static final Map<String, List<PointRules>> READ = new ConcurrentHashMap<>();
    private static final Map<String, List<Cells>> ALL = Tables.points().stream()
            .map(PointRules::cells)
            .collect(groupingBy(cells -> cells.point().question()));

    private record Cells(KeyPoint point, String said, String wrong) {}

    private static Cells cells(Row row) {
        var point = new KeyPoint(
                row.getString("id"), (int) row.getDouble("number"), row.getString("point"), row.getString("opposite"));
        return new Cells(point, row.getString("said"), row.getString("wrong"));
    }

    static List<KeyPoint> points(String question) {
        return ALL.getOrDefault(question, List.of()).stream().map(Cells::point).toList();
    }

    /** Those of one question, read when they are first asked for. */
    static List<PointRules> of(String question) {
        return ALL.containsKey(question) ? READ.computeIfAbsent(question, PointRules::read) : List.of();
    }

    private static List<PointRules> read(String question) {
        return ALL.get(question).stream().map(PointRules::read).toList();
    }

    /** A way that finds the contrary as the course has it is a strong one. */
    private static PointRules read(Cells cells) {
        var contrary = Reading.of(cells.point().opposite());
        var wrong = Way.all(cells.wrong()).stream()
                .map(way -> Evidence.ofWrong(contrary, way).anyMatch(one -> one.speaks() == Mark.OPPOSITE)
                        ? way.strengthened()
                        : way)
                .toList();
        return new PointRules(cells.point(), Way.all(cells.said()), wrong, OwnSentence.of(cells.point()), contrary);
    }

    /** The sentences of an answer that are the course's own. */
    List<Evidence> whole(Reading reading) {
        return own.stream().flatMap(sentence -> sentence.in(reading)).toList();
    }

    /** All that an answer says of it. A sentence that is the course's own is read as a whole. */
    List<Evidence> evidence(Reading reading) {
        var whole = whole(reading);
        var ways = Stream.concat(
                said.stream().flatMap(way -> Evidence.ofSaid(reading, way)),
                wrong.stream().flatMap(way -> Evidence.ofWrong(reading, way)));
        return Stream.concat(whole.stream(), ways.filter(one -> whole.stream().noneMatch(one::isWithin)))
                .toList();
    }

    /** Where something speaks against the point, what would find its contrary too is no word for it. */
    List<Evidence> decisive(List<Evidence> evidence) {
        return evidence.stream().noneMatch(one -> one.speaks() == Mark.OPPOSITE)
                ? evidence
                : evidence.stream().filter(one -> !findsContrary(one.way())).toList();
    }

    private boolean findsContrary(Way way) {
        return said.contains(way) && Evidence.ofSaid(contrary, way).anyMatch(one -> one.speaks() == Mark.SAID);
    }
}
