package occam.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The lessons as cards for the book's first page: a picture, the question, goals and minutes. */
final class LessonCards {
    private static final String CARD = """
            :::{grid-item-card} %s
            :link: %s
            :link-type: doc
            %s
            %s

            %s

            <small>%d minutes · before this: %s</small>
            :::
            """;

    private LessonCards() {}

    /**
     * Writes the pictures to {@code folder}, and gives the cards in MyST's Markdown.
     *
     * @param notebooks the executed notebooks of the lessons
     * @param folder from which the book is made
     */
    static String write(Map<Path, LessonHead> notebooks, Path folder) throws IOException {
        var cards = new StringBuilder("::::{grid} 1 1 2 2\n:gutter: 3\n\n");
        for (var lesson : notebooks.entrySet()) {
            cards.append(card(lesson.getKey(), lesson.getValue(), folder)).append('\n');
        }
        return cards.append("::::\n").toString();
    }

    private static String card(Path notebook, LessonHead head, Path folder) throws IOException {
        return String.format(
                Locale.ROOT,
                CARD,
                head.title(),
                Sources.name(notebook),
                picture(notebook, folder),
                head.question(),
                head.goals().stream().map(goal -> "- " + goal).collect(Collectors.joining("\n")),
                head.minutes(),
                head.before());
    }

    /** The first one of a lesson that tags none; none of a lesson without. */
    private static String picture(Path notebook, Path folder) throws IOException {
        var cells = Notebook.read(notebook);
        var picture = cells.picture("cover").or(cells::firstPicture);
        if (picture.isEmpty()) {
            return "";
        }
        var name = "covers/" + Sources.name(notebook) + ".png";
        Folders.write(folder.resolve(name), Base64.getDecoder().decode(picture.get()));
        return ":img-top: " + name + "\n:img-alt: A figure of this lesson\n";
    }
}
