package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item of a quiz.
 *
 * @param asks in Markdown
 * @param choices what there is to choose, and why it is wrong; empty for what is right
 */
public record Posed(String asks, List<Offer> choices) {
    record Offer(String text, String wrong) {
        boolean isRight() {
            return wrong.isEmpty();
        }
    }

    /** Without choices yet: {@link #right} and {@link #wrong} add them, in the order in which they are listed. */
    public Posed(String asks) {
        this(asks, List.of());
    }

    /** The choice that is right, once for each. */
    public Posed right(String text) {
        return offering(new Offer(text, ""));
    }

    /** A choice that is wrong, and why. */
    public Posed wrong(String text, String why) {
        return offering(new Offer(text, why));
    }

    private Posed offering(Offer offer) {
        return new Posed(asks, Stream.concat(choices.stream(), Stream.of(offer)).toList());
    }

    private Choice answer() {
        return Stream.of(Choice.values())
                .filter(choice -> offer(choice).isRight())
                .findFirst()
                .orElseThrow();
    }

    private Offer offer(Choice choice) {
        return choices.get(choice.ordinal());
    }

    /**
     * Begins an exercise that poses several; it lacks its hint, and why it matters.
     *
     * @param id its name, such as {@code quiz-penalties}
     *
     * @param task what to choose, in whole sentences
     * @param places of what is posed, in the same order
     */
    public static <P extends Enum<P>> Exercise.Author<Function<P, Choice>> quiz(
            String id, String task, List<P> places, List<Posed> posed) {
        var right = new Choices<>(right(places, posed));
        var author = right.exercise(id, name(places.get(0))).asks(prompt(task, places, posed));
        for (int i = 0; i < posed.size(); i++) {
            var place = places.get(i);
            var each = posed.get(i);
            Stream.of(Choice.values())
                    .filter(choice -> !each.offer(choice).isRight())
                    .forEach(choice -> author.misconception(
                            String.format(
                                    Locale.ROOT,
                                    "%s, %s: %s",
                                    place,
                                    choice,
                                    each.offer(choice).wrong()),
                            right.but(place, choice)));
        }
        return author;
    }

    private static String name(Enum<?> place) {
        return place.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static <P> Map<P, Choice> right(List<P> places, List<Posed> posed) {
        return IntStream.range(0, posed.size())
                .boxed()
                .collect(Collectors.toMap(places::get, i -> posed.get(i).answer()));
    }

    private static String prompt(String task, List<?> places, List<Posed> posed) {
        return IntStream.range(0, posed.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "**%s.** %s\n\n%s",
                        places.get(i),
                        posed.get(i).asks(),
                        posed.get(i).list()))
                .collect(Collectors.joining(
                        "\n\n",
                        task + "\n\n",
                        "\n\nThe check tells you what speaks against a choice, not which one is right."));
    }

    private String list() {
        return Stream.of(Choice.values())
                .map(choice -> String.format(
                        Locale.ROOT, "- **%s.** %s", choice, offer(choice).text()))
                .collect(Collectors.joining("\n"));
    }
}
