package occam.data.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paragraphs, in the order in which they are read.
 *
 * @param paragraphs one or more
 */
public record Texts(List<Paragraph> paragraphs) {
    private static final String PRIDE = "Pride and Prejudice";
    private static final String PERSUASION = "Persuasion";
    private static final int MOST = 1_000_000;
    private static final String HEADING = "Chapter ";

    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if there is no paragraph
     */
    public Texts {
        paragraphs = List.copyOf(given(paragraphs, "paragraphs"));
        unless(!paragraphs.isEmpty(), "a text needs a paragraph or more, and there is none");
    }

    /**
     * The first 14 chapters of {@code Pride and Prejudice} and the first 8 of {@code Persuasion}, about 120,000 characters each. Source:
     * Jane Austen, public domain, see data/README.md.
     */
    public static Texts novels() {
        return new Texts(Stream.of(packed(PRIDE, "pride-and-prejudice.txt"), packed(PERSUASION, "persuasion.txt"))
                .flatMap(List::stream)
                .toList());
    }

    private static List<Paragraph> packed(String novel, String name) {
        var stream = Objects.requireNonNull(Texts.class.getResourceAsStream("/occam/data/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return paragraphs(novel, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Paragraph> paragraphs(String novel, BufferedReader reader) throws IOException {
        var paragraphs = new ArrayList<Paragraph>();
        int chapter = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(HEADING)) {
                chapter++;
            } else {
                paragraphs.add(new Paragraph(novel, chapter, line));
            }
        }
        return paragraphs;
    }

    /** The titles, in the order in which they begin. */
    public List<String> titles() {
        return paragraphs.stream().map(Paragraph::novel).distinct().toList();
    }

    /**
     * The paragraphs of one novel.
     *
     * @throws occam.InvalidInput if there is no novel of that title
     */
    public Texts novel(String title) {
        unless(titles().contains(given(title, "title")), "there is no novel '%s'; there are %s", title, titles());
        return new Texts(paragraphs.stream()
                .filter(paragraph -> paragraph.novel().equals(title))
                .toList());
    }

    /**
     * Divides each novel at the bounds of its chapters, which keeps neighbouring paragraphs together.
     *
     * @param train share of each novel's chapters, above 0 and below 1
     * @throws occam.InvalidInput if the share is not so, or a novel has one chapter only
     */
    public TextSplit splitByChapter(double train, long seed) {
        return TextSplit.of(this, Paragraph::chapter, "chapter", train, seed);
    }

    /**
     * Divides each novel paragraph by paragraph, wherever they stand.
     *
     * @param train share of each novel's paragraphs, above 0 and below 1
     * @throws occam.InvalidInput if the share is not so, or a novel has one paragraph only
     */
    public TextSplit splitAtRandom(double train, long seed) {
        return TextSplit.of(this, paragraph -> paragraph, "paragraph", train, seed);
    }

    /**
     * Deals the chapters of each novel to parts, and holds out each part once.
     *
     * @param folds from 2 to the number of chapters of the shortest novel
     * @throws occam.InvalidInput if {@code folds} is out of range
     */
    public List<TextSplit> foldsByChapter(int folds, long seed) {
        return TextSplit.folds(this, folds, seed);
    }

    /**
     * Only so many paragraphs of each novel, drawn at random, in the order in which they stand.
     *
     * @param paragraphs of each novel, 1 or more
     * @throws occam.InvalidInput if a novel has fewer
     */
    public Texts take(int paragraphs, long seed) {
        return TextSplit.take(this, paragraphs, seed);
    }

    /**
     * Each paragraph in other words, by itself.
     *
     * @param seed for what is drawn, paragraph by paragraph
     */
    public Texts reworded(Rewording rewording, long seed) {
        given(rewording, "rewording");
        var random = new SplittableRandom(seed);
        return new Texts(paragraphs.stream()
                .map(paragraph -> new Paragraph(
                        paragraph.novel(),
                        paragraph.chapter(),
                        given(rewording.apply(paragraph.text(), random.split()), "what a rewording makes of a text")))
                .toList());
    }

    /**
     * These paragraphs, and after them {@code copies} in other words of each, which keep their novel.
     *
     * @throws occam.InvalidInput if {@code copies} is below 1
     */
    public Texts augmented(Rewording rewording, int copies, long seed) {
        unless(
                copies >= 1 && (long) copies * paragraphs.size() <= MOST,
                "copies must be 1 or more, and %,d paragraphs at most in all, was %,d copies of %,d",
                MOST,
                copies,
                paragraphs.size());
        return new Texts(Stream.concat(
                        paragraphs.stream(),
                        IntStream.range(0, copies)
                                .mapToObj(k -> reworded(rewording, seed * 31 + k).paragraphs.stream())
                                .flatMap(rows -> rows))
                .toList());
    }

    /** What one reads from the first paragraph to the last, with a line break between two. */
    public String running() {
        return paragraphs.stream().map(Paragraph::text).collect(joining("\n"));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d paragraphs of %s", paragraphs.size(), String.join(" and ", titles()));
    }
}
