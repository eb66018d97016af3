package occam.interview.judge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A word without its ending: roughly the same for all forms of one word. Source: M. Porter, An algorithm for suffix stripping (1980), cut down. */
final class Stem {
    private static final int SHORTEST = 3;
    private static final Pattern BRITISH = Pattern.compile("(?<=.{4})is(?=(e|ed|es|ing|ation|ations|er|ers)$)");
    private static final Pattern ENDING = Pattern.compile("(?<=.{3})(ation|ing|ed|ly|e)$");
    private static final Pattern DOUBLED = Pattern.compile("(?<=..)([b-df-hj-np-tv-z])\\1$");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Stem() {}

    /** The same, remembered: for the words of the course's tables, which come again with each answer. */
    static String known(String word) {
        return KNOWN.computeIfAbsent(word, Stem::of);
    }

    static String of(String word) {
        if (word.length() <= SHORTEST || Character.isDigit(word.charAt(0))) {
            return word;
        }
        var single = single(BRITISH.matcher(word).replaceFirst("iz"));
        var cut = ENDING.matcher(single).replaceFirst("");
        var bare = ENDING.matcher(DOUBLED.matcher(cut).replaceFirst("$1")).replaceFirst("");
        return bare.endsWith("y") ? bare.substring(0, bare.length() - 1) + "i" : bare;
    }

    private static String single(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.matches(".*[^sui]s") ? word.substring(0, word.length() - 1) : word;
    }
}
