package occam.interview.judge;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many ways speak for one mark, and by how many pieces of the answer.
 *
 * @param ways each counted once
 * @param pieces the words of each evidence, without those that others hold already
 */
record Votes(Set<Way> ways, Set<Set<Hit>> pieces) {
    private static final int SEVERAL = 3;

    static Votes of(List<Evidence> evidence, Mark mark) {
        var speaking = evidence.stream().filter(one -> one.speaks() == mark).toList();
        var pieces = speaking.stream().map(one -> Set.copyOf(one.hits())).collect(toSet());
        return new Votes(
                speaking.stream().map(Evidence::way).collect(toSet()),
                pieces.stream()
                        .filter(piece -> pieces.stream().noneMatch(other -> isPart(piece, other)))
                        .collect(toSet()));
    }

    private static boolean isPart(Set<Hit> piece, Set<Hit> other) {
        return piece.size() < other.size() && new HashSet<>(other).containsAll(piece);
    }

    boolean areNone() {
        return ways.isEmpty();
    }

    /** A sure way; two pieces of which one is strong; or three ways that agree on one piece. */
    boolean affirm() {
        return isSure() || (isStrong() && (pieces.size() > 1 || ways.size() >= SEVERAL));
    }

    /** A strong way, or two that agree. */
    boolean deny() {
        return isStrong() || ways.size() > 1;
    }

    private boolean isSure() {
        return ways.stream().anyMatch(way -> way.votes() == Way.SURE);
    }

    private boolean isStrong() {
        return ways.stream().anyMatch(way -> way.votes() > 1);
    }
}
