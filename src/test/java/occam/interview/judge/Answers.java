package occam.interview.judge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * A typed answer of a fresh reader.
 *
 * @param labels what it says of each point, by number, as another person read it
 */
record Answers(String question, String text, Map<Integer, String> labels) {
    static Stream<Answers> all() {
        var labels = table("labels").stream()
                .collect(groupingBy(Answers::key, toMap(row -> row.getInt("number"), row -> row.getString("label"))));
        return table("answers").stream()
                .map(row -> new Answers(row.getString("id"), row.getString("answer"), labels.get(key(row))));
    }

    private static String key(Row row) {
        return row.getString("id") + " " + row.getString("writer");
    }

    static Table table(String name) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(Answers.class.getResourceAsStream("/interview/" + name + ".csv"))
                        .maxCharsPerColumn(100_000));
    }
}
