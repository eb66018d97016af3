package occam.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import occam.exercise.Dialogue;
import occam.exercise.KeptFile;
import occam.exercise.Markdown;
import occam.interview.mock.Durations;

/**
 * Flash cards page by page: a question, on a key its answer, on another the grade, and what is next. Each page reads the file anew, so that
 * several of them, and {@link Cards#grade}, go on from each other.
 */
record CardPages(List<Question> deck, KeptFile<Box> file, InstantSource clock) {
    private static final List<String> GRADES = List.of("no idea", "parts", "right", "complete");

    /**
     * What a grade changed.
     *
     * @param words where the card lies now, and when it comes back
     * @param trouble that of the file; else empty
     */
    record Learned(String words, String trouble) {
        String all() {
            return (words + " " + trouble).strip();
        }
    }

    Leitner leitner(KeptFile.Kept<Box> kept) {
        return new Leitner(deck, kept.values(), clock.instant());
    }

    Dialogue.Page first() {
        return next("");
    }

    private Dialogue.Page next(String said) {
        var kept = file.kept();
        var leitner = leitner(kept);
        var note = QuestionText.note(kept.trouble());
        return leitner.next()
                .map(question -> asked(said, question, leitner, note))
                .orElseGet(() -> new Dialogue.Page(
                        said,
                        new Markdown(none(leitner) + note),
                        List.of(new Dialogue.Key("", "Look again", this::first))));
    }

    private Dialogue.Page asked(String said, Question question, Leitner leitner, String note) {
        var asks = head(question, leitner);
        var before = box(question, leitner);
        var answer = new Markdown(asks + "\n\n" + QuestionText.answer(question));
        return new Dialogue.Page(
                said,
                new Markdown(asks + note),
                List.of(new Dialogue.Key(
                        "", "Show the answer", () -> new Dialogue.Page("", answer, grades(question, before)))));
    }

    private static Optional<Box> box(Question question, Leitner leitner) {
        return Optional.ofNullable(leitner.boxes().get(question.id()));
    }

    private List<Dialogue.Key> grades(Question question, Optional<Box> before) {
        var keys = new ArrayList<Dialogue.Key>();
        for (int points = 0; points < GRADES.size(); points++) {
            var grade = new Grade(points);
            keys.add(new Dialogue.Key(
                    String.valueOf(points + 1), GRADES.get(points), () -> next(graded(question, grade, before))));
        }
        return keys;
    }

    /** Two outputs may show the same card: the first grade counts. */
    private String graded(Question question, Grade grade, Optional<Box> before) {
        var now = box(question, leitner(file.kept()));
        return now.equals(before)
                ? graded(question, grade).all()
                : now.map(box -> "Graded elsewhere in the meantime: " + place(box, clock.instant()))
                        .orElse("This card is new again: your progress was reset in the meantime.");
    }

    Learned graded(Question question, Grade grade) {
        var leitner = leitner(file.kept());
        var box = leitner.graded(question, grade);
        var trouble = file.note(question.id(), box);
        return new Learned((grade.isGood() ? "Known: " : "Missed: ") + place(box, leitner.now()), trouble);
    }

    private static String place(Box box, Instant now) {
        var wait = Duration.between(now.truncatedTo(ChronoUnit.SECONDS), Instant.ofEpochSecond(box.due()));
        return String.format(
                Locale.ROOT, "box %d of %d. It comes back in %s.", box.box(), Box.LAST, Durations.wait(wait));
    }

    /** Where the card belongs, and its question. */
    static String head(Question question, Leitner leitner) {
        return String.format(
                Locale.ROOT,
                "<small>%s, level %d, %s</small>\n\n%s",
                Markdown.escape(question.topic()),
                question.level(),
                leitner.isNew(question) ? "new" : String.format(Locale.ROOT, "box %d", leitner.box(question)),
                QuestionText.question(question));
    }

    String none(Leitner leitner) {
        return String.format(
                Locale.ROOT,
                "No card is due. The first of these %d comes back in %s.",
                deck.size(),
                Durations.wait(Duration.between(leitner.now(), leitner.firstDue())));
    }
}
