package occam.catalog;

import java.util.List;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.Insides;

/** Answers to one exercise that somebody may write. */
record Trials<F>(Exercise<F> exercise, List<Trial<?>> list) {
    static <F> Trials<F> of(Exercise<F> exercise) {
        return new Trials<>(exercise, List.of());
    }

    Trials<F> right(String words, F answer) {
        return and(new Trial<>(exercise, words, answer, Insides.words(exercise).why()));
    }

    /** A wrong one, of which the reader is told what is wrong. */
    Trials<F> named(String words, String said, F answer) {
        return and(new Trial<>(exercise, words, answer, said));
    }

    /** A wrong one that is too rare for a name. */
    Trials<F> refused(String words, F answer) {
        return and(new Trial<>(exercise, words, answer, ""));
    }

    private Trials<F> and(Trial<F> one) {
        return new Trials<>(
                exercise, Stream.concat(list.stream(), Stream.of(one)).toList());
    }

    static Stream<Trial<?>> all(Trials<?>... trials) {
        return Stream.of(trials).map(Trials::list).flatMap(List::stream);
    }
}
