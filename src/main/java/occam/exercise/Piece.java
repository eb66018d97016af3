package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A piece of an answer, or the whole: what belongs there, and what people write instead. Pieces are put together, and what is wrong with
 * one of them is then known of the whole.
 *
 * @param right what belongs there
 * @param wrong one mistake each
 * @param twice two mistakes each, in different pieces
 */
public record Piece<S>(S right, List<Misconception<S>> wrong, List<Misconception<S>> twice) {
    /** Of which no mistake is known yet: {@link #or} adds them. */
    public static <S> Piece<S> of(S right) {
        return new Piece<>(right, List.of(), List.of());
    }

    /** A known misconception: what it does, why that is wrong, and what stands here then. */
    public Piece<S> or(String explanation, S instead) {
        return new Piece<>(right, joined(wrong, Stream.of(new Misconception<>(explanation, instead))), twice);
    }

    /** Without what has two mistakes in it, where trying each pair takes long. */
    public Piece<S> once() {
        return new Piece<>(right, wrong, List.of());
    }

    /** The same in another form. */
    public <R> Piece<R> as(Function<S, R> form) {
        return new Piece<>(
                form.apply(right), each(wrong, form).toList(), each(twice, form).toList());
    }

    /** What is made of this piece and another one. */
    public <T, R> Piece<R> with(Piece<T> other, BiFunction<S, T, R> made) {
        Function<S, R> here = mine -> made.apply(mine, other.right);
        Function<T, R> there = its -> made.apply(right, its);
        var both = wrong.stream().flatMap(mine -> other.wrong.stream().map(its -> both(mine, its, made)));
        return new Piece<>(
                made.apply(right, other.right),
                joined(each(wrong, here).toList(), each(other.wrong, there)),
                joined(joined(each(twice, here).toList(), each(other.twice, there)), both));
    }

    private static <S, T, R> Misconception<R> both(
            Misconception<S> one, Misconception<T> other, BiFunction<S, T, R> made) {
        return new Misconception<>(
                String.format(Locale.ROOT, "Two things. %s And: %s", one.explanation(), other.explanation()),
                made.apply(one.answer(), other.answer()));
    }

    private static <S, R> Stream<Misconception<R>> each(List<Misconception<S>> misconceptions, Function<S, R> form) {
        return misconceptions.stream().map(misconception -> misconception.as(form));
    }

    private static <M> List<M> joined(List<M> list, Stream<M> more) {
        return Stream.concat(list.stream(), more).toList();
    }
}
