package occam.exercise;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The inputs that an answer is tried on, and how it is called with each.
 *
 * @param <F> the functional type of the answer
 * @param traits what some of the inputs have in common, for the reader whose answer is right there
 * @param quantities numbers of each input that a wrong answer may be too large or too small by
 * @param remark what follows for the reader from the calls, by their number, on which a wrong answer differs; may be empty
 */
public record Calls<F>(
        List<Call<F>> list, List<Trait> traits, List<Quantity> quantities, Function<List<Integer>, String> remark) {
    /** Without traits and quantities. */
    public Calls(List<Call<F>> list, Function<List<Integer>, String> remark) {
        this(list, List.of(), List.of(), remark);
    }

    /** Of which no remark follows. */
    public Calls(List<Call<F>> list) {
        this(list, wrong -> "");
    }

    /**
     * One input.
     *
     * @param input the input in words, for the reader whose answer differs there
     * @param of calls an answer with the input; an answer that changes what it is given must not change the next call
     */
    public record Call<F>(String input, Function<F, Object> of) {
        Outcome outcome(F answer) {
            try {
                return Outcome.value(of.apply(answer));
            } catch (Throwable thrown) {
                return Outcome.thrown(thrown);
            }
        }
    }

    /**
     * What some inputs have in common.
     *
     * @param words that go on from "the inputs with"
     * @param calls the numbers of these inputs
     */
    record Trait(String words, Set<Integer> calls) {}

    /**
     * A number of each input.
     *
     * @param name in a formula, such as {@code n}
     * @param values call by call
     */
    record Quantity(String name, List<Double> values) {}

    /**
     * One call for each input.
     *
     * @param words an input in words
     * @param call calls an answer with an input
     */
    public static <F, I> Calls<F> on(List<I> inputs, Function<I, String> words, BiFunction<F, I, Object> call) {
        return new Calls<>(inputs.stream()
                .map(input -> new Call<F>(words.apply(input), answer -> call.apply(answer, input)))
                .toList());
    }

    /** Names what some of the inputs have in common: words that go on from "the inputs with". */
    public <I> Calls<F> trait(String words, List<I> inputs, Predicate<I> has) {
        var calls = IntStream.range(0, inputs.size())
                .filter(i -> has.test(inputs.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return new Calls<>(list, joined(traits, new Trait(words, calls)), quantities, remark);
    }

    /** Names a number of each input, such as {@code n}. */
    public <I> Calls<F> quantity(String name, List<I> inputs, ToDoubleFunction<I> value) {
        var values = inputs.stream().map(value::applyAsDouble).toList();
        return new Calls<>(list, traits, joined(quantities, new Quantity(name, values)), remark);
    }

    private static <T> List<T> joined(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    List<Outcome> outcomes(F answer) {
        return list.stream().map(call -> call.outcome(answer)).toList();
    }
}
