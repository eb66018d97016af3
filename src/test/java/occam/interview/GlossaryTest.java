package occam.interview;

import static java.util.stream.Collectors.toMap;
import static occam.Refusal.NULL;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.MarkdownCells;
import org.junit.jupiter.api.Test;

/** The words of the course: each is used where the glossary says, and none of the question bank's is missing. */
class GlossaryTest {
    private static final int LESSONS = 13;
    private static final Pattern HEADING = Pattern.compile("#{2,3} (.*)");
    private static final Pattern EQUATION_OR_CODE = Pattern.compile("\\$[^$]*\\$|`[^`]*`");
    private static final Pattern ASKED =
            Pattern.compile("^What is (?:an? |the )?((?!the |relation|simplest|mean in|proximal step of)[\\w -]+?)"
                    + "(?: after the lasso)?(?:,? and .*|, .*)?\\?");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*\\b");
    private static final Set<String> NAMES_OF_PROGRAMS_AND_PEOPLE =
            Set.of("LogisticRegression", "ElasticNet", "MSELoss", "PyTorch", "DeepLearning4J", "McLachlan");
    private static final Map<String, Pattern> PATTERNS = new HashMap<>();
    private static final Map<Integer, Map<String, String>> SECTIONS = IntStream.rangeClosed(1, LESSONS)
            .boxed()
            .collect(toMap(Function.identity(), GlossaryTest::sections, (a, b) -> a, TreeMap::new));

    private static Stream<Term> terms() {
        return Glossary.all().stream();
    }

    @Test
    void aWordIsToldWithTheFieldsWordAndWhereItIsShown() {
        assertThat(Glossary.of("knob").text()).isEqualTo("""
                        **knob**, in an interview *hyperparameter*

                        A number that is set before a training and not learned by it, such as λ, a rate or a number of units.

                        *Also* tuning parameter. *Shown in* [lesson 01, The cures at a glance](01-overfitting.ipynb#The-cures-at-a-glance)""");
    }

    @Test
    void allWordsOfATermLeadToIt() {
        assertThat(terms())
                .allSatisfy(term -> assertThat(term.words())
                        .allSatisfy(word -> assertThat(Glossary.of(
                                                word.toUpperCase(Locale.ROOT).replace('-', ' '))
                                        .text())
                                .isEqualTo(Glossary.of(term.word()).text())));
    }

    @Test
    void whatIsNotThereIsToldWithWhatIsNear() {
        refused(
                "'wieght decay' is not in the glossary; near it are 'weight decay', 'decoupled weight decay', 'coupled weight decay', and Glossary.all() has them all",
                () -> Glossary.of("wieght decay"));
        refused("word" + NULL, () -> Glossary.of(null));
    }

    @Test
    void thereAreAtLeast120() {
        assertThat(Glossary.all()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void noWordStandsForTwo() {
        var counts = new HashMap<String, Integer>();
        terms().flatMap(term -> term.words().stream().map(GlossaryTest::plain).distinct())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        assertThat(counts.entrySet().stream().filter(word -> word.getValue() > 1))
                .isEmpty();
    }

    @Test
    void aDefinitionIsOneSentence() {
        assertThat(terms())
                .allSatisfy(term -> assertThat(term.definition())
                        .as(term.word())
                        .matches("\\S.*[^.]\\.")
                        .doesNotContainPattern("[.?!] ")
                        .hasSizeBetween(20, 200));
    }

    @Test
    void eachTermIsUsedInItsSection() {
        assertThat(terms().filter(term -> !isUsed(term))).isEmpty();
    }

    private static boolean isUsed(Term term) {
        var sections = SECTIONS.get(term.shown().lesson());
        assertThat(sections).as(term.word()).containsKey(term.shown().heading());
        var text = sections.get(term.shown().heading());
        return term.words().stream().anyMatch(word -> isIn(word, text));
    }

    @Test
    void theCoursesWordAndTheFieldsStandTogetherOnce() {
        var paragraphs = IntStream.rangeClosed(1, LESSONS)
                .mapToObj(MarkdownCells::ofLesson)
                .flatMap(List::stream)
                .flatMap(cell -> Arrays.stream(cell.split("\n\\s*\n")))
                .map(GlossaryTest::plain)
                .toList();
        assertThat(terms().filter(Term::isOwn))
                .hasSizeGreaterThan(25)
                .allSatisfy(term -> assertThat(paragraphs)
                        .as("%s (%s)", term.word(), term.asked())
                        .anyMatch(text -> isIn(term.asked(), text)
                                && term.words().stream()
                                        .filter(word -> !word.equals(term.asked()))
                                        .anyMatch(word -> isIn(word, text))));
    }

    @Test
    void theBankAsksForNoTermThatIsMissing() {
        assertThat(asked().filter(term -> !words().contains(term))).isEmpty();
        assertThat(asked()).hasSizeGreaterThan(15);
    }

    private static Stream<String> asked() {
        return Questions.all().stream()
                .flatMap(question -> ASKED.matcher(question.asks()).results())
                .map(found -> plain(found.group(1)));
    }

    @Test
    void theBankHasNoAbbreviationThatIsMissing() {
        var missing = Questions.all().stream()
                .flatMap(question -> ABBREVIATION
                        .matcher(EQUATION_OR_CODE.matcher(text(question)).replaceAll(""))
                        .results())
                .map(MatchResult::group)
                .filter(word -> !NAMES_OF_PROGRAMS_AND_PEOPLE.contains(word))
                .filter(word ->
                        !words().contains(plain(word)) && !words().contains(plain(word.replaceFirst("s$", ""))));
        assertThat(missing.distinct()).isEmpty();
    }

    private static String text(Question question) {
        var answer = question.answer();
        return String.join(" ", question.asks(), answer.brief(), answer.full(), answer.trap());
    }

    @Test
    void noQuestionOfTheBankIsWithoutATerm() {
        var words = words();
        assertThat(Questions.all()).allSatisfy(question -> {
            var text = plain(question.asks() + " " + question.answer().brief());
            assertThat(words).as(question.id()).anyMatch(word -> isIn(word, text));
        });
    }

    private static Set<String> words() {
        return terms().flatMap(term -> term.words().stream())
                .map(GlossaryTest::plain)
                .collect(Collectors.toSet());
    }

    /** What stands under each heading, the heading included. */
    private static Map<String, String> sections(int lesson) {
        var sections = new HashMap<String, String>();
        var heading = "";
        for (var line :
                (Iterable<String>) MarkdownCells.ofLesson(lesson).stream().flatMap(String::lines)::iterator) {
            var found = HEADING.matcher(line);
            heading = found.matches() ? found.group(1).strip() : heading;
            sections.merge(heading, line + "\n", String::concat);
        }
        sections.replaceAll((name, text) -> plain(text));
        return sections;
    }

    /** Whether a plain text has a word, in one of its forms. */
    private static boolean isIn(String word, String text) {
        var plainWord = plain(word);
        // most words are not there at all, which is found much sooner without a pattern
        return text.contains(plainWord)
                && PATTERNS.computeIfAbsent(
                                plainWord,
                                plain -> Pattern.compile(
                                        "(?<!\\w)" + Pattern.quote(plain) + "(?:s|es|d|ed|ing)?(?!\\w)",
                                        Pattern.UNICODE_CHARACTER_CLASS))
                        .matcher(text)
                        .find();
    }

    /** In small letters, without marks of emphasis, with the letters that equations spell out, and with spaces for hyphens and breaks. */
    private static String plain(String text) {
        return text.replace("\\lambda_{\\max}", "λ max")
                .replace("\\lambda", "λ")
                .replace("\\gamma", "γ")
                .replace("\\beta", "β")
                .replace("\\eta", "η")
                .replace("^2", "²")
                .replaceAll("[$*`]", "")
                .replaceAll("[\\s–-]+", " ")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void whatIsTooLongToBeAWordIsRefusedAtOnce() {
        assertThatThrownBy(() -> Glossary.of("x".repeat(1_000_000)))
                .hasMessage(
                        "a word of the glossary has at most 100 letters, this has 1,000,000; Glossary.all() has them all");
    }
}
