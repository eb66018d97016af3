package occam.interview.judge;

import static occam.InvalidInput.given;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a typed answer with the points of its question. */
public final class AnswerJudge {
    private static final int SHORTEST = 4;
    private static final double MOST = .7;
    private static final double SOME = .4;

    private AnswerJudge() {}

    /**
     * What an answer says of each point of its question; no points if the question has none.
     *
     * @param question its id
     * @param answer any text
     * @throws occam.InvalidInput if either is null
     */
    public static Judgement judge(String question, String answer) {
        var words = words(given(answer, "answer"));
        return new Judgement(
                answer,
                KeyPoints.of(question).stream()
                        .map(point -> new JudgedPoint(point, mark(point, words), List.of()))
                        .toList());
    }

    private static Mark mark(KeyPoint point, Set<String> answer) {
        double share = share(words(point.says()), answer);
        return share >= MOST ? Mark.SAID : share >= SOME ? Mark.CANNOT_TELL : Mark.NOT_SAID;
    }

    private static double share(Set<String> asked, Set<String> said) {
        return asked.stream().filter(said::contains).count() / (double) Math.max(1, asked.size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
