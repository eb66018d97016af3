package occam.interview.judge;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** Concepts in capitals, each with the words for it, and with its rivals: those that one and the same word cannot speak for. */
final class Concepts {
    private record Concept(List<String> rivals, List<String> words) {}

    private static final Map<String, Concept> ALL =
            Tables.synonyms().stream().collect(toMap(row -> row.getString("concept"), Concepts::concept));

    private static final Map<String, List<String>> RIVALS = new ConcurrentHashMap<>();

    private Concepts() {}

    private static Concept concept(Row row) {
        return new Concept(
                Arrays.stream(row.getString("rivals").split(" "))
                        .filter(group -> !group.isEmpty())
                        .toList(),
                Arrays.asList(row.getString("words").split("; ")));
    }

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static List<String> words(String name) {
        return ALL.get(name).words();
    }

    /** Every word of every concept. */
    static List<String> words() {
        return ALL.values().stream()
                .flatMap(concept -> concept.words().stream())
                .toList();
    }

    /** The concepts that exclude this one, or those of a word that belongs to one; none for a word that belongs to none. */
    static List<String> rivals(String name) {
        return RIVALS.computeIfAbsent(name, Concepts::search);
    }

    private static List<String> search(String name) {
        var own = has(name)
                ? List.of(name)
                : ALL.keySet().stream().filter(one -> words(one).contains(name)).toList();
        var groups = own.stream().flatMap(one -> ALL.get(one).rivals().stream()).toList();
        return ALL.keySet().stream()
                .filter(other -> !own.contains(other))
                .filter(other -> ALL.get(other).rivals().stream().anyMatch(groups::contains))
                .toList();
    }
}
