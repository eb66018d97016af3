package occam.tuning;

import java.util.Locale;

/**
 * A leak.
 *
 * @param name of its kind
 * @param line what the referee saw, why it is a leak, and what to do instead
 */
record Leak(String name, String line) {
    private static Leak of(String name, String line, Object... given) {
        return new Leak(name, String.format(Locale.ROOT, line, given));
    }

    static Leak testInTraining(long leaked, int of) {
        return of(
                "test rows in training",
                "%d of the %d training rows are test rows, which would then be judged by heart; train only on the rows that you are given",
                leaked,
                of);
    }

    static Leak testInValidation(long leaked, int of) {
        return of(
                "tuning on test",
                "%d of the %d validation rows are test rows, and what is chosen by them cannot be judged by them; keep the validation rows",
                leaked,
                of);
    }

    static Leak trainingInValidation(long leaked, int of) {
        return of(
                "training rows in validation",
                "%d of the %d validation rows are training rows, so memory would pass for skill; keep the validation rows",
                leaked,
                of);
    }

    static Leak validationInTraining(long leaked, int of) {
        return of(
                "validation rows in training",
                "%d of the %d training rows are validation rows, so memory would pass for skill; train only on the training rows",
                leaked,
                of);
    }

    static Leak otherValidation() {
        return of(
                "other validation rows",
                "the validation rows are not the exam's own, so its loss could not stand beside the others on the board, and test rows may be"
                        + " among them; change training rows only, and scale all rows alike");
    }

    static Leak scaledApart() {
        return of(
                "parts scaled apart",
                "training and validation rows are scaled by different numbers; fit the scaler on the training rows and apply it to all, as"
                        + " standardized() does");
    }

    static Leak scalerSawTest(String numbers) {
        return of(
                "a scaler that saw test rows",
                "the rows are scaled by the %s of rows that include test rows; fit the scaler on the training rows, as standardized() does",
                numbers);
    }

    static Leak secondLook(String first) {
        return of(
                "a second look",
                "the test rows were sealed for one look, and '%s' has had it, so another would choose by test; begin a new exam under another"
                        + " seed",
                first);
    }
}
