package occam.interview;

import static occam.exercise.Markdown.escape;

import java.util.Locale;

/** A question of the bank in Markdown. */
final class QuestionText {
    private QuestionText() {}

    static String question(Question question) {
        return String.format(Locale.ROOT, "**%s**", escape(question.asks()));
    }

    static String answer(Question question) {
        var answer = question.answer();
        return String.format(
                Locale.ROOT, """
                %s

                %s

                *Trap.* %s

                *Shown in* %s""", escape(answer.brief()), escape(answer.full()), escape(answer.trap()), link(question));
    }

    static String link(Question question) {
        return SectionLinks.link(question.shown());
    }

    /** What is beside the matter, in smaller letters; nothing if it is empty. */
    static String note(String words) {
        return words.isEmpty() ? "" : String.format(Locale.ROOT, "\n\n<small>%s</small>", escape(words));
    }
}
