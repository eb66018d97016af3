package occam.interview.judge;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** Concepts in capitals, each with the words for it, and with its rivals: those that one and the same word cannot speak for. */
final class Concepts {
    private record Concept(String rivals, List<String> words) {}

    private static final Map<String, Concept> ALL = Tables.synonyms().stream()
            .collect(toMap(row -> row.getString("concept"), Concepts::concept));

    private Concepts() {}

    private static Concept concept(Row row) {
        return new Concept(
                row.getString("rivals"), Arrays.asList(row.getString("words").split("; ")));
    }

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static List<String> words(String name) {
        return ALL.get(name).words();
    }

    /** Every word of every concept. */
    static List<String> words() {
        return ALL.values().stream().flatMap(concept -> concept.words().stream()).toList();
    }

    /** The concepts that exclude this one; none for a word that is no concept. */
    static List<String> rivals(String name) {
        var group = has(name) ? ALL.get(name).rivals() : "";
        return group.isEmpty()
                ? List.of()
                : ALL.keySet().stream()
                        .filter(other -> !other.equals(name))
                        .filter(other -> ALL.get(other).rivals().equals(group))
                        .toList();
    }
}
