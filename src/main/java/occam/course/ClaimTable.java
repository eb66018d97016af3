package occam.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.course.Executor.Outcome;

/** What each claim came to in each run. */
record ClaimTable(List<Row> rows, LinkedHashSet<String> conditions) {
    /** A claim of a lesson, by run; of claims with the same words the one with the least room. */
    record Row(String lesson, String statement, Map<String, StoredClaim> byCondition) {
        StoredClaim worst() {
            return byCondition.values().stream().reduce(Row::worse).orElseThrow();
        }

        long failures() {
            return byCondition.values().stream().filter(claim -> !claim.holds()).count();
        }

        private static StoredClaim worse(StoredClaim a, StoredClaim b) {
            return b.room() < a.room() ? b : a;
        }
    }

    static ClaimTable of(List<Outcome> outcomes) {
        var rows = new LinkedHashMap<List<String>, Row>();
        var conditions = new LinkedHashSet<String>();
        for (var outcome : outcomes) {
            var condition = outcome.task().condition().name();
            var lesson = outcome.task().label();
            conditions.add(condition);
            for (var claim : outcome.claims()) {
                var key = List.of(lesson, claim.statement());
                var row = rows.computeIfAbsent(key, k -> new Row(lesson, claim.statement(), new LinkedHashMap<>()));
                row.byCondition.merge(condition, claim, Row::worse);
            }
        }
        return new ClaimTable(List.copyOf(rows.values()), conditions);
    }

    List<String> failures() {
        return rows.stream()
                .filter(row -> row.failures() > 0)
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s: \"%s\" fails in %d of %d runs",
                        row.lesson,
                        row.statement,
                        row.failures(),
                        conditions.size()))
                .toList();
    }

    String csv() {
        var lines = new ArrayList<>(List.of("lesson,claim,bound,run,value,margin,holds"));
        for (var row : rows) {
            row.byCondition.forEach((condition, claim) -> lines.add(Stream.of(
                            row.lesson,
                            row.statement,
                            claim.bound(),
                            condition,
                            claim.value(),
                            claim.margin(),
                            claim.holds())
                    .map(cell -> quoted(cell.toString()))
                    .collect(Collectors.joining(","))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[\\w.+-]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** A heading and a table for each lesson; the margin says how much room there is, and is negative where there is none. */
    String markdown() {
        var text = new StringBuilder(
                "# Claims and their margins\n\nHow much room each claim has, where it is least and in each run.\n");
        byLesson().forEach((lesson, claims) -> {
            text.append("\n## ").append(lesson).append("\n\n").append(head());
            claims.forEach(row -> text.append(line(row)));
        });
        return text.toString();
    }

    private Map<String, List<Row>> byLesson() {
        return rows.stream().collect(Collectors.groupingBy(Row::lesson, LinkedHashMap::new, Collectors.toList()));
    }

    private String head() {
        var columns = String.join(" | ", conditions);
        return "| claim | bound | worst | " + columns + " |\n|---|---|" + "---|".repeat(conditions.size() + 1) + "\n";
    }

    private String line(Row row) {
        var cells = conditions.stream()
                .map(condition -> margin(row.byCondition.get(condition)))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |\n",
                plain(row.statement),
                plain(row.worst().bound()),
                margin(row.worst()),
                cells);
    }

    private static String margin(StoredClaim claim) {
        if (claim == null) {
            return "none";
        }
        var rounded = Double.isFinite(claim.room()) ? String.format(Locale.ROOT, "%.3g", claim.room()) : claim.margin();
        return claim.holds() ? rounded : "**" + rounded + "**";
    }

    /** Words that are neither HTML nor the end of a table's cell. */
    private static String plain(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|");
    }
}
