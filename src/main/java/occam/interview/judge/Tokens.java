package occam.interview.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, sentences and clauses. Names of norms and Greek letters are spelled in one way. */
final class Tokens {
    private static final Pattern PARTS = Pattern.compile("""
            (?<norm>[lLℓ][_-]?[12₁₂](?![\\p{L}\\p{N}]))\
            |(?<number>(?<![\\p{L}\\p{N}])(?:\\d++(?:[.,]\\d++){0,9}|\\.\\d+)%?)\
            |(?<greek>[α-ωΑ-Ω])\
            |(?<word>[\\p{L}&&[^α-ωΑ-Ω]][\\p{L}\\p{M}\\p{N}&&[^α-ωΑ-Ω]]*+(?:['’][\\p{L}&&[^α-ωΑ-Ω]][\\p{L}\\p{M}\\p{N}&&[^α-ωΑ-Ω]]*+){0,3})\
            |(?<sentence>[.!?…]+(?=[\\s"”)»]|$)|[;\\n])\
            |(?<clause>[,:()—–"“”]|\\s-{1,2}\\s)""");
    private static final Set<String> ABBREVIATED =
            Set.of("e.g", "i.e", "eg", "ie", "resp", "vs", "approx", "g", "cf", "etc");
    private static final Set<String> JOINTS = Set.of(
            "but",
            "while",
            "whereas",
            "although",
            "though",
            "because",
            "since",
            "so",
            "and",
            "which",
            "if",
            "when",
            "unless",
            "then",
            "however",
            "yet",
            "until",
            "hence",
            "therefore",
            "thus",
            "whose",
            "where",
            "as",
            "than");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("λ", "lambda"),
            Map.entry("Λ", "lambda"),
            Map.entry("η", "eta"),
            Map.entry("ρ", "rho"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("ε", "eps"),
            Map.entry("α", "alpha"),
            Map.entry("β", "beta"),
            Map.entry("γ", "gamma"),
            Map.entry("θ", "theta"),
            Map.entry("μ", "mu"),
            Map.entry("lr", "eta"),
            Map.entry("lam", "lambda"),
            Map.entry("epsilon", "eps"),
            Map.entry("varepsilon", "eps"));

    private final List<Word> words = new ArrayList<>();
    private int sentence;
    private int clause;

    private Tokens() {}

    static List<Word> of(String text) {
        var tokens = new Tokens();
        var matcher = PARTS.matcher(text);
        while (matcher.find()) {
            tokens.take(matcher);
        }
        return List.copyOf(tokens.words);
    }

    private void take(Matcher found) {
        if (found.group("sentence") != null) {
            endSentence(found.group());
        } else if (found.group("clause") != null) {
            clause++;
        } else {
            add(written(found), new Passage(found.start(), found.end()));
        }
    }

    private void endSentence(String mark) {
        clause++;
        if (!mark.equals(".")
                || words.isEmpty()
                || !ABBREVIATED.contains(words.get(words.size() - 1).text())) {
            sentence++;
        }
    }

    private void add(String word, Passage at) {
        if (JOINTS.contains(word)) {
            clause++;
        }
        words.add(new Word(word, Stem.of(word), at, sentence, clause));
    }

    private static String written(Matcher found) {
        var text = found.group().toLowerCase(Locale.ROOT);
        if (found.group("norm") != null) {
            return text.endsWith("1") || text.endsWith("₁") ? "l1" : "l2";
        }
        return found.group("number") != null ? number(text) : word(text);
    }

    /** Without a zero before the point and a sign of percent behind. */
    private static String number(String digits) {
        return digits.replaceFirst("^0(?=\\.\\d)", "").replace("%", "");
    }

    private static String word(String text) {
        var plain = text.replace('’', '\'');
        return LETTERS.getOrDefault(plain, plain.replaceFirst("'s$", ""));
    }
}
