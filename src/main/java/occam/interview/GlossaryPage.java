package occam.interview;

import static occam.InvalidInput.given;
import static occam.exercise.Markdown.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The glossary as a page for a book in MyST's Markdown, by the alphabet. */
public final class GlossaryPage {
    private GlossaryPage() {}

    /**
     * The page, on which each word has a place of its own.
     *
     * @throws occam.InvalidInput if there are no terms, not even an empty list
     */
    public static String of(List<Term> terms) {
        return given(terms, "terms").stream()
                .sorted(Comparator.comparing(term -> term.word().toLowerCase(Locale.ROOT)))
                .map(GlossaryPage::entry)
                .collect(Collectors.joining("\n", "# Glossary\n\n````{glossary}\n", "````\n"));
    }

    private static String entry(Term term) {
        return String.format(
                Locale.ROOT,
                "%s\n  %s%s %s.\n",
                term.word(),
                escape(term.definition()),
                others(term),
                SectionLinks.link(term.shown()));
    }

    private static String others(Term term) {
        var others = term.words().stream()
                .skip(1)
                .map(occam.exercise.Markdown::escape)
                .toList();
        return others.isEmpty() ? "" : " *Also* " + String.join(", ", others) + ".";
    }
}
