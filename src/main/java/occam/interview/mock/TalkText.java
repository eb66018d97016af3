package occam.interview.mock;

import static occam.InvalidInput.given;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import occam.interview.judge.Mark;
import occam.interview.mock.Talk.Stage;

/** A talk in Markdown. */
public final class TalkText {
    private TalkText() {}

    /**
     * What was said so far, with the words marked that decided; empty if nothing was.
     *
     * @throws occam.InvalidInput if there is no talk
     */
    public static String said(Talk talk) {
        return given(talk, "talk").transcript().said().stream()
                .map(TalkText::said)
                .collect(Collectors.joining("\n\n"));
    }

    private static String said(Utterance utterance) {
        var asked = utterance.asked().isEmpty() ? "" : "*" + Markdown.escape(utterance.asked()) + "*\n\n";
        return asked + "> " + (utterance.text().isBlank() ? "…" : new MarkedWords(utterance).html());
    }

    /**
     * What is asked back, with the hints that were taken; empty if there is neither, or nothing is asked any more.
     *
     * @throws occam.InvalidInput if there is no talk
     */
    public static String asks(Talk talk) {
        if (given(talk, "talk").stage() == Stage.TOLD) {
            return "";
        }
        var back = talk.back().stream().map(asked -> "**" + Markdown.escape(asked) + "**");
        return Stream.concat(back, hints(talk)).collect(Collectors.joining("\n\n"));
    }

    /** Each with what it costs. */
    private static Stream<String> hints(Talk talk) {
        return talk.transcript().heard().stream()
                .filter(Heard::isHinted)
                .filter(heard -> talk.about() == 0 || heard.point().number() == talk.about())
                .sorted(Comparator.comparing(heard -> heard.point().number()))
                .map(heard -> "*Hint, ½ point:* "
                        + Markdown.escape(FollowUp.on(heard.point()).hint()));
    }

    /**
     * What came of each point, and what that comes to; empty if there are no points.
     *
     * @throws occam.InvalidInput if there is no talk
     */
    public static String told(Talk talk) {
        var heard = given(talk, "talk").transcript().heard();
        return heard.isEmpty()
                ? ""
                : heard.stream().map(TalkText::line).collect(Collectors.joining("\n")) + "\n\n" + sum(talk, heard);
    }

    private static String line(Heard heard) {
        return String.format(
                Locale.ROOT,
                "%d. %s **%s.** %s%s",
                heard.point().number(),
                sign(heard.mark()),
                words(heard.mark()),
                Markdown.escape(heard.point().says()),
                notes(heard));
    }

    private static String notes(Heard heard) {
        var notes = Stream.of(
                        heard.isAskedBack() ? "asked back" : "",
                        heard.isHinted() ? "with a hint" : "",
                        heard.isOverruled() ? "you decided" : "")
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
        return notes.isEmpty() ? "" : " <small>(" + notes + ")</small>";
    }

    private static String sum(Talk talk, List<Heard> heard) {
        return heard.stream()
                .filter(Heard::isOpen)
                .findFirst()
                .map(open -> String.format(
                        Locale.ROOT,
                        "**Did you say point %d?** I cannot tell from the words.",
                        open.point().number()))
                .orElseGet(() -> counted(talk.transcript().tally()));
    }

    private static String counted(Tally tally) {
        return String.format(
                Locale.ROOT,
                "**%s.** Suggested grade: %d of 3.%s",
                tally.words(),
                tally.grade(),
                tally.opposite() > 0 ? " It is at most 1 while the contrary of a point stands." : "");
    }

    /**
     * A mark in words.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static String words(Mark mark) {
        return switch (given(mark, "mark")) {
            case SAID -> "said";
            case HALF -> "half said";
            case NOT_SAID -> "not said";
            case OPPOSITE -> "the contrary";
            case CANNOT_TELL -> "I cannot tell";
        };
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case SAID -> "✓";
            case HALF -> "◐";
            case NOT_SAID -> "○";
            case OPPOSITE -> "✗";
            case CANNOT_TELL -> "?";
        };
    }
}
