package occam.interview.judge;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A way in which a point may be said: parts that may stand anywhere, each of concepts that stand in one sentence.
 *
 * @param parts all of them must be there
 * @param isHalf whether it says a half of the point only
 * @param votes how much it counts: 1, 2 if it is rarely found by chance, {@link #SURE} if it is enough by itself
 */
record Way(List<Part> parts, boolean isHalf, int votes) {
    private static final int STRONG = 2;
    static final int SURE = 3;

    private static final Pattern BETWEEN_WAYS = Pattern.compile("\\s+;\\s+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s+&\\s+");

    /**
     * Concepts that stand in one sentence.
     *
     * @param isDenied whether the sentence must deny them
     * @param turns whether the contrary is said where they are denied and should not be, or the other way round
     */
    record Part(List<Atom> atoms, boolean isDenied, boolean turns) {
        private static final Pattern SIGNS = Pattern.compile("^(=?)(!?)\\s*");

        private static Part of(String text) {
            var signs = SIGNS.matcher(text);
            signs.lookingAt();
            var atoms = Arrays.stream(text.substring(signs.end()).strip().split("\\s+"));
            return new Part(
                    atoms.map(Atom::of).toList(),
                    !signs.group(2).isEmpty(),
                    !signs.group(1).isEmpty());
        }
    }

    /**
     * One concept.
     *
     * @param words what says it, one of them is enough; see {@link Reading#hits}
     * @param follows whether it must stand behind the one before it
     * @param isBarred whether the sentence must not have it
     */
    record Atom(List<String> words, boolean follows, boolean isBarred) {
        private static final Pattern OR = Pattern.compile("[/|](?![^{}]*})");

        /** A formula, or a yes or no: they are not found by chance. */
        private boolean isSure() {
            return isBarred
                    || words.stream().allMatch(word -> word.startsWith("{") || word.equals("YES") || word.equals("NO"));
        }

        private static String written(String word) {
            return word.startsWith("{") ? word : word.replace('-', '_');
        }

        private static Atom of(String text) {
            boolean follows = text.startsWith(">");
            boolean barred = text.startsWith("-");
            var bare = follows || barred ? text.substring(1) : text;
            return new Atom(OR.splitAsStream(bare).map(Atom::written).toList(), follows, barred);
        }
    }

    Way strengthened() {
        return new Way(parts, isHalf, Math.max(STRONG, votes));
    }

    /** The same, enough by itself. */
    Way sure() {
        return new Way(parts, isHalf, SURE);
    }

    static List<Way> all(String cell) {
        return BETWEEN_WAYS
                .splitAsStream(cell.strip())
                .filter(way -> !way.isBlank())
                .map(Way::of)
                .toList();
    }

    private static Way of(String text) {
        boolean half = text.startsWith("~");
        boolean enough = text.startsWith("+");
        var parts = BETWEEN_PARTS
                .splitAsStream(half || enough ? text.substring(1) : text)
                .map(Part::of)
                .toList();
        boolean sure = parts.stream().flatMap(part -> part.atoms().stream()).allMatch(Atom::isSure);
        return new Way(parts, half, !enough ? 1 : sure ? SURE : STRONG);
    }
}
