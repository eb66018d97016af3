package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.Refusal;
import occam.interview.Question.Answer;
import occam.interview.Question.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** The deck read back by the rules of Anki's importer, as its manual and its source (rslib/src/import_export/text/csv) have them. */
class DeckTest {
    private static final Question ONE = question("one", "What is L1?", "A $\\lambda\\lVert w \\rVert_1$.");

    private static Question question(String id, String asked, String full) {
        var answer = new Answer("Short.", full, "A trap.");
        return new Question(id, "L1 & L2: geometry", 2, asked, answer, new Section(3, "Twins"), Optional.empty());
    }

    @Test
    void noCardOfTheBankIsLost() {
        var bank = Questions.all();
        var notes = imported(Deck.anki(bank));
        assertThat(notes).hasSize(bank.size());
        assertThat(IntStream.range(0, bank.size()).mapToObj(i -> read(notes.get(i))))
                .containsExactlyElementsOf(bank.stream().map(DeckTest::said).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a `Map<String, List<? super Double>>`, and List<String> without ticks",
                "if (a < b && c > d) \"quoted\" and 'quoted' &lt; &amp; <br> <b>",
                "\"begins with a quote\", ends with one\"",
                "# looks like a comment",
                "tags: looks like tags",
                "for $a < b$, $x \\& y$ and $\\{c > 0\\}$ and $\\begin{matrix} a & b \\\\ c & d \\end{matrix}$",
                "$$\\sum_i x_i$$ in a line of its own",
                "a\ttab, a `tab\tin code`",
                "two\nlines, `two\nlines` of code",
                "λ, ‖w‖², 40 % and 3 − 1"
            })
    void whatTheTextHolds_Arrives(String text) {
        var question = question("one", text, text);
        assertThat(read(imported(Deck.anki(List.of(question))).get(0))).isEqualTo(said(question));
    }

    @Test
    void equationsStandInAnkisNotation() {
        assertThat(imported(Deck.anki(List.of(question("one", "$a$ or $$b$$?", "c"))))
                        .get(0)
                        .front())
                .isEqualTo("<p>\\(a\\) or \\[b\\]?</p>");
    }

    @Test
    void aCardIsTheSameCard_WhenItsAnswerHasChanged_AndOthersCameBeforeIt() {
        var before = imported(Deck.anki(List.of(ONE)));
        var later = question("one", "What is L1?", "Another answer.");
        var after = imported(Deck.anki(List.of(question("new", "?", "new"), later)));
        assertThat(after.get(1).guid()).isEqualTo(before.get(0).guid());
        assertThat(after.get(1).back()).isNotEqualTo(before.get(0).back());
        assertThat(after.get(0).guid()).isNotEqualTo(after.get(1).guid());
    }

    @Test
    void topicLevelAndLessonAreTags() {
        assertThat(imported(Deck.anki(List.of(ONE))).get(0).tags())
                .containsExactly("occam::topic::l1-l2-geometry", "occam::level::2", "occam::lesson::03");
    }

    @Test
    void theDeckIsMadeWhereThereIsNone() {
        assertThat(imported(Deck.anki(List.of(ONE))).get(0).deck()).isEqualTo("Occam");
    }

    @Test
    void twoQuestionsWithOneIdAreRefused() {
        Refusal.refused(
                "two questions have the id one: give one of them another, since Anki knows a card by its id",
                () -> Deck.anki(List.of(ONE, question("two", "?", "."), ONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab\tinside",
                "two\nlines",
                "two\r\nlines",
                "return\rinside",
                "line\u2028separator",
                "paragraph\u2029separator",
                "next\u0085line",
                "form\ffeed",
                "\"quoted\"",
                "# a comment",
                "<b>&amp;",
                "100 %",
                "λ‖w‖"
            })
    void anIdIsOneFieldOfOneLine_AndNoOthers(String id) {
        var blank = id.replaceAll("[^\\p{L}\\p{N}]+", " ");
        var questions = List.of(question(id, "?", "."), question(blank + "!", "?", "."), question("later", "?", "."));
        var notes = imported(Deck.anki(questions));
        assertThat(notes).hasSize(3).extracting(Note::guid).doesNotHaveDuplicates();
        assertThat(Deck.anki(questions).lines().filter(line -> line.startsWith("occam-")))
                .hasSize(3);
        assertThat(Deck.anki(questions).split("\\R")).hasSize(6 + 3);
    }

    @Test
    void idsThatDifferInASignAreTwoCards() {
        var both = List.of(question("a\tb", "?", "."), question("a%0009b", "?", "."), question("a b", "?", "."));
        assertThat(imported(Deck.anki(both))).extracting(Note::guid).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u0085", "\r", "\f", "\u000b"})
    void aLineBreakOfAnyKindEndsNoCard(String lineBreak) {
        var text = "one" + lineBreak + "two, $a" + lineBreak + "b$ and `c" + lineBreak + "d`";
        var notes = Deck.anki(List.of(question("one", text, text))).split("\\R");
        assertThat(notes).hasSize(6 + 1);
    }

    @Test
    void noQuestionsAreADeckWithoutCards() {
        assertThat(imported(Deck.anki(List.of()))).isEmpty();
    }

    @Test
    void aQuestionNeedsAnId() {
        Refusal.refused("a question needs an id, by which its card is known, was ' '", () -> question(" ", "?", "."));
    }

    @Test
    void anEquationThatIsNotClosedIsRefused() {
        Refusal.refused(
                "question one: each $ and each ` needs a second one that closes it, and one $ is left in \"$a$ and $b\"",
                () -> Deck.anki(List.of(question("one", "?", "$a$ and $b"))));
    }

    @Test
    void codeThatIsNotClosedIsRefused() {
        Refusal.refused(
                "question one: each $ and each ` needs a second one that closes it, and one ` is left in \"`a` and `$b$\"",
                () -> Deck.anki(List.of(question("one", "`a` and `$b$", "."))));
    }

    /** What Anki takes from a line. */
    private record Note(String guid, String deck, String front, String back, List<String> tags) {}

    private static List<Note> imported(String file) {
        assertThat(header(file, "separator")).isEqualTo("tab");
        assertThat(header(file, "html")).isEqualTo("true");
        return records(file).map(record -> note(record, file)).toList();
    }

    private static Note note(List<String> record, String file) {
        var special =
                Stream.of("guid", "deck", "tags").map(key -> column(file, key)).toList();
        var fields = IntStream.range(0, record.size())
                .filter(i -> !special.contains(i))
                .mapToObj(record::get)
                .toList();
        assertThat(fields).as("the fields of a Basic note").hasSize(2);
        return new Note(
                record.get(special.get(0)),
                record.get(special.get(1)),
                fields.get(0),
                fields.get(1),
                List.of(record.get(special.get(2)).split("\\s+")));
    }

    private static int column(String file, String key) {
        return Integer.parseInt(header(file, key + " column")) - 1;
    }

    private static String header(String file, String key) {
        return file.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith("#" + key + ":"))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    /** Lines with a number sign in front are comments. A field that begins with a quote would go on over tabs and lines; ours never does. */
    private static Stream<List<String>> records(String file) {
        var records = new ArrayList<List<String>>();
        var rest = new StringBuilder(file);
        while (!rest.isEmpty()) {
            if (rest.charAt(0) == '#') {
                rest.delete(0, rest.indexOf("\n") + 1);
            } else {
                records.add(record(rest));
            }
        }
        return records.stream();
    }

    private static List<String> record(StringBuilder rest) {
        var fields = new ArrayList<String>();
        char end;
        do {
            var field = field(rest);
            end = rest.charAt(0);
            rest.deleteCharAt(0);
            fields.add(field);
        } while (end == '\t');
        return fields;
    }

    private static String field(StringBuilder rest) {
        assertThat(rest.charAt(0)).as("a quoted field").isNotEqualTo('"');
        int end = 0;
        while (rest.charAt(end) != '\t' && rest.charAt(end) != '\n') {
            end++;
        }
        var field = rest.substring(0, end);
        rest.delete(0, end);
        return field;
    }

    private static List<String> said(Question question) {
        return List.of(
                question.asks(),
                question.answer().brief(),
                question.answer().full(),
                "Trap. " + question.answer().trap(),
                "Lesson %d: %s"
                        .formatted(question.shown().lesson(), question.shown().heading()));
    }

    /** The paragraphs of both sides, as the bank writes. */
    private static List<String> read(Note note) {
        var both =
                Markup.parsed("<note>" + note.front() + note.back() + "</note>").getElementsByTagName("p");
        return IntStream.range(0, both.getLength())
                .mapToObj(i -> written(both.item(i)))
                .toList();
    }

    private static String written(Node node) {
        var inside = children(node).map(DeckTest::written).collect(Collectors.joining());
        return switch (node.getNodeName()) {
            case "#text" ->
                node.getNodeValue().replaceAll("\\\\[()]", "\\$").replaceAll("(?<!\\\\)\\\\[\\[\\]]", "\\$\\$");
            case "code" -> "`" + inside + "`";
            case "br" -> "\n";
            default -> inside;
        };
    }

    private static Stream<Node> children(Node node) {
        var children = node.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }
}
