package occam.lesson.language;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.language.LanguageModels.Perplexity;

/** The exercise on perplexity. */
final class Perplexities {
    private static final int COUNT = 12;

    private Perplexities() {}

    static final Exercise<Perplexity> EXERCISE = Exercise.<Perplexity>of("perplexity", calls())
            .asks("""
                Two models cut the same text into different pieces (tokens): one into characters, one into syllables. To compare them, return the **perplexity of a
                character**: $e$ to the power of the mean of $-\\ln p$ *over characters*. You get $\\ln p$ of each token (`logs`), and how many characters the tokens have in all.
                """)
            .hints("""
                The probability of the text is the product of its tokens' probabilities, so its logarithm is the sum of `logs`, whatever the tokens are.
                """)
            .answer((logs, characters) -> Math.exp(-sum(logs) / characters))
            .misconception("""
                This is the perplexity of a *token*. A model with longer tokens has fewer and harder guesses: the two numbers cannot be compared.
                """, (logs, characters) -> Math.exp(-sum(logs) / logs.length))
            .misconception("""
                This is the mean of $-\\ln p$ over characters, in nats. The perplexity is $e$ to that power.
                """, (logs, characters) -> -sum(logs) / characters)
            .misconception("""
                The sign is missing: this is the geometric mean of the probabilities, 1 over the perplexity.
                """, (logs, characters) -> Math.exp(sum(logs) / characters))
            .misconception("""
                This is 2 to the power of nats. With $\\ln$ the base is $e$; 2 belongs to bits.
                """, (logs, characters) -> Math.pow(2, -sum(logs) / characters))
            .misconception(
                    """
                This is the mean of $1/p$ over characters. The mean is taken of the logarithms, before the power.
                """,
                    (logs, characters) ->
                            Arrays.stream(logs).map(log -> Math.exp(-log)).sum() / characters)
            .misconception(
                    """
                This is the mean of $1/p$ over tokens. The mean is taken of the logarithms, before the power, and over characters.
                """,
                    (logs, characters) ->
                            Arrays.stream(logs).map(log -> Math.exp(-log)).sum() / logs.length)
            .misconception("""
                This is the mean of $-\\ln p$ over characters in bits. The perplexity is a power of it.
                """, (logs, characters) -> -sum(logs) / characters / Math.log(2))
            .misconception("""
                The division by the number of characters is missing: this is 1 over the probability of the whole text.
                """, (logs, characters) -> Math.exp(-sum(logs)))
            .matters("""
                A perplexity without its token says nothing. Nats a character, or bits a byte, can be compared.
                """);

    private static double sum(double[] logs) {
        return Arrays.stream(logs).sum();
    }

    /** What an answer is given. */
    private record Input(double[] logs, int characters) {
        String words() {
            return "ln p = " + Arrays.toString(logs) + ", " + characters + " characters";
        }
    }

    private static Calls<Perplexity> calls() {
        var random = new SplittableRandom(15);
        List<Input> inputs = Stream.generate(() -> input(random)).limit(COUNT).toList();
        return Calls.<Perplexity, Input>on(
                        inputs, Input::words, (answer, input) -> answer.of(input.logs.clone(), input.characters))
                .quantity("the number of characters", inputs, input -> input.characters);
    }

    private static Input input(SplittableRandom random) {
        int tokens = random.nextInt(2, 5);
        var logs = random.ints(tokens, -40, -2).mapToDouble(log -> log / 10.0).toArray();
        return new Input(logs, tokens + random.nextInt(1, 5));
    }
}
