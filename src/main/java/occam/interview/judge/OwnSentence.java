package occam.interview.judge;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A point as the course has it, or its contrary: whoever types the sentence again, with nearly all its words in the same order, says it.
 *
 * @param speaks what a sentence with these words says of the point
 * @param stems of the sentence, without the small words
 * @param decisive those that tell it from the contrary one
 * @param foreign those of the contrary one only
 */
record OwnSentence(
        Mark speaks, List<String> stems, List<String> decisive, Set<String> foreign, int denials, String formula) {
    private static final double NEARLY_ALL = .85;
    private static final String SIGNS = ".*[/*^=+<>].*";
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "is", "are", "was", "were", "be", "been", "to", "in", "at", "for", "with", "by",
            "from", "it", "its", "that", "this", "these", "which", "and", "or", "their", "they", "you", "we", "i", "do",
            "does", "has", "have", "had", "as", "than", "there");

    private static final Way WHOLE = new Way(List.of(), false, Way.SURE);

    /** The two sentences of a point. */
    static List<OwnSentence> of(KeyPoint point) {
        return List.of(
                of(Mark.SAID, point.says(), point.opposite()), of(Mark.OPPOSITE, point.opposite(), point.says()));
    }

    private static OwnSentence of(Mark speaks, String sentence, String other) {
        var reading = Reading.of(sentence);
        var stems = stems(reading, reading.words());
        var others = stems(Reading.of(other), Reading.of(other).words());
        return new OwnSentence(
                speaks,
                stems,
                without(stems, others),
                others.stream().filter(stem -> !stems.contains(stem)).collect(toSet()),
                denials(reading.words()),
                (sentence + other).matches(SIGNS) ? "{" + sentence + "}" : "");
    }

    private static List<String> without(List<String> stems, List<String> others) {
        var left = new ArrayList<>(stems);
        others.forEach(left::remove);
        return left.stream().distinct().toList();
    }

    static boolean isSmall(Word word) {
        return SMALL.contains(word.text());
    }

    private static List<String> stems(Reading reading, List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(i -> !isSmall(words.get(i)) && !Denials.isDenial(words, i))
                .mapToObj(i -> words.get(i).stem())
                .toList();
    }

    private static int denials(List<Word> words) {
        return (int) IntStream.range(0, words.size())
                .filter(i -> Denials.isDenial(words, i))
                .count();
    }

    /** The sentences of the answer that are this one; what else was found in them says nothing more. */
    Stream<Evidence> in(Reading reading) {
        return formula.isEmpty() || !reading.hits(formula).isEmpty()
                ? reading.sentences().stream().filter(hit -> is(hit, reading)).map(this::evidence)
                : Stream.empty();
    }

    private Evidence evidence(Hit sentence) {
        return new Evidence(speaks, List.of(sentence), WHOLE);
    }

    private boolean is(Hit sentence, Reading reading) {
        var words = reading.words().subList(sentence.first(), sentence.last() + 1);
        var typed = stems(reading, words);
        return denials(words) == denials
                && typed.size() <= 2 * stems.size()
                && Collections.disjoint(typed, foreign)
                && decisive.stream()
                        .allMatch(stem -> Collections.frequency(typed, stem) >= Collections.frequency(stems, stem))
                && inOrder(typed) >= NEARLY_ALL * stems.size()
                && isClaimed(sentence, reading);
    }

    private static boolean isClaimed(Hit sentence, Reading reading) {
        var asides = reading.asides();
        return !asides.isDoubted(reading.sentence(sentence.first()))
                && IntStream.rangeClosed(sentence.first(), sentence.last()).noneMatch(asides::isSaidByOthers);
    }

    /** How many of the words stand there in the same order: the longest common subsequence. */
    private int inOrder(List<String> typed) {
        var longest = new int[typed.size() + 1];
        for (var stem : stems) {
            int before = 0;
            for (int i = 1; i < longest.length; i++) {
                int above = longest[i];
                longest[i] = typed.get(i - 1).equals(stem) ? before + 1 : Math.max(above, longest[i - 1]);
                before = above;
            }
        }
        return longest[typed.size()];
    }
}
