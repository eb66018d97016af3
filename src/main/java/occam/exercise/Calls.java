package occam.exercise;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The inputs that an answer is tried on, and how it is called with each.
 *
 * @param <F> the functional type of the answer
 * @param remark what follows for the reader from the calls, by their number, on which a wrong answer differs; may be empty
 */
record Calls<F>(List<Call<F>> list, Function<List<Integer>, String> remark) {
    Calls(List<Call<F>> list) {
        this(list, wrong -> "");
    }

    /**
     * One input.
     *
     * @param input the input in words, for the reader whose answer differs there
     * @param of calls an answer with the input; an answer that changes what it is given must not change the next call
     */
    record Call<F>(String input, Function<F, Object> of) {
        Outcome outcome(F answer) {
            try {
                return Outcome.value(of.apply(answer));
            } catch (Throwable thrown) {
                return Outcome.thrown(thrown);
            }
        }
    }

    /**
     * One call for each input.
     *
     * @param words an input in words
     * @param call calls an answer with an input
     */
    static <F, I> Calls<F> on(List<I> inputs, Function<I, String> words, BiFunction<F, I, Object> call) {
        return new Calls<>(inputs.stream()
                .map(input -> new Call<F>(words.apply(input), answer -> call.apply(answer, input)))
                .toList());
    }

    List<Outcome> outcomes(F answer) {
        return list.stream().map(call -> call.outcome(answer)).toList();
    }
}
