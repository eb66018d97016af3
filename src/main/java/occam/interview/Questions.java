package occam.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import occam.InvalidInput;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** The course's interview questions, in the order of its lessons. */
public final class Questions {
    private static final List<Question> ALL =
            Tables.questions().stream().map(Questions::of).toList();

    private Questions() {}

    private static Question of(Row row) {
        return new Question(
                row.getString("id"),
                row.getString("topic"),
                (int) row.getDouble("level"),
                row.getString("question"),
                new Question.Answer(row.getString("short"), row.getString("full"), row.getString("trap")),
                new Question.Section((int) row.getDouble("lesson"), row.getString("section")),
                Optional.of(row.getString("follow")).filter(id -> !id.isEmpty()));
    }

    /** Every question, topic by topic. */
    public static List<Question> all() {
        return ALL;
    }

    /** The topics, in the order of the lessons. */
    public static List<String> topics() {
        return ALL.stream().map(Question::topic).distinct().toList();
    }

    /**
     * The question of that id, such as the one that follows another.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static Question named(String id) {
        return ALL.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        String.format(Locale.ROOT, "there is no question '%s'; Questions.all() has them", id)));
    }
}
