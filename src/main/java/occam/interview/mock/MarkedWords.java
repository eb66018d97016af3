package occam.interview.mock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import occam.interview.judge.JudgedPoint;
import occam.interview.judge.Mark;
import occam.interview.judge.Passage;

/** What was typed, with the words marked that decided, and behind them the numbers of their points. */
record MarkedWords(Utterance utterance) {
    /** As markup for a line of Markdown, in which nothing that was typed is markup. */
    String html() {
        var html = new StringBuilder();
        int from = 0;
        for (var run : runs()) {
            html.append(plain(from, run.from())).append("<mark>").append(plain(run.from(), run.to()));
            html.append("</mark>").append(numbers(run));
            from = run.to();
        }
        return html.append(plain(from, utterance.text().length())).toString();
    }

    /** Words that stand beside each other are marked as one. */
    private List<Passage> runs() {
        var runs = new ArrayList<Passage>();
        decisive()
                .flatMap(point -> point.words().stream())
                .sorted(Comparator.comparingInt(Passage::from))
                .forEach(word -> {
                    int last = runs.size() - 1;
                    if (last >= 0 && isBeside(runs.get(last), word)) {
                        runs.set(
                                last,
                                new Passage(
                                        runs.get(last).from(),
                                        Math.max(runs.get(last).to(), word.to())));
                    } else {
                        runs.add(word);
                    }
                });
        return runs;
    }

    private boolean isBeside(Passage run, Passage word) {
        return word.from() <= run.to()
                || utterance.text().substring(run.to(), word.from()).isBlank();
    }

    private Stream<JudgedPoint> decisive() {
        return utterance.points().stream().filter(point -> point.mark() != Mark.NOT_SAID);
    }

    /** Of the points whose last word is in it. */
    private String numbers(Passage run) {
        var ending = decisive()
                .filter(point ->
                        point.words().stream().mapToInt(Passage::to).max().orElse(0) > run.from())
                .filter(point ->
                        point.words().stream().mapToInt(Passage::to).max().orElse(0) <= run.to())
                .map(point -> point.point().number() + (point.mark() == Mark.OPPOSITE ? " ✗" : ""))
                .collect(Collectors.joining(", "));
        return ending.isEmpty() ? "" : "<sup>" + ending + "</sup>";
    }

    private String plain(int from, int to) {
        return Markdown.typed(utterance.text().substring(from, to));
    }
}
