package occam.interview.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer, read once: its words, what is denied in it, doubted, withdrawn, or said by others. */
final class Reading {
    private static final int LONGEST = 20_000;

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

    /** From the first word of each sentence to its last. */
    List<Hit> sentences() {
        return IntStream.range(0, words.size())
                .filter(i -> i == 0 || sentence(i - 1) != sentence(i))
                .mapToObj(first -> new Hit(first, end(first)))
                .toList();
    }

    private int end(int first) {
        return IntStream.range(first, words.size())
                .takeWhile(i -> sentence(i) == sentence(first))
                .max()
                .orElse(first);
    }

    Asides asides() {
        return asides;
    }

    /** By which word it is denied; -1 if by none. */
    int denial(int word) {
        return denied[word];
    }

    Passage passage(Hit hit) {
        return new Passage(
                words.get(hit.first()).at().from(), words.get(hit.last()).at().to());
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
            return Opening.of(words)
                    .filter(said::equals)
                    .map(yes -> List.of(new Hit(0, 0)))
                    .orElse(List.of());
        }
        if (said.startsWith("{")) {
            return squeezed.find(Squeezed.plain(said.substring(1, said.length() - 1))).stream()
                    .flatMap(this::under)
                    .toList();
        }
        return Concepts.has(said)
                ? Concepts.words(said).stream()
                        .flatMap(word -> hits(word).stream())
                        .distinct()
                        .toList()
                : phrase(Phrase.of(said));
    }

    /** The words under a passage; the nearest one if it holds signs only. */
    private Stream<Hit> under(Passage passage) {
        var in = IntStream.range(0, words.size())
                .filter(i -> words.get(i).at().to() > passage.from()
                        && words.get(i).at().from() < passage.to())
                .toArray();
        return in.length == 0 ? Stream.empty() : Stream.of(new Hit(in[0], in[in.length - 1]));
    }

    private List<Hit> phrase(Phrase phrase) {
        return IntStream.rangeClosed(0, words.size() - phrase.length())
                .filter(first -> phrase.isAt(words, first))
                .mapToObj(first -> new Hit(first, first + phrase.length() - 1))
                .toList();
    }
}
