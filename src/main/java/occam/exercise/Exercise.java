package occam.exercise;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question that is answered with code, and checked.
 *
 * @param <F> the functional type of the answer
 */
public final class Exercise<F> {
    private static final Duration USUAL = Duration.ofSeconds(5);

    private final String id;
    private final Words words;
    private final Checked<F> checked;

    private Exercise(String id, Words words, Checked<F> checked) {
        this.id = id;
        this.words = words;
        this.checked = checked;
    }

    /** How answers are checked: on which inputs, against which answers, how exactly, and for how long at most. */
    private record Checked<F>(
            Calls<F> calls, Answers<F> answers, Known<F> known, Tolerance tolerance, Duration limit) {}

    /**
     * The answers that an exercise knows.
     *
     * @param right the reference
     * @param wrong misconceptions
     * @param twice two of these at once
     */
    public record Answers<F>(F right, List<Misconception<F>> wrong, List<Misconception<F>> twice) {}

    /**
     * Begins an exercise.
     *
     * @param id its name, such as {@code best-epoch}; no other exercise has it
     * @param calls the inputs that answers are tried on
     */
    public static <F> Author<F> of(String id, Calls<F> calls) {
        unless(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "an exercise's id must be such as best-epoch, was %s", id);
        return new Author<>(id, calls);
    }

    /** An exercise that is being written, from what it asks to why it matters. */
    public static final class Author<F> {
        private final String id;
        private final Calls<F> calls;
        private final List<Misconception<F>> wrong = new ArrayList<>();
        private final List<Misconception<F>> twice = new ArrayList<>();
        private String prompt;
        private String hint;
        private F right;
        private Tolerance tolerance = Tolerance.USUAL;
        private Duration limit = USUAL;

        private Author(String id, Calls<F> calls) {
            this.id = id;
            this.calls = calls;
        }

        /** What is asked, in Markdown. */
        public Author<F> asks(String markdown) {
            prompt = markdown.strip();
            return this;
        }

        /** A first step for whoever does not know how to begin. */
        public Author<F> hints(String text) {
            hint = text;
            return this;
        }

        /** How long an answer may take on all inputs, where calling it means training a network. */
        public Author<F> within(Duration longer) {
            limit = longer;
            return this;
        }

        /** How exact an answer must be, where single precision is not good enough. */
        public Author<F> upTo(Tolerance other) {
            tolerance = other;
            return this;
        }

        /** The reference and the misconceptions about its pieces. */
        public Author<F> answer(Piece<F> whole) {
            wrong.addAll(whole.wrong());
            twice.addAll(whole.twice());
            return answer(whole.right());
        }

        /** The reference. */
        public Author<F> answer(F reference) {
            right = reference;
            return this;
        }

        /** A known misconception: what it does, why that is wrong, and a small implementation. */
        public Author<F> misconception(String explanation, F answer) {
            wrong.add(new Misconception<>(explanation, answer));
            return this;
        }

        /** Several known misconceptions. */
        public Author<F> misconceptions(Stream<Misconception<F>> known) {
            known.forEach(wrong::add);
            return this;
        }

        /** Ends the exercise with the sentence for whoever has passed. */
        public Exercise<F> matters(String why) {
            var answers = new Answers<>(right, List.copyOf(wrong), List.copyOf(twice));
            return new Exercise<>(
                    id,
                    new Words(prompt, hint, why),
                    new Checked<>(calls, answers, new Known<>(calls, answers), tolerance, limit));
        }
    }

    /** The same question for a later lesson, in other words. */
    public Exercise<F> again(String later, String markdown) {
        var repeated = new Words(markdown.strip(), words.hint(), words.why());
        return new Exercise<>(later, repeated, checked);
    }

    /** Its name, such as {@code best-epoch}, under which a reader's progress is kept. */
    public String id() {
        return id;
    }

    /** Its name in words. */
    public String title() {
        return Titles.of(id);
    }

    /** What is asked, whole, in Markdown. */
    public String prompt() {
        return words.prompt();
    }

    /** A first step for whoever does not know how to begin, in Markdown. */
    public String hint() {
        return words.hint();
    }

    Words words() {
        return words;
    }

    Calls<F> calls() {
        return checked.calls;
    }

    /** The reference, and the misconceptions that are known. */
    public Answers<F> answers() {
        return checked.answers;
    }

    /** What its answers come to. */
    Known<F> known() {
        return checked.known;
    }

    Tolerance tolerance() {
        return checked.tolerance;
    }

    /**
     * Compares an answer with the reference on many inputs, and notes the result in the reader's progress.
     *
     * <p>It never throws, whatever the answer does. An answer that does not end is given up after five seconds, or a minute where answers are
     * tried by training.
     *
     * @param answer null counts as not yet answered
     */
    public Report check(F answer) {
        return check(answer, ProgressFile.ofReader());
    }

    /** As {@link #check(Object)}, noted in another file. */
    public Report check(F answer, ProgressFile progress) {
        return check(answer, checked.limit, progress);
    }

    /** As {@link #check(Object)}, with another limit, noted in another file. */
    public Report check(F answer, Duration limit, ProgressFile progress) {
        given(limit, "limit");
        given(progress, "progress");
        var report = new Judge<>(this, limit).judge(answer);
        return report.noting(progress.note(report));
    }
}
