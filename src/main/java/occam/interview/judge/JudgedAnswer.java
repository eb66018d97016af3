package occam.interview.judge;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Markdown;

/**
 * An answer as a page: its words with what they decided, then each point.
 *
 * @param judgement what the judge says of it
 */
public record JudgedAnswer(Judgement judgement) {
    private static final int SHOWN = 4000;

    /** Blue and vermilion, which colour-blind people tell apart, on light and dark; the sign says it without colour. */
    private static final Map<Mark, Sign> SIGNS = Map.of(
            Mark.SAID, new Sign("✓", "said", "#2f8fd0"),
            Mark.HALF, new Sign("½", "half said", "#2f8fd0"),
            Mark.NOT_SAID, new Sign("–", "not said", "#8a8f98"),
            Mark.OPPOSITE, new Sign("✗", "said the opposite", "#e0641f"),
            Mark.CANNOT_TELL, new Sign("?", "I cannot tell", "#8a8f98"));

    private record Sign(String sign, String words, String colour) {}

    /**
     * Checks that there is one.
     *
     * @throws occam.InvalidInput if it is null
     */
    public JudgedAnswer {
        given(judgement, "judgement");
    }

    /** The page; nothing of the answer in it is markup. Of a very long answer its beginning is shown. */
    public Markdown markdown() {
        if (judgement.points().isEmpty()) {
            return new Markdown("This question has no key points: it is not among those that are asked most.");
        }
        return new Markdown("<p>" + answer() + "</p>\n\n"
                + judgement.points().stream().map(JudgedAnswer::line).collect(joining("\n")));
    }

    private static String line(JudgedPoint judged) {
        var sign = SIGNS.get(judged.mark());
        var point = judged.point();
        return String.format(
                Locale.ROOT,
                "%d. **%s %s**: %s%s",
                point.number(),
                sign.sign(),
                sign.words(),
                Markdown.escape(point.says()),
                judged.mark() == Mark.OPPOSITE ? " What was heard: *" + Markdown.escape(point.opposite()) + "*" : "");
    }

    private String answer() {
        int end = Math.min(SHOWN, judgement.answer().length());
        var borders = new TreeSet<>(List.of(0, end));
        judgement.points().stream()
                .flatMap(judged -> judged.words().stream())
                .flatMap(words -> Stream.of(words.from(), words.to()))
                .filter(border -> border < end)
                .forEach(borders::add);
        var cuts = List.copyOf(borders);
        return IntStream.range(1, cuts.size())
                        .mapToObj(i -> piece(cuts.get(i - 1), cuts.get(i)))
                        .collect(joining())
                + (end < judgement.answer().length() ? "…" : "");
    }

    private String piece(int from, int to) {
        var text = Markdown.typed(judgement.answer().substring(from, to));
        var deciding = judgement.points().stream()
                .filter(judged -> holds(judged, from))
                .toList();
        return deciding.isEmpty()
                ? text
                : String.format(
                        Locale.ROOT,
                        "<span style=\"border-bottom: 2px solid %s\">%s</span>%s",
                        SIGNS.get(strongest(deciding)).colour(),
                        text,
                        deciding.stream()
                                .filter(judged -> ends(judged, to))
                                .map(JudgedAnswer::note)
                                .collect(joining()));
    }

    private static boolean holds(JudgedPoint judged, int at) {
        return judged.words().stream().anyMatch(words -> words.from() <= at && at < words.to());
    }

    private static boolean ends(JudgedPoint judged, int at) {
        return judged.words().stream().anyMatch(words -> words.to() == at);
    }

    private static Mark strongest(List<JudgedPoint> deciding) {
        return Stream.of(Mark.OPPOSITE, Mark.SAID, Mark.HALF)
                .filter(mark -> deciding.stream().anyMatch(judged -> judged.mark() == mark))
                .findFirst()
                .orElse(Mark.CANNOT_TELL);
    }

    private static String note(JudgedPoint judged) {
        return String.format(
                Locale.ROOT,
                "<sup>%s%d</sup>",
                SIGNS.get(judged.mark()).sign(),
                judged.point().number());
    }
}
