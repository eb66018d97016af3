package occam.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables that are packed with the library and are no data to learn from. */
public final class Tables {
    private Tables() {}

    /** The course's interview questions, a row each. Source: written for this course, see data/README.md. */
    public static Table questions() {
        return CsvFile.packed("questions.csv", Tables::read);
    }

    /** In how many public lists of interview questions each of the most asked ones stands. Source: see data/README.md. */
    public static Table asked() {
        return CsvFile.packed("asked.csv", Tables::read);
    }

    /** The course's lessons, a row each: its number, and the file of its notebook. */
    public static Table lessons() {
        return CsvFile.packed("lessons.csv", Tables::read);
    }

    /** The words of the course, a row each. Source: written for this course, see data/README.md. */
    public static Table glossary() {
        return CsvFile.packed("glossary.csv", Tables::read);
    }

    /** The texts of the course's multiple choice, a row each. Source: written for this course, see data/README.md. */
    public static Table choices() {
        return CsvFile.packed("choices.csv", Tables::read);
    }

    /** What must be said to the most asked questions, a row for each point. Source: written for this course, see data/README.md. */
    public static Table points() {
        return CsvFile.packed("points.csv", Tables::read);
    }

    /** Concepts that answers are searched for, a row each, with the words for them. Source: written for this course, see data/README.md. */
    public static Table synonyms() {
        return CsvFile.packed("synonyms.csv", Tables::read);
    }

    /** What an interviewer asks back, a row for each point of the most asked questions. Source: written for this course, see data/README.md. */
    public static Table followUps() {
        return CsvFile.packed("follow-ups.csv", Tables::read);
    }

    /** What goes deeper, a row for each of the most asked questions. Source: written for this course, see data/README.md. */
    public static Table deeper() {
        return CsvFile.packed("deeper.csv", Tables::read);
    }

    /** Situations, listings and tasks for a board, a row each. Source: written for this course, see data/README.md. */
    public static Table tasks() {
        return CsvFile.packed("tasks.csv", Tables::read);
    }

    private static Table read(CsvText text) throws IOException {
        var names = Csv.header(text);
        var rows = new ArrayList<List<String>>();
        for (var row = text.row(); row.isPresent(); row = text.row()) {
            rows.add(Csv.cells(row.get(), rows.size() + 1, names.size()));
        }
        return Table.create(
                "",
                IntStream.range(0, names.size())
                        .mapToObj(j -> column(
                                names.get(j),
                                rows.stream().map(row -> row.get(j)).toList()))
                        .toArray(Column<?>[]::new));
    }

    private static Column<?> column(String name, List<String> cells) {
        var numbers = cells.stream().mapToDouble(CsvColumn::number).toArray();
        return IntStream.range(0, numbers.length).anyMatch(i -> Double.isNaN(numbers[i]))
                ? StringColumn.create(name, cells)
                : DoubleColumn.create(name, numbers);
    }
}
