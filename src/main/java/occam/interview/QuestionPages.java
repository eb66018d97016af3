package occam.interview;

import static occam.InvalidInput.given;
import static occam.exercise.Markdown.escape;
import static occam.exercise.Markdown.folded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question bank as pages for a book in MyST's Markdown: what is asked most, and one for each topic, with the answers folded. */
public final class QuestionPages {
    private static final List<String> LEVELS = List.of("Warm-up", "Core", "Deep");

    private static final int MOST_ASKED = 30;

    private QuestionPages() {}

    /**
     * The pages by their names, without an ending, in the order of the topics.
     *
     * @throws occam.InvalidInput if the bank is null
     */
    public static Map<String, String> of(List<Question> bank) {
        var pages = new LinkedHashMap<>(Map.of("questions-most-asked", mostAsked()));
        given(bank, "bank").stream()
                .collect(Collectors.groupingBy(QuestionPages::page, LinkedHashMap::new, Collectors.toList()))
                .forEach((page, questions) -> pages.put(page, page(questions)));
        return pages;
    }

    private static String mostAsked() {
        return Questions.mostAsked(MOST_ASKED).stream()
                .map(question -> String.format(
                        Locale.ROOT,
                        "| %d | [%s](#question-%s) |%n",
                        Questions.lists(question),
                        escape(question.asks()),
                        question.id()))
                .collect(Collectors.joining(
                        "",
                        "# Asked most\n\nIn so many of [27 public lists](asked.md).\n\n| lists | question |\n|---:|:---|\n",
                        ""));
    }

    private static String page(Question question) {
        return "questions-" + question.topic().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String page(List<Question> questions) {
        var topic = questions.get(0).topic();
        var title = topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1);
        return questions.stream()
                .map(QuestionPages::entry)
                .collect(Collectors.joining("", "# " + escape(title) + "\n", ""));
    }

    /** With a name of its own before the heading, to which other pages link. */
    private static String entry(Question question) {
        return String.format(
                Locale.ROOT,
                """

                (question-%s)=
                ## %s

                %s · %s%s

                %s
                """,
                question.id(),
                escape(question.asks()),
                LEVELS.get(question.level() - 1),
                QuestionText.link(question),
                next(question),
                folded("Answer", QuestionText.answer(question)));
    }

    private static String next(Question question) {
        return question.follow().stream()
                .flatMap(id -> Stream.of(Questions.named(id)))
                .map(next -> String.format(
                        Locale.ROOT, " · *asked next:* [%s](#question-%s)", escape(next.asks()), next.id()))
                .collect(Collectors.joining());
    }
}
