package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The question bank as a file that Anki imports: the question in front; behind it the short answer, the full one, the trap and the
 * lesson. A card is known by its question's id, so that importing a newer file changes the texts and leaves alone what has been learned.
 *
 * <p>Source: the Anki manual, "Importing", "Text files": https://docs.ankiweb.net/importing/text-files.html
 */
public final class Deck {
    private static final String HEADERS = """
            #separator:tab
            #html:true
            #notetype:Basic
            #guid column:1
            #deck column:2
            #tags column:5
            """;

    private static final Pattern APART = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}%]");

    private Deck() {}

    /**
     * The file's text, one line a card.
     *
     * @throws occam.InvalidInput if there are no questions or one is null, two have one id, or an equation is not closed
     */
    public static String anki(List<Question> questions) {
        given(questions, "questions");
        var ids = new HashSet<String>();
        questions.forEach(question -> unless(
                ids.add(question.id()),
                "two questions have the id %s: give one of them another, since Anki knows a card by its id",
                question.id()));
        return questions.stream().map(Deck::card).collect(Collectors.joining("", HEADERS, ""));
    }

    private static String card(Question question) {
        return String.join(
                        "\t",
                        "occam-" + inOneField(question.id()),
                        "Occam",
                        front(question),
                        back(question),
                        tags(question))
                + "\n";
    }

    /** No two ids become one: what Anki or an editor may take for the end of a field or a line, and the sign that stands for it, are numbers. */
    private static String inOneField(String id) {
        return APART.matcher(id)
                .replaceAll(sign ->
                        String.format(Locale.ROOT, "%%%04X", (int) sign.group().charAt(0)));
    }

    private static String front(Question question) {
        return "<p>" + html(question.asks(), question) + "</p>";
    }

    /** Aligned as text is: the answers are longer than Anki's centred words. */
    private static String back(Question question) {
        return String.format(
                Locale.ROOT,
                "<div style='text-align:left'><p><b>%s</b></p><p>%s</p><p><i>Trap.</i> %s</p><p><small>%s</small></p></div>",
                html(question.answer().brief(), question),
                html(question.answer().full(), question),
                html(question.answer().trap(), question),
                html(
                        String.format(
                                Locale.ROOT,
                                "Lesson %d: %s",
                                question.shown().lesson(),
                                question.shown().heading()),
                        question));
    }

    private static String html(String text, Question question) {
        return TexToHtml.html(text, "question " + question.id());
    }

    /** In Anki's tree of tags, where a space ends a tag. */
    private static String tags(Question question) {
        var topic = question.topic().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return String.format(
                Locale.ROOT,
                "occam::topic::%s occam::level::%d occam::lesson::%02d",
                topic,
                question.level(),
                question.shown().lesson());
    }
}
