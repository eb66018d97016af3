package occam.interview.judge;

import java.util.List;
import java.util.Set;

/** Which words of a text a denial covers: from behind it to the end of its clause. */
final class Denials {
    private static final int FARTHEST = 12;
    private static final Set<String> WORDS = Set.of(
            "not",
            "no",
            "never",
            "without",
            "neither",
            "nor",
            "none",
            "nothing",
            "nobody",
            "hardly",
            "rarely",
            "barely",
            "scarcely",
            "seldom",
            "cannot",
            "unlike",
            "dont",
            "doesnt",
            "isnt",
            "arent",
            "wont",
            "cant",
            "didnt",
            "wouldnt",
            "shouldnt",
            "wasnt",
            "werent",
            "couldnt",
            "havent",
            "hasnt");
    private static final Set<String> PAIRS = Set.of(
            "rather than",
            "instead of",
            "opposed to",
            "fails to",
            "fail to",
            "far from",
            "free of",
            "wrong to",
            "myth that",
            "mistake to",
            "false that",
            "untrue that");
    private static final Set<String> NO_DENIAL_BEFORE = Set.of(
            "only",
            "just",
            "sure",
            "matter",
            "wait",
            "doubt",
            "merely",
            "least",
            "necessarily",
            "simply",
            "mention",
            "to",
            "until",
            "even");
    private static final Set<String> AFRESH = Set.of(
            "it", "they", "this", "that", "then", "so", "the", "you", "we", "i", "is", "are", "keeps", "only", "just",
            "instead", "l1", "l2", "ridge", "lasso", "a", "its", "there");
    private static final Set<String> ANSWERS_GO_ON = Set.of(
            "it",
            "its",
            "it's",
            "the",
            "this",
            "they",
            "there",
            "that",
            "you",
            "i",
            "we",
            "because",
            "only",
            "not",
            "in",
            "if",
            "since",
            "at",
            "but",
            "and",
            "actually",
            "sorry",
            "wait",
            "these",
            "those",
            "with",
            "lasso",
            "ridge",
            "dropout");

    private Denials() {}

    /** By whom each word is denied: the number of the denial, or -1. */
    static int[] of(List<Word> words) {
        var denied = new int[words.size()];
        java.util.Arrays.fill(denied, -1);
        for (int i = 0; i < denied.length; i++) {
            if (isDenial(words, i)) {
                cover(words, i, denied);
            }
        }
        return denied;
    }

    static boolean isDenial(List<Word> words, int at) {
        var word = words.get(at).text();
        var next = next(words, at);
        if (PAIRS.contains(word + " " + next)) {
            return true;
        }
        return (WORDS.contains(word) || word.endsWith("n't"))
                && !(word.equals("not") && NO_DENIAL_BEFORE.contains(next))
                && !isInterjection(words, at);
    }

    /** The "no" that answers a question, which denies nothing behind it. */
    static boolean isInterjection(List<Word> words, int at) {
        var word = words.get(at);
        return word.text().equals("no")
                && (next(words, at).isEmpty()
                        || words.get(at + 1).clause() != word.clause()
                        || (isFirst(words, at) && ANSWERS_GO_ON.contains(next(words, at))));
    }

    private static boolean isFirst(List<Word> words, int at) {
        return at == 0 || words.get(at - 1).sentence() != words.get(at).sentence();
    }

    private static String next(List<Word> words, int at) {
        return at + 1 < words.size() ? words.get(at + 1).text() : "";
    }

    private static void cover(List<Word> words, int denial, int[] denied) {
        for (int i = denial + 1; i < Math.min(words.size(), denial + 1 + FARTHEST); i++) {
            if (isEnd(words, denial, i)) {
                return;
            }
            denied[i] = denial;
        }
    }

    /** An "and" goes on, unless something begins afresh behind it; an "as" or "than" belongs to what is denied. */
    private static boolean isEnd(List<Word> words, int denial, int at) {
        var word = words.get(at);
        if (word.sentence() != words.get(denial).sentence()) {
            return true;
        }
        if (word.clause() == words.get(at - 1).clause() || at == denial + 1) {
            return false;
        }
        return switch (word.text()) {
            case "and" -> AFRESH.contains(next(words, at));
            case "as", "than" -> false;
            default -> true;
        };
    }
}
