package occam.exercise;

import java.util.function.Function;

/**
 * A wrong answer that people give, and what to say to whoever gives it.
 *
 * @param <F> the functional type of the answer
 * @param explanation what the answer does instead, and why that is wrong
 * @param answer a small implementation of it
 */
public record Misconception<F>(String explanation, F answer) {
    /** Takes the explanation as one line. */
    public Misconception {
        explanation = Words.line(explanation);
    }

    /** The same in another form of answer. */
    <G> Misconception<G> as(Function<F, G> form) {
        return new Misconception<>(explanation, form.apply(answer));
    }
}
