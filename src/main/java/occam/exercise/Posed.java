package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Quizzes.Choice;
import occam.exercise.Quizzes.Item;

/**
 * An item of a quiz.
 *
 * @param asks in Markdown
 * @param choices what there is to choose, and why it is wrong; empty for what is right
 */
record Posed(String asks, List<Offer> choices) {
    record Offer(String text, String wrong) {
        boolean isRight() {
            return wrong.isEmpty();
        }
    }

    Posed(String asks) {
        this(asks, List.of());
    }

    Posed right(String text) {
        return offering(new Offer(text, ""));
    }

    Posed wrong(String text, String why) {
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

    /** Begins a quiz on the items of {@link Quizzes}; it lacks its hint, and why it matters. */
    static Exercise.Author<Function<Item, Choice>> quiz(String id, List<Posed> items) {
        return quiz(id, "One choice of each four is right.", List.of(Item.values()), items);
    }

    /**
     * The same on places of another kind.
     *
     * @param task what to choose, in whole sentences
     * @param places of what is posed, in the same order
     */
    static <P extends Enum<P>> Exercise.Author<Function<P, Choice>> quiz(
            String id, String task, List<P> places, List<Posed> posed) {
        var right = new Choices<>(right(places, posed));
        var author = Exercise.<Function<P, Choice>>of(id, Calls.on(places, Posed::name, Function::apply))
                .asks(prompt(task, places, posed))
                .answer(right::at);
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
        return String.format(
                Locale.ROOT, "%s %s", place.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT), place);
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
