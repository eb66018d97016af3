package occam.interview.judge;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often the judge and the reader of an answer agree: for each label, how often each mark was given. */
record Figures(Map<String, Map<Mark, Integer>> counts) {
    private static final Map<Mark, String> LABELS =
            Map.of(Mark.SAID, "said", Mark.HALF, "half", Mark.NOT_SAID, "no", Mark.OPPOSITE, "opposite");

    /** Of the questions to look at while rules are written: an even number of letters and hyphens. */
    static boolean isLookedAt(String id) {
        return id.chars()
                                .filter(sign -> Character.isLetter(sign) || sign == '-')
                                .count()
                        % 2
                == 0;
    }

    static Figures of(Predicate<String> questions) {
        var counts = new TreeMap<String, Map<Mark, Integer>>();
        Answers.all()
                .filter(answer -> questions.test(answer.question()))
                .forEach(answer -> AnswerJudge.judge(answer.question(), answer.text())
                        .points()
                        .forEach(judged -> counts.computeIfAbsent(
                                        answer.labels().get(judged.point().number()),
                                        label -> new EnumMap<>(Mark.class))
                                .merge(judged.mark(), 1, Integer::sum)));
        return new Figures(counts);
    }

    /** Of those given this mark, the share that has its label. */
    double precision(Mark mark) {
        return hits(mark) / (double) given(mark);
    }

    /** Of those with its label, the share that was given this mark. */
    double recall(Mark mark) {
        return hits(mark) / (double) labelled(mark);
    }

    /** The share that was given a mark at all. */
    double coverage() {
        int all = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(n -> n)
                .sum();
        return 1 - given(Mark.CANNOT_TELL) / (double) all;
    }

    private int hits(Mark mark) {
        return counts.getOrDefault(LABELS.get(mark), Map.of()).getOrDefault(mark, 0);
    }

    private int given(Mark mark) {
        return counts.values().stream()
                .mapToInt(row -> row.getOrDefault(mark, 0))
                .sum();
    }

    private int labelled(Mark mark) {
        return counts.getOrDefault(LABELS.get(mark), Map.of()).values().stream()
                .mapToInt(n -> n)
                .sum();
    }

    String table() {
        return Stream.of(Mark.SAID, Mark.OPPOSITE, Mark.HALF, Mark.NOT_SAID)
                        .map(mark -> String.format(
                                Locale.ROOT,
                                "| %s | %.3f (%d of %d) | %.2f (of %d) |",
                                mark,
                                precision(mark),
                                hits(mark),
                                given(mark),
                                recall(mark),
                                labelled(mark)))
                        .collect(joining("\n"))
                + String.format(Locale.ROOT, "%ncoverage %.2f", coverage());
    }
}
