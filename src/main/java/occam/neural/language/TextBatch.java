package occam.neural.language;

/** Sequences of characters as numbers, all of one length, one after another; and for each character the one that comes next. */
final class TextBatch {
    private final int[] ids;
    private final int[] next;
    private int sequences;
    private int length;

    /** Room for so many characters. */
    TextBatch(int room) {
        this.ids = new int[room];
        this.next = new int[room];
    }

    /** Only so many sequences of such a length count from now on. */
    void shape(int sequences, int length) {
        this.sequences = sequences;
        this.length = length;
    }

    /** A sequence of the text, and what follows each of its characters where the text goes on. */
    void set(int sequence, int[] text, int from) {
        for (int t = 0; t < length; t++) {
            ids[sequence * length + t] = text[from + t];
            next[sequence * length + t] = from + t + 1 < text.length ? text[from + t + 1] : 0;
        }
    }

    int[] ids() {
        return ids;
    }

    int[] next() {
        return next;
    }

    int sequences() {
        return sequences;
    }

    int length() {
        return length;
    }

    int rows() {
        return sequences * length;
    }
}
