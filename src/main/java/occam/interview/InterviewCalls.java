package occam.interview;

import static occam.InvalidInput.unless;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import occam.InvalidInput;
import occam.exercise.Choice;
import occam.exercise.Markdown;
import occam.interview.Interviewer.Open;
import occam.interview.Interviewer.Turn;
import occam.interview.mock.Durations;
import occam.interview.mock.Remembered;

/** An interview call by call, for where no button can be pressed. */
final class InterviewCalls {
    private static final String REPLY = "Reply by answer(\"...\"). hint() costs half a point, answer() ends it.";
    private static final String TAKE =
            "grade() takes the suggested grade, grade(0 to 3) another one; said(2) and notSaid(2) change what came of point 2.";
    private static final String SELF = "Grade yourself: grade(0 to 3).";

    private final Sitting session;
    private final Map<String, Earned> before;
    private final Map<String, Remembered> recalls;

    /** What was graded before its model answer was shown: the result shows it. */
    private final Set<Question> unseen = new HashSet<>();

    /** @param before what the last one of this kind gave, by topic
     * @param recalls what came of each point the last time */
    InterviewCalls(Sitting session, Map<String, Earned> before, Map<String, Remembered> recalls) {
        this.session = session;
        this.before = before;
        this.recalls = recalls;
    }

    Markdown next() {
        var open = session.ask()
                .orElseThrow(() -> new InvalidInput(String.format(
                        Locale.ROOT,
                        "this interview is over after its %d questions: result() tells how it went, Interview.start(...) begins another",
                        session.turns().size())));
        return new Markdown(InterviewPages.question(session, open));
    }

    Markdown answer() {
        var turns = session.turns();
        if (session.open().isEmpty() && !turns.isEmpty()) {
            return again(turns.get(turns.size() - 1));
        }
        var open = session.tell();
        return open.work().isPresent() || !open.talk().transcript().said().isEmpty() ? told(open) : aloud(open);
    }

    private Markdown again(Turn turn) {
        unseen.remove(turn.question());
        return model(turn.question(), turn.thought(), turn.grade().points() + " of 3 points");
    }

    private Markdown aloud(Open open) {
        return model(
                open.prompt().question(),
                open.talk().spent(session.clock().instant()),
                "Grade yourself: " + Grade.SCALE);
    }

    private static Markdown model(Question question, java.time.Duration thought, String grade) {
        return new Markdown(String.format(
                Locale.ROOT,
                "%s\n\n<small>Your time: %s. %s.</small>",
                QuestionText.answer(question),
                Durations.words(thought),
                grade));
    }

    Markdown answer(String words) {
        return session.asked("answer").listing().isPresent() ? line(words.strip()) : heard(session.answer(words));
    }

    private Markdown heard(Open open) {
        return open.isTold()
                ? told(open)
                : new Markdown(InterviewPages.question(session, open) + QuestionText.note(REPLY));
    }

    private Markdown told(Open open) {
        return new Markdown(InterviewPages.result(session, open)
                + QuestionText.note(open.suggested().isPresent() ? TAKE : SELF));
    }

    private Markdown line(String letter) {
        unless(
                letter.matches("[A-Da-d]"),
                "of a listing name the line: answer(\"A\"), \"B\", \"C\" or \"D\", was \"%s\"",
                letter);
        var line = Choice.valueOf(letter.toUpperCase(Locale.ROOT));
        var open = session.choose(line);
        return open.isTold()
                ? told(open)
                : new Markdown(String.format(
                        Locale.ROOT,
                        "Not line %s: %s",
                        line,
                        open.work().orElseThrow().against(line)));
    }

    Markdown hint() {
        return new Markdown(InterviewPages.question(session, session.hint()));
    }

    Markdown decided(int point, boolean isSaid) {
        return told(session.decide(point, isSaid));
    }

    Markdown grade() {
        return closed(session.grade());
    }

    Markdown grade(Grade grade) {
        var asked = session.asked("grade");
        if (!asked.isTold()) {
            unseen.add(asked.prompt().question());
        }
        return closed(session.grade(grade));
    }

    private Markdown closed(String trouble) {
        var turns = session.turns();
        return new Markdown(String.format(
                        Locale.ROOT,
                        "%d of 3 points. %s",
                        turns.get(turns.size() - 1).grade().points(),
                        session.asker().left(turns))
                + QuestionText.note(trouble));
    }

    Markdown result() {
        var turns = session.turns();
        unless(
                !turns.isEmpty(),
                "there is nothing to tell yet: next() asks, answer() shows a model answer, grade(0 to 3) notes yours");
        var result = new Result(turns, session.asker().count(turns), unseen, before).markdown(session.clock());
        var points = new PointReport(turns, recalls).markdown();
        return points.isEmpty() ? result : new Markdown(result.text() + "\n\n" + points);
    }

    Sitting session() {
        return session;
    }

    boolean isOver() {
        return session.isOver();
    }

    /** What to read, point by point; empty if nothing is missing. */
    String missing() {
        return new PointReport(session.turns(), recalls).missing();
    }

    Markdown report() {
        return session.turns().isEmpty() ? new Markdown("No question was graded.") : result();
    }
}
