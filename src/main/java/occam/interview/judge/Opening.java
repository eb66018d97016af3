package occam.interview.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an answer begins with yes or no, in these words or others. */
final class Opening {
    private static final int LATEST = 4;
    private static final Set<String> YES = Set.of(
            "yes",
            "yeah",
            "yep",
            "yup",
            "sure",
            "definitely",
            "certainly",
            "absolutely",
            "always",
            "correct",
            "indeed",
            "of course");
    private static final Set<String> NO = Set.of(
            "no",
            "nope",
            "nah",
            "not necessarily",
            "not always",
            "not really",
            "not in",
            "not quite",
            "not exactly",
            "not by",
            "not at",
            "not on",
            "not the",
            "not generally",
            "not only",
            "not per",
            "not automatically",
            "not simply",
            "not directly",
            "not as",
            "not if",
            "not alone");
    private static final Set<String> FILLERS = Set.of(
            "well",
            "hmm",
            "hm",
            "uh",
            "um",
            "oh",
            "ok",
            "okay",
            "i",
            "would",
            "say",
            "so",
            "in",
            "general",
            "often",
            "mostly",
            "honestly",
            "d",
            "i'd",
            "that",
            "the",
            "answer",
            "is",
            "short",
            "clear",
            "clearly",
            "clearly,",
            "actually");

    private Opening() {}

    static Optional<String> of(List<Word> words) {
        for (int i = 0; i < Math.min(LATEST, words.size()); i++) {
            var one = words.get(i).text();
            var two = i + 1 < words.size() ? one + " " + words.get(i + 1).text() : one;
            if (isOne(NO, one, two)) {
                return Optional.of("NO");
            }
            if (isOne(YES, one, two)) {
                return Optional.of("YES");
            }
            if (!FILLERS.contains(one)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(Set<String> of, String one, String two) {
        return of.contains(one) || of.contains(two);
    }
}
