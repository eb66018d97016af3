package occam.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Dialogue;
import occam.exercise.Markdown;
import occam.interview.mock.Round;

/**
 * The hour before an interview, in one output: the flash cards that are due, a screen of a quarter of an hour, the questions of which most was
 * missing, and what to read.
 */
public final class Hour implements Dialogue {
    private static final String INTRO = """
            **An hour before an interview.** Four parts, each of which you may leave for the next at any time:

            1. *Ten minutes:* the flash cards that are due, then new ones. Say each answer aloud.
            2. *A quarter of an hour:* a screen. You type, it is heard point by point, and it asks back.
            3. *Ten minutes:* once more the questions of which most was missing.
            4. *The rest:* what to read, section by section.""";

    private final Supplier<Page> cards;
    private final Function<Round, Interview> rounds;
    private final List<Interview> begun = new ArrayList<>();

    Hour(Supplier<Page> cards, Function<Round, Interview> rounds) {
        this.cards = cards;
        this.rounds = rounds;
    }

    /** The hour of whoever runs this: with their cards, and with what was missing in their interviews. */
    public static Hour start() {
        return new Hour(Cards.all()::page, Interview::of);
    }

    @Override
    public String name() {
        return "an hour before an interview";
    }

    @Override
    public Page page() {
        return new Page("", new Markdown(INTRO), List.of(new Key("", "Begin", () -> cards(cards.get()))));
    }

    /** Whoever has turned enough cards goes on from any of them. */
    private Page cards(Page page) {
        var keys = page.keys().stream()
                .map(key ->
                        new Key(key.sign(), key.name(), () -> cards(key.next().get())))
                .collect(Collectors.toCollection(ArrayList::new));
        keys.add(new Key("s", "On to the screen", () -> round(Round.SCREEN, "What was missing", () -> again())));
        return new Page(page.said(), page.text(), page.typing(), keys);
    }

    private Page again() {
        return round(Round.AGAIN, "What to read", this::reading);
    }

    /** Where there is nothing to ask it is left out. */
    private Page round(Round round, String name, Supplier<Page> next) {
        var interview = rounds.apply(round);
        begun.add(interview);
        return interview.calls().isOver() ? next.get() : interview.pages(Optional.of(new Key("", name, next)));
    }

    private Page reading() {
        var missing = begun.stream()
                .map(interview -> interview.calls().missing())
                .flatMap(Hour::links)
                .distinct()
                .collect(Collectors.joining("\n"));
        var text = missing.isEmpty()
                ? "**Nothing was missing.** Walk round the block, and go."
                : "**What to read now**, what was said wrong before what was not said:\n\n" + missing;
        return new Page("", new Markdown(text), List.of(new Key("", "Begin again", this::page)));
    }

    private static Stream<String> links(String missing) {
        return missing.lines().filter(line -> line.startsWith("- "));
    }

    @Override
    public Markdown still() {
        return new Markdown(
                INTRO
                        + QuestionText.note(
                                "Where no button can be pressed: Cards.all(), then Interview.screen(), each in a variable, by calls."));
    }
}
