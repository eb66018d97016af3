package occam.interview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * Which flash card comes next: of those that are due the one that has waited longest; if none is due, a new one, the easier levels first;
 * if none is new, one that was missed a moment ago.
 *
 * @param deck all cards, in order
 * @param boxes where those lie that were graded, by id
 */
record Leitner(List<Question> deck, Map<String, Box> boxes, Instant now) {
    Optional<Question> next() {
        return Stream.of(longestDue(this::isDue), unseen(), longestDue(question -> box(question) == 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Question> longestDue(Predicate<Question> which) {
        return seen().filter(which)
                .min(Comparator.comparingLong(
                        question -> boxes.get(question.id()).due()));
    }

    private Optional<Question> unseen() {
        return deck.stream().filter(this::isNew).min(Comparator.comparingInt(Question::level));
    }

    private Stream<Question> seen() {
        return deck.stream().filter(question -> !isNew(question));
    }

    boolean isNew(Question question) {
        return !boxes.containsKey(question.id());
    }

    boolean isDue(Question question) {
        return !isNew(question) && boxes.get(question.id()).isDue(now);
    }

    /** 0 for a card that was never graded. */
    int box(Question question) {
        return isNew(question) ? 0 : boxes.get(question.id()).box();
    }

    /** When the first of all cards is due, none of which is new. */
    Instant firstDue() {
        return seen().map(question ->
                        Instant.ofEpochSecond(boxes.get(question.id()).due()))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new InvalidInput("no card has been graded"));
    }

    Box graded(Question question, Grade grade) {
        return isNew(question)
                ? Box.first(grade, now)
                : boxes.get(question.id()).next(grade, now);
    }
}
