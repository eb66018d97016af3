package occam.exercise;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import occam.exercise.ChoiceTexts.Kind;
import occam.exercise.ChoiceTexts.Line;

/** What is to be chosen at each of several places: the one way to write multiple choice. The texts are those of {@code data/choices.csv}. */
public final class MultipleChoice<P extends Enum<P>, C extends Enum<C>> {
    private static final String CHECK = "The check tells you what speaks against a choice, not which one is right.";

    private final ChoiceTexts texts;
    private final Class<P> places;
    private final Class<C> choices;
    private final Map<P, C> right;

    private MultipleChoice(ChoiceTexts texts, Class<P> places, Class<C> choices) {
        this.texts = texts;
        this.places = places;
        this.choices = choices;
        this.right = new EnumMap<>(places);
        texts.of(Kind.RIGHT).forEach(line -> right.put(place(line), choice(line)));
    }

    /**
     * The exercise of this name. All right but one is a misconception for each choice that is wrong.
     *
     * @param place what one place is called, such as {@code sentence}
     */
    public static <P extends Enum<P>, C extends Enum<C>> Exercise<Function<P, C>> of(
            String id, String place, Class<P> places, Class<C> choices) {
        return new MultipleChoice<>(ChoiceTexts.of(id), places, choices).exercise(id, place);
    }

    private Exercise<Function<P, C>> exercise(String id, String place) {
        var author = Exercise.of(id, calls(place))
                .asks(prompt())
                .hints(texts.whole(Kind.HINT))
                .answer(right::get);
        texts.of(Kind.WRONG).forEach(line -> author.misconception(explained(line), but(place(line), choice(line))));
        return author.matters(texts.whole(Kind.MATTERS));
    }

    private Calls<Function<P, C>> calls(String place) {
        return Calls.on(List.copyOf(right.keySet()), at -> place + " " + at, Function::apply);
    }

    private Function<P, C> but(P wrong, C choice) {
        return place -> place == wrong ? choice : right.get(place);
    }

    private P place(Line line) {
        return Enum.valueOf(places, line.place());
    }

    private C choice(Line line) {
        return Enum.valueOf(choices, line.choice());
    }

    /** Where choices have no names of their own, the place and the letter stand before it. */
    private static String explained(Line line) {
        return line.offer().isEmpty()
                ? line.text()
                : String.format(Locale.ROOT, "%s, %s: %s", line.place(), line.choice(), line.text());
    }

    private String prompt() {
        var task = texts.whole(Kind.ASKS);
        var items = texts.items();
        return items.isEmpty()
                ? task
                : items.stream().map(this::item).collect(Collectors.joining("\n\n", task + "\n\n", "\n\n" + CHECK));
    }

    private String item(Line asks) {
        var offers = texts.offers(asks.place())
                .map(line -> String.format(Locale.ROOT, "- **%s.** %s", line.choice(), line.offer()))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, "**%s.** %s\n\n%s", asks.place(), asks.text(), offers);
    }
}
