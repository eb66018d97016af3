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
import java.util.stream.Stream;

/**
 * Paragraphs, in the order in which they are read.
 *
 * @param paragraphs one or more
 */
public record Texts(List<Paragraph> paragraphs) {
    private static final String PRIDE = "Pride and Prejudice";
    private static final String PERSUASION = "Persuasion";
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

    /** What one reads from the first paragraph to the last, with a line break between two. */
    public String running() {
        return paragraphs.stream().map(Paragraph::text).collect(joining("\n"));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d paragraphs of %s", paragraphs.size(), String.join(" and ", titles()));
    }
}
