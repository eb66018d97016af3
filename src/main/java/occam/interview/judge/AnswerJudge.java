package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares a typed answer with the points of its question, by the words for them and a few rules of language. */
public final class AnswerJudge {
    private static final int ENOUGH = 2;

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
        return new Judgement(answer, rules.stream().map(rule -> judged(rule, reading)).toList());
    }

    private static JudgedPoint judged(PointRules rules, Reading reading) {
        var all = Stream.concat(
                        rules.said().stream().flatMap(way -> Evidence.ofSaid(reading, way)),
                        rules.wrong().stream().flatMap(way -> Evidence.ofWrong(reading, way)))
                .toList();
        var valid = Corrections.valid(all, reading);
        var mark = mark(valid);
        return new JudgedPoint(rules.point(), mark, words(mark, valid, reading));
    }

    private static Mark mark(List<Evidence> valid) {
        if (valid.isEmpty()) {
            return Mark.NOT_SAID;
        }
        boolean against = has(valid, Mark.OPPOSITE);
        if (has(valid, Mark.SAID) || has(valid, Mark.HALF)) {
            return against ? Mark.CANNOT_TELL : inFavour(valid);
        }
        return against ? Mark.OPPOSITE : Mark.CANNOT_TELL;
    }

    private static Mark inFavour(List<Evidence> valid) {
        if (votes(valid) >= ENOUGH) {
            return Mark.SAID;
        }
        return has(valid, Mark.HALF) ? Mark.HALF : Mark.CANNOT_TELL;
    }

    /** Of the ways that speak for it, each counted once. */
    private static int votes(List<Evidence> valid) {
        return valid.stream()
                .filter(one -> one.speaks() == Mark.SAID)
                .map(Evidence::way)
                .distinct()
                .mapToInt(Way::votes)
                .sum();
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
