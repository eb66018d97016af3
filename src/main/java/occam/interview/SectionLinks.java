package occam.interview;

import java.util.List;
import java.util.Locale;
import occam.exercise.Markdown;
import occam.interview.Question.Section;

/** Sections as links, for a notebook beside the lessons; on the course's pages they lead to the lessons' pages. */
final class SectionLinks {
    /** The names of the lessons' notebooks, from 01 on, without the number. */
    private static final List<String> LESSONS = List.of(
            "overfitting",
            "l1-against-l2",
            "sparsity",
            "choosing-lambda",
            "dropout",
            "spatial-dropout",
            "weight-decay",
            "early-stopping",
            "pruning",
            "shift",
            "tuning");

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
        return String.format(Locale.ROOT, "%02d-%s.ipynb", lesson, LESSONS.get(lesson - 1));
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
