package occam.interview.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer, read once: its words, what is denied in it, doubted, withdrawn, or said by others. */
final class Reading {
    private static final int LONGEST = 20_000;
    private static final int PREFIX_AT_LEAST = 2;

    private final List<Word> words;
    private final Squeezed squeezed;
    private final int[] denied;
    private final Asides asides;
    private final Map<String, List<Hit>> found = new HashMap<>();

    private Reading(String text) {
        words = Vocabulary.corrected(Tokens.of(text));
        squeezed = Squeezed.of(text);
        denied = Denials.of(words);
        asides = Asides.of(this, text);
    }

    /** Of a very long text its beginning is read. */
    static Reading of(String answer) {
        return new Reading(answer.substring(0, Math.min(LONGEST, answer.length())));
    }

    List<Word> words() {
        return words;
    }

    int sentence(int word) {
        return words.get(word).sentence();
    }

    Asides asides() {
        return asides;
    }

    /** By which word it is denied; -1 if by none. */
    int denial(int word) {
        return denied[word];
    }

    Passage passage(Hit hit) {
        return new Passage(words.get(hit.first()).at().from(), words.get(hit.last()).at().to());
    }

    /** Where something is said: a concept in capitals, a word, the beginning of one with a star, a phrase joined by underscores, or a formula in braces. */
    List<Hit> hits(String said) {
        var known = found.get(said);
        if (known == null) {
            known = search(said);
            found.put(said, known);
        }
        return known;
    }

    private List<Hit> search(String said) {
        if (said.equals("YES") || said.equals("NO")) {
            return Opening.of(words).filter(said::equals).map(yes -> List.of(new Hit(0, 0))).orElse(List.of());
        }
        if (said.startsWith("{")) {
            return squeezed.find(Squeezed.plain(said.substring(1, said.length() - 1))).stream()
                    .flatMap(this::under)
                    .toList();
        }
        return Concepts.has(said)
                ? Concepts.words(said).stream().flatMap(word -> hits(word).stream()).distinct().toList()
                : phrase(said.split("_"));
    }

    /** The words under a passage; the nearest one if it holds signs only. */
    private Stream<Hit> under(Passage passage) {
        var in = IntStream.range(0, words.size())
                .filter(i -> words.get(i).at().to() > passage.from() && words.get(i).at().from() < passage.to())
                .toArray();
        return in.length == 0 ? Stream.empty() : Stream.of(new Hit(in[0], in[in.length - 1]));
    }

    private List<Hit> phrase(String... parts) {
        var hits = new ArrayList<Hit>();
        for (int first = 0; first + parts.length <= words.size(); first++) {
            if (isPhrase(first, parts)) {
                hits.add(new Hit(first, first + parts.length - 1));
            }
        }
        return List.copyOf(hits);
    }

    private boolean isPhrase(int first, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            if (!is(words.get(first + i), parts[i])) {
                return false;
            }
        }
        return sentence(first) == sentence(first + parts.length - 1);
    }

    private static boolean is(Word word, String part) {
        if (part.endsWith("*")) {
            var beginning = part.substring(0, part.length() - 1);
            return beginning.length() >= PREFIX_AT_LEAST && word.text().startsWith(beginning);
        }
        if (Concepts.has(part)) {
            return Concepts.words(part).stream().anyMatch(known -> is(word, known));
        }
        return word.text().equals(part) || word.stem().equals(Stem.of(part));
    }
}
