package occam.interview.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text as one long formula: without spaces and signs of multiplication, each sign written in one way. */
final class Squeezed {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("λ", "lambda"),
            Map.entry("η", "eta"),
            Map.entry("ρ", "rho"),
            Map.entry("σ", "sigma"),
            Map.entry("τ", "tau"),
            Map.entry("ε", "eps"),
            Map.entry("β", "beta"),
            Map.entry("‖", "||"),
            Map.entry("²", "^2"),
            Map.entry("½", "1/2"),
            Map.entry("₁", "1"),
            Map.entry("₂", "2"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("√", "sqrt"),
            Map.entry("ᵀ", "'"),
            Map.entry("{", "("),
            Map.entry("}", ")"),
            Map.entry("[", "("),
            Map.entry("]", ")"),
            Map.entry("←", "="),
            Map.entry("Σ", "sum"),
            Map.entry("∑", "sum"),
            Map.entry("⁻", "^-"),
            Map.entry("¹", "1"),
            Map.entry("’", "'"),
            Map.entry("ᵗ", "^t"),
            Map.entry("≈", "="),
            Map.entry("*", ""),
            Map.entry("·", ""),
            Map.entry("×", ""),
            Map.entry("⋅", ""),
            Map.entry("_", ""),
            Map.entry("$", ""),
            Map.entry("`", ""),
            Map.entry("\u0302", "hat"));
    private static final List<String> TEX =
            List.of("frac", "left", "right", "cdot", "times", "hat", "mathrm", "text", "big");

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();

    private Squeezed(String raw) {
        for (int at = 0; at < raw.length(); ) {
            at = take(raw, at);
        }
    }

    static Squeezed of(String raw) {
        return new Squeezed(raw);
    }

    /** As a formula of a pattern is written, too. */
    static String plain(String formula) {
        return of(formula).text.toString();
    }

    private int take(String raw, int at) {
        if (raw.charAt(at) == '\\') {
            return command(raw, at + 1);
        }
        int end = at + Character.charCount(raw.codePointAt(at));
        var sign = raw.substring(at, end);
        if (!sign.isBlank()) {
            put(SIGNS.getOrDefault(sign, sign.toLowerCase(java.util.Locale.ROOT)), at);
        }
        return end;
    }

    private static int command(String raw, int at) {
        return at
                + TEX.stream()
                        .filter(name -> raw.startsWith(name, at))
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(0);
    }

    private void put(String signs, int at) {
        text.append(signs);
        for (int i = 0; i < signs.length(); i++) {
            places.add(at);
        }
    }

    /** Where in the raw text a formula stands; it neither begins nor ends within a word or number. */
    List<Passage> find(String formula) {
        var found = new ArrayList<Passage>();
        for (int at = text.indexOf(formula); at >= 0; at = text.indexOf(formula, at + 1)) {
            int last = at + formula.length() - 1;
            found.add(new Passage(places.get(at), places.get(last) + 1));
        }
        return found;
    }
}
