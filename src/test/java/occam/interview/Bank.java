package occam.interview;

import java.util.List;
import java.util.Optional;
import occam.interview.Question.Answer;
import occam.interview.Question.Section;

/** Questions for tests. */
public final class Bank {
    private Bank() {}

    public static Question question(String id, String topic, int level, String follow) {
        return new Question(
                id,
                topic,
                level,
                "What is " + id + "?",
                new Answer("Brief " + id + ".", "Full " + id + ".", "Trap " + id + "."),
                new Section(1, "Too long"),
                Optional.of(follow).filter(other -> !other.isEmpty()));
    }

    public static Question question(String id, String topic, int level) {
        return question(id, topic, level, "");
    }

    public static List<Question> three() {
        return List.of(question("a", "ridge", 2), question("b", "ridge", 1), question("c", "lasso", 1));
    }
}
