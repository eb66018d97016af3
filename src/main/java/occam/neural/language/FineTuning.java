package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Locale;
import java.util.SplittableRandom;
import occam.neural.language.numbers.FloatNumbers;

/** What fine-tuning changes of a model that has learned, and what holds it back. */
public final class FineTuning {
    private static final int LARGEST_RANK = 1024;

    private final boolean isLastOnly;
    private final double pull;
    private final int rank;

    private FineTuning(boolean isLastOnly, double pull, int rank) {
        this.isLastOnly = isLastOnly;
        this.pull = pull;
        this.rank = rank;
    }

    /** All weights, free to go anywhere. */
    public static FineTuning everything() {
        return new FineTuning(false, 0, 0);
    }

    /** The projection to the scores of the next character alone. */
    public static FineTuning lastLayer() {
        return new FineTuning(true, 0, 0);
    }

    /**
     * All weights, which decay towards where they began and not towards 0: {@code w ← w + ηλ(w⁰ − w)} in each step, the decoupled form of the
     * penalty {@code λ/2·‖w − w⁰‖²}.
     *
     * <p>Source of the penalty, L2-SP: X. Li, Y. Grandvalet and F. Davoine, Explicit Inductive Bias for Transfer Learning with Convolutional
     * Networks (2018).
     *
     * @throws occam.InvalidInput if not a finite number above 0
     */
    public static FineTuning towardsStart(double lambda) {
        unless(
                lambda > 0 && Double.isFinite(lambda),
                "the decay towards the start must be a finite number above 0, was %s; FineTuning.everything() has none",
                lambda);
        return new FineTuning(false, lambda, 0);
    }

    /**
     * A low-rank update of each matrix, {@code W + (α/r)·AB} with {@code A} of {@code r} columns and {@code B} of {@code r} rows; what was learned
     * before stays as it is. {@code B} begins at 0, {@code A} is drawn, and {@code α = 2}.
     *
     * <p>Source, LoRA: E. Hu and others, LoRA: Low-Rank Adaptation of Large Language Models (2022).
     *
     * @param rank {@code r}
     * @throws occam.InvalidInput if not from 1 to 1024
     */
    public static FineTuning lowRank(int rank) {
        unless(rank >= 1 && rank <= LARGEST_RANK, "the rank must be 1 to %d, was %d", LARGEST_RANK, rank);
        return new FineTuning(false, 0, rank);
    }

    /**
     * How many numbers of such a model it changes.
     *
     * @throws occam.InvalidInput if the model or its characters are missing
     */
    public int count(Transformer model, Alphabet alphabet) {
        var masks = new SplittableRandom(1);
        given(model, "model");
        given(alphabet, "alphabet");
        try (var box = new LanguageBox<>(model, this, alphabet.size(), 1, new FloatNumbers(), masks)) {
            return box.learned();
        }
    }

    /** {@code λ} of the decay towards the start, 0 for none. */
    double pull() {
        return pull;
    }

    /** {@code r}, 0 where matrices are changed themselves. */
    int rank() {
        return rank;
    }

    boolean isLastOnly() {
        return isLastOnly;
    }

    boolean trains(String name, Weight.Kind kind) {
        if (rank > 0) {
            return kind == Weight.Kind.LOW_RANK;
        }
        return !isLastOnly || name.equals(LanguageLayers.OUTPUT);
    }

    @Override
    public String toString() {
        if (rank > 0) {
            return "an update of rank " + rank;
        }
        return isLastOnly
                ? "the last layer"
                : pull > 0
                        ? String.format(Locale.ROOT, "all weights, decay %s towards the start", pull)
                        : "all weights";
    }
}
