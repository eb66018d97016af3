package occam.catalog;

import static occam.catalog.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.norm.DropoutInNetworks;

/** Wrong answers to the exercises on dropout inside networks. */
final class WrongChannels {
    private WrongChannels() {}

    static Stream<Trial<?>> all() {
        return Trials.all(mask(), ratio());
    }

    private static double[] spread(int channels, int pixels, DoubleSupplier value) {
        var mask = new double[channels * pixels];
        for (int c = 0; c < channels; c++) {
            Arrays.fill(mask, c * pixels, (c + 1) * pixels, value.getAsDouble());
        }
        return mask;
    }

    private static Trials<?> mask() {
        return Trials.of(DropoutInNetworks.SPATIAL_MASK)
                .named(
                        "a draw for each pixel",
                        "This draws a number for each pixel. That is element-wise",
                        (channels, pixels, rate, uniform) -> DoubleStream.generate(uniform)
                                .limit(channels * pixels)
                                .map(u -> u < rate ? 0 : 1 / (1 - rate))
                                .toArray())
                .named(
                        "pixel after pixel",
                        "The numbers are right, their places are not: this goes",
                        (channels, pixels, rate, uniform) -> {
                            var drawn = DoubleStream.generate(uniform)
                                    .limit(channels)
                                    .toArray();
                            return IntStream.range(0, channels * pixels)
                                    .mapToDouble(i -> drawn[i % channels] < rate ? 0 : 1 / (1 - rate))
                                    .toArray();
                        })
                .named(
                        "a draw for each place",
                        "This draws a mask of pixels and uses it for every",
                        (channels, pixels, rate, uniform) -> {
                            var drawn =
                                    DoubleStream.generate(uniform).limit(pixels).toArray();
                            return IntStream.range(0, channels * pixels)
                                    .mapToDouble(i -> drawn[i % pixels] < rate ? 0 : 1 / (1 - rate))
                                    .toArray();
                        })
                .named(
                        "no factor",
                        "The scaling is missing: what is kept is divided by the",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1))
                .named(
                        "1/rate",
                        "This divides by the probability of dropping. At .5 it is",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 / rate))
                .named(
                        "times keep",
                        "This multiplies by the probability of keeping, as the",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 - rate))
                .named(
                        "swapped, right factor",
                        "Keeping and dropping are swapped: a number below the rate",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 1 / (1 - rate) : 0))
                .named(
                        "swapped, its own factor",
                        "The rate is read as the probability of keeping, here and",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 1 / rate : 0))
                .named(
                        "one draw for all",
                        "This draws once for all channels, so that either all maps",
                        (channels, pixels, rate, uniform) -> {
                            double value = uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate);
                            return spread(channels, pixels, () -> value);
                        })
                .named(
                        "one number for each channel",
                        "There is a number for each channel, and there must be one",
                        (channels, pixels, rate, uniform) ->
                                spread(channels, 1, () -> uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate)))
                .named(
                        "scaled by how many are kept",
                        "This scales by the share that happened to be kept. The",
                        (channels, pixels, rate, uniform) -> {
                            var mask = spread(channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1);
                            double kept = sum(mask, v -> v);
                            return Arrays.stream(mask)
                                    .map(v -> v * mask.length / kept)
                                    .toArray();
                        })
                .named(
                        "channels from the last to the first",
                        "The channels come in the wrong order, the last one first",
                        (channels, pixels, rate, uniform) -> {
                            var mask = new double[channels * pixels];
                            for (int c = channels - 1; c >= 0; c--) {
                                double value = uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate);
                                Arrays.fill(mask, c * pixels, (c + 1) * pixels, value);
                            }
                            return mask;
                        })
                .refused(
                        "scaled also by the pixels",
                        (channels, pixels, rate, uniform) -> spread(
                                channels, pixels, () -> uniform.getAsDouble() < rate ? 0 : 1 / (1 - rate) / pixels));
    }

    private static Trials<?> ratio() {
        return Trials.of(DropoutInNetworks.VARIANCE_RATIO)
                .named(
                        "upside down",
                        "This is the wrong way up: training / inference. Dropout",
                        (c, v, p) -> ((v + c * c) / (1 - p) - c * c) / v)
                .named(
                        "the mean does not matter",
                        "The mean is forgotten. v/(1 − rate) is the variance in",
                        (c, v, p) -> 1 - p)
                .named(
                        "c for c²",
                        "This has c where c² belongs: the second moment is c² + v",
                        (c, v, p) -> (1 - p) * v / (v + p * c))
                .named(
                        "the squared mean not taken off",
                        "The square of the mean is not taken off: this has E[z²]",
                        (c, v, p) -> v / ((v + c * c) / (1 - p)))
                .named(
                        "the masks only",
                        "This adds c²·rate/(1 − rate), the masks' variance at the",
                        (c, v, p) -> v / (v + p / (1 - p) * c * c))
                .named(
                        "the masks of the deviations only",
                        "The mean is forgotten. v/(1 − rate) is the variance in",
                        (c, v, p) -> v / (v + p / (1 - p) * v))
                .named(
                        "keep and drop swapped",
                        "Keeping and dropping are swapped: it is the probability",
                        (c, v, p) -> p * v / (v + (1 - p) * c * c))
                .named(
                        "deviations",
                        "This is the ratio of the standard deviations. Asked is",
                        (c, v, p) -> Math.sqrt((1 - p) * v / (v + p * c * c)))
                .named(
                        "the difference",
                        "This is by how much the variance falls. Asked is the",
                        (c, v, p) -> (v + c * c) / (1 - p) - c * c - v)
                .named(
                        "plain dropout",
                        "This is dropout without scaling, with a mask of 0 and 1",
                        (c, v, p) -> v / ((1 - p) * (v + p * c * c)))
                .refused("the factor squared", (c, v, p) -> (1 - p) * (1 - p))
                .named("nothing changes", "Inverted dropout keeps the mean, not the variance: the", (c, v, p) -> 1)
                .named(
                        "v taken for the deviation",
                        "The variance is taken for a standard deviation, and",
                        (c, v, p) -> (1 - p) * v * v / (v * v + p * c * c));
    }
}
