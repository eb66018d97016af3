package occam.sweep;

import occam.neural.Epoch;
import occam.neural.Epoch.Score;
import occam.neural.History;

/**
 * One variant under one seed.
 *
 * @param variant its name
 * @param seed that redrew everything random
 * @param history how training went
 * @param test the score on test rows of the weights that were kept
 */
public record Trial(String variant, long seed, History history, Score test) {
    /** The epoch whose weights were kept. */
    public Epoch kept() {
        return history.epochs().get(history.kept() - 1);
    }
}
