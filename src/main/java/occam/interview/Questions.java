package occam.interview;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
     * The questions of one topic.
     *
     * @throws occam.InvalidInput if it is none of {@link #topics}
     */
    public static List<Question> ofTopic(String topic) {
        unless(topics().contains(topic), "there is no topic '%s'; there are %s", topic, topics());
        return where(question -> question.topic().equals(topic));
    }

    /**
     * The questions of one level.
     *
     * @param level 1 for warm-ups, 2 for the core, 3 for what goes deep
     * @throws occam.InvalidInput if {@code level} is none of these
     */
    public static List<Question> ofLevel(int level) {
        unless(level >= 1 && level <= 3, "level must be 1 (warm-up), 2 (core) or 3 (deep), was %d", level);
        return where(question -> question.level() == level);
    }

    /**
     * The questions that one lesson answers.
     *
     * @throws occam.InvalidInput if there are none
     */
    public static List<Question> ofLesson(int lesson) {
        var answered = where(question -> question.shown().lesson() == lesson);
        unless(
                !answered.isEmpty(),
                "there are no questions on lesson %d; there are some on %s",
                lesson,
                ALL.stream().map(q -> q.shown().lesson()).distinct().sorted().toList());
        return answered;
    }

    /**
     * The question of that id, such as the one that follows another.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static Question named(String id) {
        var named = where(question -> question.id().equals(id));
        unless(!named.isEmpty(), "there is no question '%s'; Questions.all() has them", id);
        return named.get(0);
    }

    private static List<Question> where(Predicate<Question> condition) {
        return ALL.stream().filter(condition).toList();
    }
}
