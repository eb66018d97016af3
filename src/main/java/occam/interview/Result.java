package occam.interview;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import occam.exercise.Markdown;
import occam.interview.Interviewer.Turn;
import occam.interview.mock.Durations;

/**
 * How a mock interview went.
 *
 * @param count how many questions there are in all
 * @param unseen what was graded before its model answer was shown
 * @param before what the last one gave, by topic; empty if this is the first
 */
record Result(List<Turn> turns, int count, Set<Question> unseen, Map<String, Earned> before) {
    /** @param clock is not asked where there was none before */
    Markdown markdown(InstantSource clock) {
        return new Markdown(String.format(
                Locale.ROOT,
                """
                **%d of %d questions, %d of %d points, %s.**%s

                | topic | questions | points, mean |%s time, mean | read again |
                |:--|--:|--:|%s--:|:--|
                %s

                %s""",
                turns.size(),
                count,
                points(turns),
                3 * turns.size(),
                Durations.words(time(turns)),
                Optional.ofNullable(before.get(Earned.ALL))
                        .map(all -> " " + all.words(clock.instant()))
                        .orElse(""),
                before.isEmpty() ? "" : " last time |",
                before.isEmpty() ? "" : "--:|",
                rows(),
                Markdown.folded("Each question", each())));
    }

    private String rows() {
        var topics = turns.stream()
                .collect(Collectors.groupingBy(
                        turn -> turn.question().topic(), LinkedHashMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(topic -> row(topic.getKey(), topic.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String row(String topic, List<Turn> of) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f |%s %s | %s |",
                Markdown.escape(topic),
                of.size(),
                points(of) / (double) of.size(),
                lastTime(topic),
                Durations.words(time(of).dividedBy(of.size())),
                again(of));
    }

    /** A topic that the last one did not ask has none. */
    private String lastTime(String topic) {
        if (before.isEmpty()) {
            return "";
        }
        return before.containsKey(topic) ? " " + before.get(topic).mean() + " |" : " |";
    }

    /** The places that show what was not answered well. */
    private static String again(List<Turn> of) {
        return of.stream()
                .filter(turn -> !turn.grade().isGood())
                .map(turn -> QuestionText.link(turn.question()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static int points(List<Turn> of) {
        return of.stream().mapToInt(turn -> turn.grade().points()).sum();
    }

    private static Duration time(List<Turn> of) {
        return of.stream().map(Turn::thought).reduce(Duration.ZERO, Duration::plus);
    }

    private String each() {
        return turns.stream().map(this::each).collect(Collectors.joining("\n"));
    }

    private String each(Turn turn) {
        var line = String.format(
                Locale.ROOT,
                "- %s %d of 3 points, %s",
                Markdown.escape(turn.question().asks()),
                turn.grade().points(),
                Durations.words(turn.thought()));
        return unseen.contains(turn.question())
                ? line + "\n\n" + QuestionText.answer(turn.question()).indent(2)
                : line;
    }
}
