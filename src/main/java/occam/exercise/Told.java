package occam.exercise;

import static occam.exercise.Markdown.escape;

/** A question of the bank in Markdown. */
final class Told {
    private Told() {}

    static String question(Question question) {
        return "**%s**".formatted(escape(question.asks()));
    }

    static String answer(Question question) {
        var answer = question.answer();
        return """
                %s

                %s

                *Trap.* %s

                *Shown in* %s""".formatted(escape(answer.brief()), escape(answer.full()), escape(answer.trap()), link(question));
    }

    static String link(Question question) {
        return Place.link(question.shown());
    }

    /** What is beside the matter, in smaller letters; nothing if it is empty. */
    static String note(String words) {
        return words.isEmpty() ? "" : "\n\n<small>%s</small>".formatted(escape(words));
    }
}
