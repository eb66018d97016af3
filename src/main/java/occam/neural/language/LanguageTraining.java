package occam.neural.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import occam.job.Progress;
import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.TextNumbers;

/** One training of a language model. */
final class LanguageTraining<M extends Matrix<M>> implements AutoCloseable {
    private final Transformer model;
    private final CharacterSplit split;
    private final Progress progress;
    private final LanguageDraws draws;
    private final int[] validation;
    private final LanguageBox<M> box;
    private final TextLoss loss;
    private final List<LanguageScore> scores = new ArrayList<>();

    LanguageTraining(Transformer model, CharacterSplit split, long seed, TextNumbers<M> numbers, Progress progress) {
        this(model, FineTuning.everything(), split, seed, numbers, progress);
    }

    LanguageTraining(
            Transformer model,
            FineTuning tuning,
            CharacterSplit split,
            long seed,
            TextNumbers<M> numbers,
            Progress progress) {
        this.model = model;
        this.split = split;
        this.progress = progress;
        this.draws = new LanguageDraws(model, split, seed);
        this.validation = split.alphabet().encode(split.validation());
        this.box = new LanguageBox<>(
                model, tuning, split.alphabet().size(), model.plan().batch(), numbers, draws.masks());
        this.loss = new TextLoss(box, model.sizes(), model.plan().batch(), false);
        draws.begin(box);
    }

    LanguageTraining<M> from(LanguageWeights weights) {
        box.set(weights);
        return this;
    }

    TrainedTransformer run() {
        var plan = model.plan();
        for (int step = 1; step <= plan.steps() && !Thread.currentThread().isInterrupted(); step++) {
            draw();
            box.step();
            if (plan.scoresAfter(step)) {
                score(step);
            }
        }
        box.exchange();
        return new TrainedTransformer(model, split.alphabet(), box.values(), new LanguageHistory(scores));
    }

    /** Sequences from anywhere in the training text. */
    void draw() {
        box.batch().shape(model.plan().batch(), draws.length());
        for (int k = 0; k < model.plan().batch(); k++) {
            box.batch().set(k, draws.text(), draws.place());
        }
    }

    void step() {
        draw();
        box.step();
    }

    private void score(int step) {
        box.exchange();
        var now = new LanguageScore(
                step,
                loss.of(draws.text(), validation.length),
                loss.of(validation, validation.length),
                box.embeddingNorm());
        box.exchange();
        scores.add(now);
        progress.report(
                step / (double) model.plan().steps(),
                String.format(Locale.ROOT, "step %d, validation %.3f nats", step, now.validation()),
                () -> "");
    }

    @Override
    public void close() {
        box.close();
    }
}
