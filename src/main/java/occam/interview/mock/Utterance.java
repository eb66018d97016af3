package occam.interview.mock;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.stream.IntStream;
import occam.interview.judge.AnswerJudge;
import occam.interview.judge.JudgedPoint;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.Mark;
import occam.interview.judge.Passage;

/**
 * What a candidate typed at one time, and what it says of each point.
 *
 * @param about the number of the point that was asked about; 0 if it was the question itself
 * @param asked what was asked about it; empty if it was the question itself
 * @param text as it was typed
 * @param points in their order
 */
public record Utterance(int about, String asked, String text, List<JudgedPoint> points) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public Utterance {
        given(asked, "asked");
        given(text, "text");
        points = List.copyOf(given(points, "points"));
    }

    static Utterance answer(String question, String text) {
        return new Utterance(0, "", text, AnswerJudge.judge(question, text).points());
    }

    /** Few people repeat what they were asked: a short answer counts as what it says behind the question. */
    static Utterance to(String asked, KeyPoint point, String text) {
        var alone = AnswerJudge.judge(point.question(), text).points();
        int at = point.number() - 1;
        var points = IntStream.range(0, alone.size())
                .mapToObj(i -> i == at ? surer(alone.get(i), asked, text) : alone.get(i))
                .toList();
        return new Utterance(point.number(), asked, text, points);
    }

    private static JudgedPoint surer(JudgedPoint alone, String asked, String text) {
        if (isSure(alone.mark()) || text.isBlank()) {
            return alone;
        }
        var before = judged(alone.point(), asked);
        var behind = judged(alone.point(), asked + "\n" + text);
        return isSure(behind.mark()) && behind.mark() != before.mark()
                ? new JudgedPoint(alone.point(), behind.mark(), within(behind.words(), asked.length() + 1))
                : alone;
    }

    private static boolean isSure(Mark mark) {
        return mark == Mark.SAID || mark == Mark.OPPOSITE;
    }

    private static JudgedPoint judged(KeyPoint point, String text) {
        return AnswerJudge.judge(point.question(), text).points().get(point.number() - 1);
    }

    /** What of them lies behind the question, counted from there. */
    private static List<Passage> within(List<Passage> words, int from) {
        return words.stream()
                .filter(word -> word.to() > from)
                .map(word -> new Passage(Math.max(word.from(), from) - from, word.to() - from))
                .toList();
    }
}
