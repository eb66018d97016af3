package occam.exercise;

import java.util.Map;

/** What exercises are called in headings and tables. */
final class Titles {
    /** By id, where its words alone would not be written as people write them. */
    static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("12-drill-l2-objective", "L2 objective"),
            Map.entry("12-drill-l1-objective", "L1 objective"),
            Map.entry("12-drill-soft-threshold", "soft threshold"),
            Map.entry("12-drill-inverted-dropout", "inverted dropout"),
            Map.entry("12-drill-adamw-step", "one step of AdamW"),
            Map.entry("12-drill-early-stopping", "early stopping"),
            Map.entry("12-drill-cross-validation", "K-fold cross-validation"),
            Map.entry("12-drill-lambda-path", "λ path"),
            Map.entry("12-quiz-penalties", "quiz on penalties"),
            Map.entry("12-quiz-training", "quiz on training"),
            Map.entry("12-quiz-evaluation", "quiz on evaluation"),
            Map.entry("12-bugs-in-judging", "five bugs that judge"),
            Map.entry("12-bugs-in-training", "five bugs that train"));

    private Titles() {}

    static String of(String id) {
        return OWN.getOrDefault(id, id.substring(3).replace('-', ' '));
    }
}
