package occam.interview.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words in a row, as a table has them, remembered from one answer to the next. */
record Phrase(List<Part> parts) {
    private static final Map<String, Phrase> KNOWN = new ConcurrentHashMap<>();

    /**
     * One word of it.
     *
     * @param isBeginning whether any word will do that begins so
     */
    private record Part(String text, String stem, boolean isBeginning, List<Part> others) {
        private static Part of(String word) {
            boolean beginning = word.endsWith("*");
            var text = beginning ? word.substring(0, word.length() - 1) : word;
            var others = Concepts.has(word)
                    ? Concepts.words(word).stream()
                            .filter(one -> !one.contains("_"))
                            .map(Part::of)
                            .toList()
                    : List.<Part>of();
            return new Part(text, Stem.known(text), beginning, others);
        }

        private boolean is(Word word) {
            if (isBeginning) {
                return word.text().startsWith(text);
            }
            return word.text().equals(text)
                    || word.stem().equals(stem)
                    || others.stream().anyMatch(other -> other.is(word));
        }
    }

    static Phrase of(String joined) {
        return KNOWN.computeIfAbsent(
                joined,
                text -> new Phrase(Arrays.stream(text.split("_")).map(Part::of).toList()));
    }

    int length() {
        return parts.size();
    }

    /** Whether it stands there, in one sentence. */
    boolean isAt(List<Word> words, int first) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).is(words.get(first + i))) {
                return false;
            }
        }
        return words.get(first).sentence()
                == words.get(first + parts.size() - 1).sentence();
    }
}
