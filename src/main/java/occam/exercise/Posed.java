package occam.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Begins a quiz; it lacks its hint, and why it matters. */
    static Exercise.Author<Function<Item, Choice>> quiz(String id, List<Posed> items) {
        var right = new Choices<>(right(items));
        var author = Exercise.<Function<Item, Choice>>of(
                        id, Calls.on(List.of(Item.values()), item -> "item " + item, Function::apply))
                .asks(prompt(items))
                .answer(right::at);
        for (var item : Item.values()) {
            var posed = items.get(item.ordinal());
            Stream.of(Choice.values())
                    .filter(choice -> !posed.offer(choice).isRight())
                    .forEach(choice -> author.misconception(
                            "%s, %s: %s"
                                    .formatted(item, choice, posed.offer(choice).wrong()),
                            right.but(item, choice)));
        }
        return author;
    }

    private static Map<Item, Choice> right(List<Posed> items) {
        var right = new EnumMap<Item, Choice>(Item.class);
        Stream.of(Item.values())
                .forEach(item -> right.put(item, items.get(item.ordinal()).answer()));
        return right;
    }

    private static String prompt(List<Posed> items) {
        return Stream.of(Item.values())
                .map(item -> "**%s.** %s\n\n%s"
                        .formatted(
                                item,
                                items.get(item.ordinal()).asks(),
                                items.get(item.ordinal()).list()))
                .collect(Collectors.joining(
                        "\n\n",
                        "One choice of each four is right. The check tells you what speaks against a choice, not which one is right.\n\n",
                        ""));
    }

    private String list() {
        return Stream.of(Choice.values())
                .map(choice -> "- **%s.** %s".formatted(choice, offer(choice).text()))
                .collect(Collectors.joining("\n"));
    }
}
