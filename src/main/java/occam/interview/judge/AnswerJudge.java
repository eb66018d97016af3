package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.Comparator;
import java.util.List;

/** Compares a typed answer with the points of its question, by the words for them and a few rules of language. */
public final class AnswerJudge {
    private AnswerJudge() {}

    /**
     * What an answer says of each point of its question; no points if the question has none.
     *
     * @param question its id
     * @param answer any text
     * @throws occam.InvalidInput if either is null
     */
    public static Judgement judge(String question, String answer) {
        var rules = PointRules.of(given(question, "question"));
        var reading = Reading.of(given(answer, "answer"));
        boolean isOwn = rules.stream().anyMatch(rule -> !rule.whole(reading).isEmpty());
        return new Judgement(
                answer, rules.stream().map(rule -> judged(rule, reading, isOwn)).toList());
    }

    /** A sentence that is the course's own for one point is no short answer to another. */
    private static JudgedPoint judged(PointRules rules, Reading reading, boolean isOwn) {
        var valid = rules.decisive(Corrections.valid(rules.evidence(reading), reading));
        var settled = isOwn ? valid : new ShortAnswer(reading, rules).settled(valid);
        return judged(rules.point(), settled, reading);
    }

    private static JudgedPoint judged(KeyPoint point, List<Evidence> valid, Reading reading) {
        var mark = mark(valid);
        return new JudgedPoint(point, mark, words(mark, valid, reading));
    }

    private static Mark mark(List<Evidence> valid) {
        if (valid.isEmpty()) {
            return Mark.NOT_SAID;
        }
        var against = Votes.of(valid, Mark.OPPOSITE);
        if (has(valid, Mark.SAID) || has(valid, Mark.HALF)) {
            return against.areNone() ? inFavour(valid) : Mark.CANNOT_TELL;
        }
        return against.deny() ? Mark.OPPOSITE : Mark.CANNOT_TELL;
    }

    private static Mark inFavour(List<Evidence> valid) {
        if (Votes.of(valid, Mark.SAID).affirm()) {
            return Mark.SAID;
        }
        return has(valid, Mark.HALF) ? Mark.HALF : Mark.CANNOT_TELL;
    }

    private static boolean has(List<Evidence> evidence, Mark mark) {
        return evidence.stream().anyMatch(one -> one.speaks() == mark);
    }

    private static List<Passage> words(Mark mark, List<Evidence> evidence, Reading reading) {
        return evidence.stream()
                .filter(one -> mark == Mark.CANNOT_TELL || one.speaks() == mark)
                .flatMap(one -> one.hits().stream())
                .map(reading::passage)
                .distinct()
                .sorted(Comparator.comparingInt(Passage::from))
                .toList();
    }
}
