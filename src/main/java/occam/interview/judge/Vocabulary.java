package occam.interview.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Tables;

/** The words of the course's questions and points, by which a typing mistake in a long word is known. */
final class Vocabulary {
    private static final int LONG = 7;
    private static final Set<String> ALL = all();
    private static final Map<Character, List<String>> LONG_ONES = ALL.stream()
            .filter(stem -> stem.length() >= LONG - 1)
            .collect(Collectors.groupingBy(stem -> stem.charAt(0)));

    private Vocabulary() {}

    private static Set<String> all() {
        var bank = Tables.questions().stream()
                .flatMap(row -> Stream.of("question", "short", "full", "trap").map(row::getString));
        var points = Tables.points().stream()
                .flatMap(row -> Stream.of("point", "opposite").map(row::getString));
        var known = new HashSet<String>();
        Stream.concat(Stream.concat(bank, points), Concepts.words().stream().map(words -> words.replace('_', ' ')))
                .flatMap(text -> Tokens.of(text).stream())
                .forEach(word -> known.add(word.stem()));
        return known;
    }

    static List<Word> corrected(List<Word> words) {
        return words.stream().map(Vocabulary::corrected).toList();
    }

    private static Word corrected(Word word) {
        if (word.text().length() < LONG || ALL.contains(word.stem())) {
            return word;
        }
        var near = LONG_ONES.getOrDefault(word.stem().charAt(0), List.of()).stream()
                .filter(known -> isNear(known, word.stem()))
                .limit(2)
                .toList();
        return near.size() == 1 ? word.corrected(near.get(0)) : word;
    }

    /** One letter more, less, or other, or two neighbours in the wrong order. */
    static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = (int) IntStream.range(0, Math.min(one.length(), other.length()))
                .takeWhile(i -> one.charAt(i) == other.charAt(i))
                .count();
        var a = one.substring(start);
        var b = other.substring(start);
        return tail(a, 1).equals(tail(b, 1))
                || a.equals(tail(b, 1))
                || tail(a, 1).equals(b)
                || isSwapped(a, b);
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() >= 2
                && b.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && tail(a, 2).equals(tail(b, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
