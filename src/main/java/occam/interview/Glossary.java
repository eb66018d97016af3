package occam.interview;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.exercise.Markdown.escape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Tables;
import occam.exercise.Markdown;
import tech.tablesaw.api.Row;

/** The words of the course, each in a sentence, with what an interviewer says for it. */
public final class Glossary {
    private static final int NEAREST = 3;
    private static final int LONGEST = 100;
    private static final List<Term> ALL =
            Tables.glossary().stream().map(Glossary::term).toList();

    private Glossary() {}

    private static Term term(Row row) {
        return new Term(
                row.getString("term"),
                row.getString("definition"),
                Arrays.stream(row.getString("synonyms").split("; "))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                row.getString("interviewer"),
                new Question.Section((int) row.getDouble("lesson"), row.getString("section")));
    }

    /** Every term, lesson by lesson. */
    public static List<Term> all() {
        return ALL;
    }

    /**
     * What a word means, with the other words for it and where the course explains it. Small and large letters are the same, and so are a
     * hyphen and a space.
     *
     * @param word the course's, the field's, or another one for it
     * @throws occam.InvalidInput if it is not in the glossary; the nearest words are named
     */
    public static Markdown of(String word) {
        var asked = plain(given(word, "word"));
        return new Markdown(ALL.stream()
                .filter(term -> term.words().stream().map(Glossary::plain).anyMatch(asked::equals))
                .findFirst()
                .map(Glossary::told)
                .orElseThrow(() -> unknown(word)));
    }

    private static String told(Term term) {
        var asked = term.isOwn() ? ", in an interview *" + escape(term.asked()) + "*" : "";
        var also = term.synonyms().isEmpty() ? "" : "*Also* " + escape(String.join(", ", term.synonyms())) + ". ";
        return String.format(
                Locale.ROOT,
                """
                **%s**%s

                %s

                %s*Shown in* %s""",
                escape(term.word()),
                asked,
                escape(term.definition()),
                also,
                SectionLinks.link(term.shown()));
    }

    private static InvalidInput unknown(String word) {
        if (word.length() > LONGEST) {
            return new InvalidInput(String.format(
                    Locale.ROOT,
                    "a word of the glossary has at most %d letters, this has %,d; Glossary.all() has them all",
                    LONGEST,
                    word.length()));
        }
        return new InvalidInput(String.format(
                Locale.ROOT,
                "'%s' is not in the glossary; near it are %s, and Glossary.all() has them all",
                word,
                nearest(word).map(near -> "'" + near + "'").collect(joining(", "))));
    }

    private static Stream<String> nearest(String word) {
        return ALL.stream()
                .map(term -> nearestOf(term, word))
                .sorted(byLikeness(word).reversed())
                .limit(NEAREST);
    }

    private static String nearestOf(Term term, String word) {
        return term.words().stream().max(byLikeness(word)).orElseThrow();
    }

    private static Comparator<String> byLikeness(String word) {
        return Comparator.comparingDouble(other -> likeness(plain(word), plain(other)));
    }

    /** The share of the pairs of neighbouring letters that both have. Source: L. Dice, Measures of the Amount of Ecologic Association (1945). */
    private static double likeness(String one, String other) {
        var both = new HashSet<>(pairs(one));
        both.retainAll(pairs(other));
        return 2.0 * both.size() / (pairs(one).size() + pairs(other).size());
    }

    /** With a space before and after, so that first and last letters count, and no word is without a pair. */
    private static Set<String> pairs(String word) {
        var spaced = " " + word + " ";
        return IntStream.range(1, spaced.length())
                .mapToObj(end -> spaced.substring(end - 1, end + 1))
                .collect(Collectors.toSet());
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s–-]+", " ").strip();
    }
}
