package occam.sweep;

import static java.util.Locale.ROOT;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What whoever releases a model should know of it, on one page.
 *
 * <p>Source: a short form of M. Mitchell et al., Model Cards for Model Reporting (2019).
 *
 * @param chosen which model, and how strongly it is regularized
 * @param scores how good it is, seed by seed
 * @param cost what it takes
 * @param looks how often the test rows were looked at
 */
public record RiskRecord(Chosen chosen, Scores scores, Cost cost, int looks) {
    private static final List<Duration> LIMITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(10));

    /**
     * What was chosen.
     *
     * @param model in words
     * @param lambda 0 or more
     */
    public record Chosen(String model, double lambda) {
        /**
         * Checks the strength.
         *
         * @throws occam.InvalidInput if {@code lambda} is negative or not finite, or there is no model
         */
        public Chosen {
            given(model, "model");
            unless(lambda >= 0 && Double.isFinite(lambda), "lambda must be 0 or more and finite, was %s", lambda);
        }
    }

    /**
     * Accuracies by seed.
     *
     * @param seeds in the order of the samples
     * @param usual on rows like those of training
     * @param shifted on rows of another distribution
     */
    public record Scores(long[] seeds, Sample usual, Sample shifted) {
        /**
         * Checks that the parts fit.
         *
         * @throws occam.InvalidInput if there is not one value of both for each seed
         */
        public Scores {
            given(seeds, "seeds");
            given(usual, "usual scores");
            given(shifted, "scores under shift");
            unless(
                    seeds.length == usual.values().length && seeds.length == shifted.values().length,
                    "a risk record needs both scores of each seed, was %d seeds, %d usual and %d shifted scores",
                    seeds.length,
                    usual.values().length,
                    shifted.values().length);
        }

        /** No number at all, as of a training that diverged, is worse than any. */
        private String worst(Sample sample) {
            var values = sample.values();
            int at = IntStream.range(0, seeds.length)
                    .reduce((a, b) -> values[b] < values[a] || Double.isNaN(values[b]) ? b : a)
                    .orElseThrow();
            return String.format(ROOT, "%s (seed %d)", share(values[at]), seeds[at]);
        }
    }

    /**
     * What the model takes.
     *
     * @param training how long one training took
     * @param bytes of its weights
     */
    public record Cost(Duration training, long bytes) {
        /**
         * Checks that it is none below nothing.
         *
         * @throws occam.InvalidInput if one is negative, or there is no duration
         */
        public Cost {
            unless(
                    !given(training, "duration").isNegative() && bytes >= 0,
                    "a model takes no time and no bytes or more, was %s and %d bytes",
                    training,
                    bytes);
        }
    }

    /**
     * Checks the count.
     *
     * @throws occam.InvalidInput if it is negative, or something is missing
     */
    public RiskRecord {
        given(chosen, "choice");
        given(scores, "scores");
        given(cost, "cost");
        unless(looks >= 0, "the looks at the test rows must be 0 or more, were %d", looks);
    }

    /** A row for each entry. The time is only told by its size, since it is never the same twice. */
    public Table table() {
        var entries = entries();
        return Table.create(
                StringColumn.create("entry", entries.keySet()), StringColumn.create("value", entries.values()));
    }

    private Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("model", chosen.model);
        entries.put("λ", number(chosen.lambda));
        entries.put("seeds", Arrays.toString(scores.seeds));
        entries.put("accuracy, mean over the seeds", share(scores.usual.mean()));
        entries.put("accuracy, worst seed", scores.worst(scores.usual));
        entries.put("accuracy under shift, mean", share(scores.shifted.mean()));
        entries.put("accuracy under shift, worst seed", scores.worst(scores.shifted));
        entries.put("spread over the seeds, usual and under shift", spreads());
        entries.put("one training", size(cost.training));
        entries.put("weights", cost.bytes + " bytes");
        entries.put("looks at the test rows", String.valueOf(looks));
        return entries;
    }

    private String spreads() {
        return String.format(
                ROOT,
                "±%s and ±%s",
                share(scores.usual.standardDeviation()),
                share(scores.shifted.standardDeviation()));
    }

    private static String size(Duration duration) {
        return LIMITS.stream()
                .filter(limit -> duration.compareTo(limit) < 0)
                .findFirst()
                .map(limit -> "under " + words(limit))
                .orElse("10 h or more");
    }

    private static String words(Duration limit) {
        return limit.toHours() > 0
                ? limit.toHours() + " h"
                : limit.toMinutes() > 0 ? limit.toMinutes() + " min" : limit.toSeconds() + " s";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String share(double value) {
        return String.format(ROOT, "%.3f", value);
    }
}
