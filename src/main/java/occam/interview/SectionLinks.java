package occam.interview;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import occam.data.Tables;
import occam.exercise.Markdown;
import occam.interview.Question.Section;

/** Sections as links, for a notebook beside the lessons; on the course's pages they lead to the lessons' pages. */
final class SectionLinks {
    private static final Map<Integer, String> NOTEBOOKS = Tables.lessons().stream()
            .collect(Collectors.toMap(row -> (int) row.getDouble("lesson"), row -> row.getString("notebook")));

    private SectionLinks() {}

    static String link(Section section) {
        return String.format(
                Locale.ROOT,
                "[lesson %02d, %s](%s#%s)",
                section.lesson(),
                Markdown.escape(section.heading()),
                notebook(section.lesson()),
                anchor(section.heading()));
    }

    static String notebook(int lesson) {
        return NOTEBOOKS.get(lesson);
    }

    /** What Jupyter and nbconvert call the place of a heading, such that it may stand in a link. */
    private static String anchor(String heading) {
        return heading.replace("`", "")
                .replace(' ', '-')
                .replace("\"", "%22")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
