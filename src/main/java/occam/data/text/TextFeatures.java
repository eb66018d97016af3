package occam.data.text;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.SparseFold;

/**
 * Which columns a text becomes: one for each word, in small letters, and if one likes for each pair of neighbours.
 *
 * @param hasPairs whether two words that follow each other are a column too
 * @param hasWeights whether counts are weighted by how rare a word is (tf-idf), and each row brought to length 1
 * @param paragraphs in how many training paragraphs a word must stand at least
 * @param hasNames whether words stay that training paragraphs write with a capital letter only, as they do names and titles
 */
public record TextFeatures(boolean hasPairs, boolean hasWeights, int paragraphs, boolean hasNames) {
    static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)?");

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if {@code paragraphs} is below 1
     */
    public TextFeatures {
        unless(paragraphs >= 1, "a word must stand in 1 paragraph or more, was %d", paragraphs);
    }

    /** How often each word stands in a paragraph. */
    public static TextFeatures words() {
        return new TextFeatures(false, false, 1, true);
    }

    /** The same, and how often each pair of words stands there, one right after the other (bigrams). */
    public TextFeatures withPairs() {
        return new TextFeatures(true, hasWeights, paragraphs, hasNames);
    }

    /**
     * Counts times {@code log((1 + n)/(1 + n_w)) + 1}, where {@code n_w} of the {@code n} training paragraphs have the word; then each row is
     * brought to length 1. Source: as scikit-learn's TfidfVectorizer does.
     */
    public TextFeatures tfIdf() {
        return new TextFeatures(hasPairs, true, paragraphs, hasNames);
    }

    /**
     * Only words and pairs that stand in so many training paragraphs.
     *
     * @throws occam.InvalidInput if it is below 1
     */
    public TextFeatures inAtLeast(int least) {
        return new TextFeatures(hasPairs, hasWeights, least, hasNames);
    }

    /** Only words that training paragraphs write with a small letter somewhere, and pairs of such words. */
    public TextFeatures withoutNames() {
        return new TextFeatures(hasPairs, hasWeights, paragraphs, false);
    }

    /**
     * Learns words and their weights from these paragraphs.
     *
     * @throws occam.InvalidInput if they are of one novel, or have fewer than two words to tell them apart by
     */
    public BagOfWords fit(Texts train) {
        return BagOfWords.of(this, given(train, "train"));
    }

    /**
     * The training and held-out rows of each split, in the words of its training paragraphs.
     *
     * @throws occam.InvalidInput as {@link #fit}
     */
    public List<SparseFold> folds(List<TextSplit> splits) {
        return given(splits, "splits").stream()
                .map(split -> {
                    var bag = fit(split.train());
                    return new SparseFold(bag.rows(split.train()), bag.rows(split.test()));
                })
                .toList();
    }

    /** The words of a text as they stand, from the first to the last. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What is counted in a text: its words in small letters, then pairs of them. */
    List<String> terms(String text, Set<String> small) {
        var words =
                words(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var pairs = IntStream.range(1, hasPairs ? words.size() : 0)
                .filter(i -> isKept(words.get(i - 1), small) && isKept(words.get(i), small))
                .mapToObj(i -> words.get(i - 1) + " " + words.get(i));
        return Stream.concat(words.stream().filter(word -> isKept(word, small)), pairs)
                .toList();
    }

    private boolean isKept(String word, Set<String> small) {
        return hasNames || small.contains(word);
    }

    /** The words that begin with a small letter somewhere. */
    static Set<String> small(Texts texts) {
        return texts.paragraphs().stream()
                .flatMap(paragraph -> words(paragraph.text()).stream())
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
