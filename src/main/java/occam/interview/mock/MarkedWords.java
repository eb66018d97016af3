package occam.interview.mock;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import occam.Html;
import occam.interview.judge.JudgedPoint;
import occam.interview.judge.Mark;
import occam.interview.judge.Passage;

/** What was typed, with the words marked that decided, and behind them the numbers of their points. */
record MarkedWords(Utterance utterance) {
    /** As markup for a line of Markdown, in which nothing that was typed is markup. */
    String html() {
        var text = utterance.text();
        var cuts = new TreeSet<>(List.of(0, text.length()));
        decisive().flatMap(point -> point.words().stream()).forEach(word -> {
            cuts.add(word.from());
            cuts.add(word.to());
        });
        var html = new StringBuilder();
        for (int from : cuts.headSet(text.length())) {
            html.append(piece(from, Math.min(text.length(), cuts.higher(from))));
        }
        return html.toString();
    }

    private java.util.stream.Stream<JudgedPoint> decisive() {
        return utterance.points().stream().filter(point -> point.mark() != Mark.NOT_SAID);
    }

    private String piece(int from, int to) {
        var text = plain(utterance.text().substring(from, to));
        boolean isMarked = decisive()
                .flatMap(point -> point.words().stream())
                .anyMatch(word -> word.from() < to && from < word.to());
        return (isMarked ? "<mark>" + text + "</mark>" : text) + numbers(to);
    }

    private String numbers(int to) {
        var ending = decisive()
                .filter(point -> point.words().stream().map(Passage::to).anyMatch(end -> end == to))
                .map(point -> point.point().number() + (point.mark() == Mark.OPPOSITE ? " ✗" : ""))
                .collect(Collectors.joining(", "));
        return ending.isEmpty() ? "" : "<sup>" + ending + "</sup>";
    }

    /** Signs that are markup in Markdown or begin an equation, as what they look like. */
    private static String plain(String words) {
        return Html.escape(words)
                .codePoints()
                .mapToObj(sign -> "\\`*_[]#|~$".indexOf(sign) >= 0
                        ? "&#" + sign + ";"
                        : sign == '\n' || sign == '\r' ? "<br>" : Character.toString(sign))
                .collect(Collectors.joining())
                .replace("<br><br>", "<br>");
    }
}
