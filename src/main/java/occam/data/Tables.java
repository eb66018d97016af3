package occam.data;

import tech.tablesaw.api.Table;

/** Tables that are packed with the library and are no data to learn from. */
public final class Tables {
    private Tables() {}

    /** The course's interview questions, a row each. Source: written for this course, see data/README.md. */
    public static Table questions() {
        return Csv.packed("questions.csv").table();
    }
}
