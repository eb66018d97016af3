package occam.interview;

import static occam.InvalidInput.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import occam.InvalidInput;
import occam.exercise.Choice;
import occam.exercise.KeptFile;
import occam.interview.Interviewer.Open;
import occam.interview.Interviewer.Prompt;
import occam.interview.Interviewer.Turn;
import occam.interview.mock.Remembered;
import occam.interview.mock.Talk;
import occam.interview.mock.Talk.Stage;

/** An interview under way: what was asked, what is open, and what is kept of it. Calls and pages go on from each other. */
final class Sitting {
    private final Asker asker;
    private final InstantSource clock;
    private final Files files;
    private final List<Turn> turns = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private boolean isEnded;
    private int steps;

    /** Who asks. */
    interface Asker {
        /** What is asked next; nothing once it is over. */
        Optional<Prompt> next(List<Turn> turns, Duration spent);

        /** Where in the interview that is, in words. */
        String place(List<Turn> turns);

        /** How much time is gone and left, in words; empty if nobody looks at it. */
        String time(Duration spent);

        /** What a candidate is told before it. */
        String intro();

        /** How many questions it has, these included. */
        int count(List<Turn> turns);

        /** What is left after these, in words. */
        String left(List<Turn> turns);

        /** Its name in the file of what was earned, before a topic; empty if it has none. */
        String kind();
    }

    /** Where an interview is kept; a trial is kept nowhere. */
    record Files(Optional<KeptFile<Earned>> earned, Optional<KeptFile<Remembered>> points) {
        static final Files NONE = new Files(Optional.empty(), Optional.empty());

        Map<String, Remembered> recalls() {
            return points.map(file -> file.kept().values()).orElse(Map.of());
        }

        /** What the last interview of this kind gave. */
        Map<String, Earned> before(String kind) {
            return earned.map(file -> Earned.of(kind, file.kept().values())).orElse(Map.of());
        }

        private String note(String kind, List<Turn> turns, Instant now) {
            return earned.map(file -> file.note(Earned.named(kind, Earned.each(turns, now))))
                    .orElse("");
        }

        private String note(Turn turn, Instant now) {
            return points.filter(file -> !turn.said().points().isEmpty())
                    .map(file -> file.note(Remembered.each(turn.said(), now)))
                    .orElse("");
        }
    }

    Sitting(Asker asker, InstantSource clock, Files files) {
        this.asker = asker;
        this.clock = clock;
        this.files = files;
    }

    Asker asker() {
        return asker;
    }

    InstantSource clock() {
        return clock;
    }

    /** Counts what has happened, so that a page of before can tell that it is not the last one. */
    int steps() {
        return steps;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    Optional<Open> open() {
        return open;
    }

    String place() {
        return asker.place(turns);
    }

    String time() {
        return asker.time(spent());
    }

    Duration spent() {
        var closed = turns.stream().map(Turn::thought).reduce(Duration.ZERO, Duration::plus);
        return open.map(each -> closed.plus(each.talk().spent(clock.instant()))).orElse(closed);
    }

    /** What is asked: the same until it is graded, then the next; nothing once it is over. */
    Optional<Open> ask() {
        if (open.isEmpty() && !isEnded) {
            open = asker.next(turns, spent()).map(this::begun);
            steps++;
        }
        return open;
    }

    private Open begun(Prompt prompt) {
        var id = prompt.question().id();
        var isWork = prompt.work().isPresent();
        return new Open(prompt, isWork ? Talk.set(id, clock.instant()) : Talk.begun(id, clock.instant()), List.of());
    }

    Open asked(String what) {
        return open.orElseThrow(() -> new InvalidInput(String.format(
                Locale.ROOT,
                "there is no question to %s: next() asks one%s",
                what,
                turns.isEmpty() ? "" : ", and the last one has its grade")));
    }

    private Open talk(String what, UnaryOperator<Talk> step) {
        var asked = asked(what);
        open = Optional.of(asked.with(step.apply(asked.talk())));
        steps++;
        return open.orElseThrow();
    }

    Open answer(String text) {
        return talk("answer", talk -> talk.answered(text, clock.instant()));
    }

    /** Stops the time, once. */
    Open tell() {
        return talk("answer", talk -> talk.stage() == Stage.TOLD ? talk : talk.told(clock.instant()));
    }

    Open hint() {
        return talk("give a hint on", Talk::hinted);
    }

    Open decide(int number, boolean isSaid) {
        return talk("decide on", talk -> talk.decided(number, isSaid));
    }

    /** Names a line of the listing that is open; the right one, or the second wrong one, ends it. */
    Open choose(Choice line) {
        var asked = asked("answer");
        var tried = new ArrayList<>(asked.tried());
        tried.add(line);
        boolean isEnd = asked.listing().orElseThrow().isEnd(tried);
        var talk = isEnd ? asked.talk().told(clock.instant()) : asked.talk();
        open = Optional.of(new Open(asked.prompt(), talk, List.copyOf(tried)));
        steps++;
        return open.orElseThrow();
    }

    /** Closes what is open: one line if there was trouble with a file. */
    String grade(Grade grade) {
        var talk = tell().talk();
        var turn = new Turn(asked("grade").prompt(), grade, talk.spent(clock.instant()), talk.transcript());
        turns.add(turn);
        open = Optional.empty();
        steps++;
        var trouble = files.note(turn, clock.instant());
        return isLast() ? end() + trouble : trouble;
    }

    /** As {@link #grade(Grade)}, with what the points suggest. */
    String grade() {
        var asked = asked("grade");
        for (var heard : asked.talk().transcript().heard()) {
            unless(
                    !heard.isOpen(),
                    "whether point %1$d was said cannot be told from the words: decide by said(%1$d) or notSaid(%1$d) first",
                    heard.point().number());
        }
        return grade(asked.suggested()
                .orElseThrow(() -> new InvalidInput(
                        "this question has no points to compare an answer with: grade yourself by grade(0 to 3)")));
    }

    private boolean isLast() {
        return asker.next(turns, spent()).isEmpty();
    }

    /** Ends it, played out or not: one line if there was trouble with the file. */
    String end() {
        if (isEnded) {
            return "";
        }
        isEnded = true;
        open = Optional.empty();
        steps++;
        return turns.isEmpty() ? "" : files.note(asker.kind(), turns, clock.instant());
    }

    boolean isOver() {
        return open.isEmpty() && (isEnded || isLast());
    }
}
