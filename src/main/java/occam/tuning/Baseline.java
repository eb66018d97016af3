package occam.tuning;

import occam.neural.train.TrainedNetwork;
import occam.sweep.Settings;

/**
 * What a search under the same budget has chosen by validation loss.
 *
 * @param name of the search
 * @param settings that it chose
 * @param trained with them
 * @param trainings how many it made
 * @param epochs how many these took in all
 */
record Baseline(String name, Settings settings, TrainedNetwork trained, int trainings, int epochs) {
    double validationLoss() {
        return trained.history().keptEpoch().validation().loss();
    }
}
