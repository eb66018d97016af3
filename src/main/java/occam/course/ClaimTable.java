package occam.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.course.Executor.Outcome;

/** What each claim came to under each seed. */
record ClaimTable(List<Row> rows, TreeSet<Integer> seeds) {
    /** A claim of a lesson, by seed; of claims with the same words the one with the least room. */
    record Row(String lesson, String statement, TreeMap<Integer, Claim> bySeed) {
        Claim worst() {
            return bySeed.values().stream().reduce(Row::worse).orElseThrow();
        }

        long failures() {
            return bySeed.values().stream().filter(claim -> !claim.holds()).count();
        }

        private static Claim worse(Claim a, Claim b) {
            return b.room() < a.room() ? b : a;
        }
    }

    static ClaimTable of(List<Outcome> outcomes) {
        var rows = new LinkedHashMap<List<String>, Row>();
        var seeds = new TreeSet<Integer>();
        for (var outcome : outcomes) {
            var seed = outcome.task().seed().orElseThrow();
            var lesson = outcome.task().label();
            seeds.add(seed);
            for (var claim : outcome.claims()) {
                var key = List.of(lesson, claim.statement());
                var row = rows.computeIfAbsent(key, k -> new Row(lesson, claim.statement(), new TreeMap<>()));
                row.bySeed.merge(seed, claim, Row::worse);
            }
        }
        return new ClaimTable(List.copyOf(rows.values()), seeds);
    }

    List<String> failures() {
        return rows.stream()
                .filter(row -> row.failures() > 0)
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s: \"%s\" fails on %d of %d seeds",
                        row.lesson,
                        row.statement,
                        row.failures(),
                        seeds.size()))
                .toList();
    }

    String csv() {
        var lines = new ArrayList<>(List.of("lesson,claim,bound,seed,value,margin,holds"));
        for (var row : rows) {
            row.bySeed.forEach((seed, claim) -> lines.add(Stream.of(
                            row.lesson,
                            row.statement,
                            claim.bound(),
                            seed,
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
        var text =
                new StringBuilder("# Claims by seed\n\nHow much room each claim has, at its worst seed and at each.\n");
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
        var columns = seeds.stream().map(String::valueOf).collect(Collectors.joining(" | "));
        return "| claim | bound | worst | " + columns + " |\n|---|---|" + "---|".repeat(seeds.size() + 1) + "\n";
    }

    private String line(Row row) {
        var cells = seeds.stream().map(seed -> margin(row.bySeed.get(seed))).collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |\n",
                plain(row.statement),
                plain(row.worst().bound()),
                margin(row.worst()),
                cells);
    }

    private static String margin(Claim claim) {
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
