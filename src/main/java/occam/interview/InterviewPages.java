package occam.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import occam.exercise.Choice;
import occam.exercise.Dialogue.Key;
import occam.exercise.Dialogue.Page;
import occam.exercise.Dialogue.Typing;
import occam.exercise.Markdown;
import occam.interview.Interviewer.Open;
import occam.interview.judge.Mark;
import occam.interview.mock.Heard;
import occam.interview.mock.TalkText;

/**
 * An interview page by page: a question with a field for the answer, what is asked back, what came of each point, and at the end the report. The
 * clock is read at each page, and stands while a result is read.
 *
 * @param onwards what follows the report, if anything does
 */
record InterviewPages(Sitting session, Supplier<Markdown> report, Optional<Key> onwards) {
    private static final List<String> GRADES = List.of("no idea", "parts", "right", "complete");

    Page first(String intro) {
        return new Page("", new Markdown(intro), List.of(key("", "Begin", () -> "")));
    }

    Page now(String said) {
        if (session.open().isEmpty() && session.isOver()) {
            return over(said);
        }
        return session.ask()
                .map(open -> open.isTold() ? told(open, said) : asked(open, said))
                .orElseGet(() -> over(said));
    }

    private Page over(String said) {
        return new Page(
                said, report.get(), List.of(onwards.orElseGet(() -> new Key("", "Show it again", () -> over("")))));
    }

    /** A key of a page that is not the last one any more does nothing but show that one. */
    private Key key(String sign, String name, Supplier<String> step) {
        int steps = session.steps();
        return new Key(sign, name, () -> step(steps, step));
    }

    private Page step(int steps, Supplier<String> step) {
        return now(session.steps() == steps ? step.get() : "It went on elsewhere in the meantime.");
    }

    private Page asked(Open open, String said) {
        return open.listing().isPresent()
                ? new Page(said, new Markdown(question(session, open)), lines(open))
                : new Page(said, new Markdown(question(session, open)), Optional.of(typing(open)), keys(open));
    }

    /** What is asked, and what was said to it so far. */
    static String question(Sitting session, Open open) {
        var question = open.prompt().question();
        return Stream.of(
                        String.format(
                                Locale.ROOT,
                                "<small>%s, %s, level %d%s</small>",
                                session.place(),
                                Markdown.escape(question.topic()),
                                question.level(),
                                session.time().isEmpty() ? "" : " · " + session.time()),
                        work(open),
                        TalkText.said(open.talk()),
                        TalkText.asks(open.talk()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElseThrow();
    }

    private static String work(Open open) {
        return open.work()
                .map(Works::asks)
                .orElseGet(() -> "**" + Markdown.escape(open.prompt().asks()) + "**");
    }

    private Typing typing(Open open) {
        int steps = session.steps();
        var name = open.prompt().work().isPresent()
                ? "Write it here, in any language, or on paper"
                : "Type your answer, a few sentences";
        return new Typing(name, "Done", text -> step(steps, () -> typed(open, text)));
    }

    private String typed(Open open, String text) {
        if (text.isBlank() && open.prompt().work().isEmpty()) {
            return "There is nothing in the field: type your answer, or choose another button.";
        }
        session.answer(text);
        return "";
    }

    private List<Key> keys(Open open) {
        var keys = new ArrayList<Key>();
        if (open.talk().hasHint()) {
            keys.add(key("", "Hint, for half a point", () -> {
                session.hint();
                return "";
            }));
        }
        keys.add(key("", "Show the points", () -> {
            session.tell();
            return "";
        }));
        keys.add(key("", "End the interview", this::ended));
        return keys;
    }

    private String ended() {
        return session.end();
    }

    private List<Key> lines(Open open) {
        return Stream.of(Choice.values())
                .filter(line -> !open.tried().contains(line))
                .map(line -> key(line.name().toLowerCase(Locale.ROOT), "line " + line, () -> chosen(line)))
                .toList();
    }

    private String chosen(Choice line) {
        var open = session.choose(line);
        var listing = open.listing().orElseThrow();
        return line == listing.right()
                ? String.format(Locale.ROOT, "Line %s it is.", line)
                : String.format(Locale.ROOT, "Not line %s: %s", line, listing.against(line));
    }

    private Page told(Open open, String said) {
        return new Page(said, new Markdown(result(session, open)), graded(open));
    }

    /** What came of a question, with a model answer. */
    static String result(Sitting session, Open open) {
        return Stream.of(question(session, open), TalkText.told(open.talk()), model(open))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElseThrow();
    }

    private static String model(Open open) {
        return open.work()
                .map(work -> work.model(open.tried()))
                .orElseGet(() -> Markdown.folded(
                        "A model answer", QuestionText.answer(open.prompt().question())));
    }

    private List<Key> graded(Open open) {
        var heard = open.talk().transcript().heard();
        var undecided = heard.stream().filter(Heard::isOpen).findFirst();
        if (undecided.isPresent()) {
            return decisions(undecided.orElseThrow().point().number());
        }
        return open.suggested().isPresent() ? overruled(heard) : grades();
    }

    private List<Key> decisions(int number) {
        return List.of(
                key("y", "Yes, I said point " + number, () -> decided(number, true)),
                key("n", "No, I did not say point " + number, () -> decided(number, false)));
    }

    private String decided(int number, boolean isSaid) {
        session.decide(number, isSaid);
        return String.format(Locale.ROOT, "Point %d counts as %s.", number, isSaid ? "said" : "not said");
    }

    private List<Key> overruled(List<Heard> heard) {
        var keys = new ArrayList<>(List.of(key("", "Go on", () -> session.grade())));
        heard.forEach(each -> keys.add(overruled(each)));
        return keys;
    }

    private Key overruled(Heard heard) {
        int number = heard.point().number();
        boolean isSaid = heard.mark() == Mark.SAID;
        return key(
                String.valueOf(number), isSaid ? "I did not say it" : "I did say it", () -> decided(number, !isSaid));
    }

    private List<Key> grades() {
        var keys = new ArrayList<Key>();
        for (int points = 0; points < GRADES.size(); points++) {
            var grade = new Grade(points);
            keys.add(key(String.valueOf(points + 1), GRADES.get(points), () -> session.grade(grade)));
        }
        return keys;
    }
}
