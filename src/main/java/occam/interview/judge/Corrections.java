package occam.interview.judge;

import java.util.List;

/** What counts after an answer that takes something back and begins again. */
final class Corrections {
    private Corrections() {}

    /** What was said after it, if anything was; else what was said in the sentence before it only touches the point. */
    static List<Evidence> valid(List<Evidence> all, Reading reading) {
        int from = reading.asides().withdrawn();
        var later = all.stream().filter(one -> one.last() >= from).toList();
        if (from == 0 || !later.isEmpty()) {
            return later;
        }
        int sentence = reading.sentence(from);
        return all.stream()
                .map(one -> reading.sentence(one.last()) >= sentence - 1
                        ? new Evidence(Mark.CANNOT_TELL, one.hits(), one.way())
                        : one)
                .toList();
    }
}
