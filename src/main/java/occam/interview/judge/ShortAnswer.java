package occam.interview.judge;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An answer of one short sentence. It has nothing else to say, so that one way is enough if it holds at least half of its words; what is
 * said in the wrong polarity is the contrary.
 */
record ShortAnswer(Reading reading, PointRules rules) {
    private static final int LONGEST = 12;
    private static final int STRONG = 2;
    private static final Set<String> SUPPOSING =
            Set.of("if", "suppose", "imagine", "otherwise", "unless", "were", "whether", "until");

    /** The evidence itself if the answer is long or says nothing clear; else that of the stronger side, enough by itself. */
    List<Evidence> settled(List<Evidence> evidence) {
        if (!isOne()) {
            return evidence;
        }
        var said = those(evidence, one -> one.speaks() == Mark.SAID && one.way().votes() >= STRONG);
        var against = those(evidence, this::isAgainst);
        int difference = votes(said) - votes(against);
        if (difference == 0) {
            return evidence;
        }
        return difference > 0 ? sure(said, Mark.SAID) : sure(against, Mark.OPPOSITE);
    }

    private boolean isOne() {
        var words = reading.words();
        return !words.isEmpty()
                && words.size() <= LONGEST
                && reading.sentences().size() == 1
                && !reading.asides().isDoubted(0)
                && words.stream().noneMatch(word -> SUPPOSING.contains(word.text()));
    }

    private boolean isAgainst(Evidence one) {
        return one.speaks() == Mark.OPPOSITE || isSupposed(one) || isTurned(one);
    }

    /** A "would" or "must" asks for what is wrong, if there is no "if". */
    private boolean isSupposed(Evidence one) {
        return one.speaks() == Mark.CANNOT_TELL
                && !one.way().isHalf()
                && rules.wrong().contains(one.way());
    }

    /** Where a strong way was found in the wrong polarity. That "there is" something turns nothing. */
    private boolean isTurned(Evidence one) {
        return one.speaks() == Mark.CANNOT_TELL
                && one.way().votes() >= STRONG
                && rules.said().contains(one.way())
                && !reading.words().get(0).text().equals("there");
    }

    private List<Evidence> those(List<Evidence> evidence, Predicate<Evidence> side) {
        var found = evidence.stream().filter(side).toList();
        return isMost(found) ? found : List.of();
    }

    /** Whether their words are at least half of all, without the small ones. */
    private boolean isMost(List<Evidence> evidence) {
        var held = evidence.stream()
                .flatMap(one -> one.hits().stream())
                .flatMap(hit -> IntStream.rangeClosed(hit.first(), hit.last()).boxed())
                .filter(this::counts)
                .collect(toSet());
        return 2L * held.size()
                >= Stream.iterate(0, i -> i < reading.words().size(), i -> i + 1)
                        .filter(this::counts)
                        .count();
    }

    private boolean counts(int word) {
        return !OwnSentence.isSmall(reading.words().get(word));
    }

    private int votes(List<Evidence> evidence) {
        return evidence.stream()
                .mapToInt(one -> isTurned(one) ? 1 : one.way().votes())
                .max()
                .orElse(0);
    }

    private static List<Evidence> sure(List<Evidence> evidence, Mark mark) {
        return evidence.stream()
                .map(one -> new Evidence(mark, one.hits(), one.way().sure()))
                .toList();
    }
}
