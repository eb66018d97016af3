package occam.interview.mock;

import static occam.InvalidInput.given;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import occam.interview.mock.Assignment.Kind;

/** The kinds of interviews that people are invited to. */
public enum Round {
    /** The first talk: a little of everything, and nothing deep. */
    SCREEN("screen", 15, 2, Set.of()),
    /** Networks and how they are trained. */
    DEEP_LEARNING(
            "deep learning",
            25,
            3,
            Set.of(
                    "dropout",
                    "Monte Carlo dropout and theory",
                    "spatial dropout",
                    "dropout and batch normalization",
                    "weight decay",
                    "Adam and AdamW",
                    "early stopping",
                    "augmentation",
                    "calibration and label smoothing",
                    "pruning",
                    "combining",
                    "language models")),
    /** Linear models, their penalties, and how they are judged. */
    STATISTICS(
            "statistics",
            25,
            3,
            Set.of(
                    "overfitting",
                    "bias and variance",
                    "L1 and L2 geometry",
                    "lasso",
                    "proximal steps",
                    "ridge",
                    "sparsity and high dimensions",
                    "elastic net",
                    "scaling and conventions",
                    "choosing lambda",
                    "leaks",
                    "Bayesian view",
                    "double descent and minimum norm")),
    /** What happens at work, and what to do about it. */
    APPLIED("applied", 25, 3, Kind.SITUATION),
    /** A listing that runs, and is wrong. */
    CODE_REVIEW("code review", 20, 3, Kind.LISTING),
    /** Code to be written from memory. */
    WHITEBOARD("whiteboard", 25, 3, Kind.BOARD),
    /** What was missing the last time. */
    AGAIN("what was missing", 10, 3, Set.of());

    private final String title;
    private final int minutes;
    private final int level;
    private final Set<String> topics;
    private final Optional<Kind> assigns;

    Round(String title, int minutes, int level, Set<String> topics) {
        this(title, minutes, level, topics, Optional.empty());
    }

    Round(String title, int minutes, int level, Kind assigns) {
        this(title, minutes, level, Set.of(), Optional.of(assigns));
    }

    Round(String title, int minutes, int level, Set<String> topics, Optional<Kind> assigns) {
        this.title = title;
        this.minutes = minutes;
        this.level = level;
        this.topics = topics;
        this.assigns = assigns;
    }

    /** Its name in words. */
    public String title() {
        return title;
    }

    /** How long it takes. */
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /** Up to which level it asks, unless it is told another one. */
    public int level() {
        return level;
    }

    /** What it sets in the place of a plain question, if it does. */
    public Optional<Kind> assigns() {
        return assigns;
    }

    /** Whether a question on this topic belongs to it. */
    public boolean covers(String topic) {
        return topics.isEmpty() || topics.contains(given(topic, "topic"));
    }
}
