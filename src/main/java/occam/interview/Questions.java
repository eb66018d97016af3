package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import occam.InvalidInput;
import occam.data.Tables;
import tech.tablesaw.api.Row;

/** The course's interview questions, in the order of its lessons. */
public final class Questions {
    private static final List<Question> ALL =
            Tables.questions().stream().map(Questions::of).toList();

    private static final Map<String, Integer> LISTS = Tables.asked().stream()
            .collect(Collectors.toMap(row -> row.getString("id"), row -> (int) row.getDouble("lists")));

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

    /** In how many of 27 public lists of interview questions it stands, in these words or others; 0 if in none. */
    public static int lists(Question question) {
        return LISTS.getOrDefault(given(question, "question").id(), 0);
    }

    /**
     * The questions that most lists have, the most asked first.
     *
     * @param count how many of them; fewer if no list has more
     * @throws occam.InvalidInput if {@code count} is below 1
     */
    public static List<Question> mostAsked(int count) {
        unless(count >= 1, "there must be 1 question or more, was %d", count);
        return ALL.stream()
                .filter(question -> lists(question) > 0)
                .sorted(Comparator.comparingInt(Questions::lists).reversed())
                .limit(count)
                .toList();
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
