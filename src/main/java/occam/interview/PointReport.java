package occam.interview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import occam.interview.Interviewer.Turn;
import occam.interview.judge.Mark;
import occam.interview.mock.Heard;
import occam.interview.mock.Remembered;
import occam.interview.mock.TalkText;

/**
 * An interview point by point.
 *
 * @param before what came of each point the last time
 */
record PointReport(List<Turn> turns, Map<String, Remembered> before) {
    /** Empty where no answer was compared with points. */
    String markdown() {
        return turns.stream().noneMatch(turn -> turn.said().isCompared())
                ? ""
                : Stream.of(summary(), missing(), Markdown.folded("Each point", each()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private Stream<Heard> heard() {
        return turns.stream().flatMap(turn -> turn.said().heard().stream());
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "**%d of %d points said**, %d of them when asked back. The contrary: %d. Hints: %d. Marks that you set: %d.%s",
                count(Mark.SAID),
                heard().count(),
                heard().filter(each -> each.mark() == Mark.SAID && each.isAskedBack())
                        .count(),
                count(Mark.OPPOSITE),
                heard().filter(Heard::isHinted).count(),
                heard().filter(Heard::isOverruled).count(),
                lastTime());
    }

    private long count(Mark mark) {
        return heard().filter(each -> each.mark() == mark).count();
    }

    private String lastTime() {
        var again = heard().filter(each -> before.containsKey(Remembered.name(each.point())))
                .toList();
        return again.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Of the %d points that you met before, %d were said the last time, and %d now.",
                        again.size(),
                        again.stream()
                                .filter(each -> recalled(each) == Mark.SAID)
                                .count(),
                        again.stream().filter(each -> each.mark() == Mark.SAID).count());
    }

    private Mark recalled(Heard heard) {
        return before.get(Remembered.name(heard.point())).mark();
    }

    /** The contrary first: it was learned, and has to be unlearned. */
    String missing() {
        var lines = Stream.of(Mark.OPPOSITE, Mark.NOT_SAID, Mark.HALF, Mark.CANNOT_TELL)
                .flatMap(mark -> turns.stream().map(turn -> missing(turn, mark)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "" : "**To read again**\n\n" + lines;
    }

    private static String missing(Turn turn, Mark mark) {
        var points = turn.said().heard().stream()
                .filter(each -> each.mark() == mark)
                .map(each -> Markdown.escape(each.point().says()))
                .collect(Collectors.joining(" "));
        return points.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, "- *%s:* %s %s", TalkText.words(mark), points, QuestionText.link(turn.question()));
    }

    private String each() {
        return turns.stream()
                .filter(turn -> !turn.said().points().isEmpty())
                .map(this::each)
                .collect(Collectors.joining("\n"));
    }

    private String each(Turn turn) {
        return turn.said().heard().stream()
                .map(this::line)
                .collect(Collectors.joining(
                        "\n",
                        "- **" + Markdown.escape(turn.prompt().asks()) + "** "
                                + turn.said().tally().words() + "\n",
                        ""));
    }

    private String line(Heard heard) {
        var notes = Stream.of(
                        TalkText.words(heard.mark()),
                        heard.isAskedBack() ? "asked back" : null,
                        heard.isHinted() ? "with a hint" : null,
                        heard.isOverruled() ? "you decided" : null,
                        before.containsKey(Remembered.name(heard.point()))
                                ? "last time: " + TalkText.words(recalled(heard))
                                : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "  - " + Markdown.escape(heard.point().says()) + " *" + notes + "*";
    }
}
