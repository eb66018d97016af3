package occam.exercise;

import java.util.Map;

/** What exercises are called in headings and tables. */
public final class Titles {
    /** By id, where its words alone would not be written as people write them. */
    static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("drill-l2-objective", "L2 objective"),
            Map.entry("drill-l1-objective", "L1 objective"),
            Map.entry("drill-soft-threshold", "soft threshold"),
            Map.entry("drill-inverted-dropout", "inverted dropout"),
            Map.entry("drill-adamw-step", "one step of AdamW"),
            Map.entry("drill-early-stopping", "early stopping"),
            Map.entry("drill-cross-validation", "K-fold cross-validation"),
            Map.entry("drill-lambda-path", "λ path"),
            Map.entry("quiz-penalties", "quiz on penalties"),
            Map.entry("quiz-training", "quiz on training"),
            Map.entry("quiz-evaluation", "quiz on evaluation"),
            Map.entry("bugs-in-judging", "five bugs that judge"),
            Map.entry("bugs-in-training", "five bugs that train"));

    private Titles() {}

    /** By the id of an exercise. */
    public static String of(String id) {
        return OWN.getOrDefault(id, id.replace('-', ' '));
    }
}
