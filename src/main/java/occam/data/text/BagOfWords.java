package occam.data.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import occam.data.SparseDataset;

/**
 * Words that were learned from training paragraphs, and the columns that they make of any paragraph; where a word stands in it is lost.
 *
 * @param features what is counted
 * @param titles the novels, which are the classes 0, 1 and so on
 * @param words the columns, in the order of the alphabet
 * @param weights by which the counts of each are multiplied
 * @param small the words that training paragraphs write with a small letter
 */
public record BagOfWords(
        TextFeatures features, List<String> titles, List<String> words, double[] weights, List<String> small) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there is not a weight for each word
     */
    public BagOfWords {
        given(features, "features");
        titles = List.copyOf(given(titles, "titles"));
        words = List.copyOf(given(words, "words"));
        small = List.copyOf(given(small, "small"));
        unless(
                given(weights, "weights").length == words.size(),
                "a bag of %d words needs a weight for each, was %d",
                words.size(),
                weights.length);
    }

    static BagOfWords of(TextFeatures features, Texts train) {
        unless(
                train.titles().size() > 1,
                "all %d paragraphs are of '%s'; there is nothing to tell apart",
                train.paragraphs().size(),
                train.titles().get(0));
        var small = TextFeatures.small(train);
        var counts = new TreeMap<String, Integer>();
        for (var paragraph : train.paragraphs()) {
            new HashSet<>(features.terms(paragraph.text(), small)).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < features.paragraphs());
        unless(
                counts.size() > 1,
                "the training paragraphs have fewer than two words to be told apart by, were %s; give longer ones, or ask for rarer"
                        + " words",
                counts.keySet());
        double n = train.paragraphs().size();
        var weights = counts.values().stream()
                .mapToDouble(count -> features.hasWeights() ? StrictMath.log((1 + n) / (1 + count)) + 1 : 1)
                .toArray();
        return new BagOfWords(features, train.titles(), List.copyOf(counts.keySet()), weights, List.copyOf(small));
    }

    /**
     * A row for each paragraph, and its novel as class. Words that no training paragraph has are not counted.
     *
     * @throws occam.InvalidInput if a paragraph is of a novel that is in no training paragraph
     */
    public SparseDataset rows(Texts texts) {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, words.size()).forEach(j -> places.put(words.get(j), j));
        var known = Set.copyOf(small);
        var rows = given(texts, "texts").paragraphs().stream()
                .map(paragraph -> row(paragraph.text(), places, known))
                .toList();
        var y = texts.paragraphs().stream().mapToDouble(this::title).toArray();
        return columns(rows, y);
    }

    private double title(Paragraph paragraph) {
        int title = titles.indexOf(paragraph.novel());
        unless(title >= 0, "no training paragraph is of '%s'; there were %s", paragraph.novel(), titles);
        return title;
    }

    private Map<Integer, Double> row(String text, Map<String, Integer> places, Set<String> known) {
        var counts = features.terms(text, known).stream()
                .filter(places::containsKey)
                .collect(groupingBy(places::get, TreeMap::new, counting()));
        var row = new TreeMap<Integer, Double>();
        counts.forEach((j, count) -> row.put(j, count * weights[j]));
        double length = Math.sqrt(row.values().stream().mapToDouble(v -> v * v).sum());
        row.replaceAll((j, value) -> features.hasWeights() ? value / length : value);
        return row;
    }

    private SparseDataset columns(List<Map<Integer, Double>> rows, double[] y) {
        var starts = new int[words.size() + 1];
        rows.forEach(row -> row.keySet().forEach(j -> starts[j + 1]++));
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        var indices = new int[starts[words.size()]];
        var values = new float[indices.length];
        for (int i = 0; i < rows.size(); i++) {
            for (var entry : rows.get(i).entrySet()) {
                int place = next[entry.getKey()]++;
                indices[place] = i;
                values[place] = entry.getValue().floatValue();
            }
        }
        return new SparseDataset(words, starts, indices, values, y, titles.size());
    }

    /**
     * The place of a word's column.
     *
     * @throws occam.InvalidInput if no training paragraph has the word
     */
    public int column(String word) {
        int j = words.indexOf(given(word, "word"));
        unless(
                j >= 0,
                "'%s' is no column: it stands in too few training paragraphs, or is not what is counted; columns are in small letters",
                word);
        return j;
    }
}
