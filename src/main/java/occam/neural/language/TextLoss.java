package occam.neural.language;

/** The mean loss of a model on a text, window after window, none of which overlap. */
record TextLoss(LanguageBox<?> box, Sizes sizes, int together, boolean isDropping) {
    /** In nats a character; over the first so many characters of what the windows hold. */
    double of(int[] text, int most) {
        int length = Math.min(sizes.context(), text.length - 1);
        int windows = Math.max(1, Math.min(most, text.length - 1) / length);
        double sum = 0;
        for (int first = 0; first < windows; first += together) {
            sum += sum(text, length, first, Math.min(together, windows - first));
        }
        return sum / ((double) windows * length);
    }

    private double sum(int[] text, int length, int first, int sequences) {
        box.batch().shape(sequences, length);
        for (int k = 0; k < sequences; k++) {
            box.batch().set(k, text, (first + k) * length);
        }
        return box.loss(isDropping);
    }
}
