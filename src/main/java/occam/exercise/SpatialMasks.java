package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import occam.exercise.DropoutInNetworks.SpatialMask;

/** The exercise on masks for feature maps. */
final class SpatialMasks {
    private SpatialMasks() {}

    /** What an answer is given. */
    private record Input(int channels, int pixels, double rate, long seed) {
        double[] draw(SpatialMask answer) {
            var random = new SplittableRandom(seed);
            return answer.draw(channels, pixels, rate, random::nextDouble);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d channels of %d pixels, rate %s, numbers from seed %d",
                    channels,
                    pixels,
                    rate,
                    seed);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(4, 3, 0.2, 3),
            new Input(3, 4, 0.2, 1),
            new Input(8, 4, 0.2, 2),
            new Input(6, 9, 0.75, 4),
            new Input(16, 4, 0.5, 5),
            new Input(5, 1, 0.2, 6),
            new Input(2, 4, 0, 7));

    static final Exercise<SpatialMask> EXERCISE = Exercise.<SpatialMask>of(
                    "06-spatial-mask", Calls.on(INPUTS, Input::toString, (answer, input) -> input.draw(answer)))
            .asks("""
                Draw the mask of spatial dropout, inverted, for the feature maps of one row. The mask has `channels * pixels` numbers, channel after
                channel: first all pixels of the first channel, then all of the second. Call `uniform.getAsDouble()` once for each channel, in their
                order; a channel is dropped if the number is below `rate`.
                """)
            .hints("""
                Two loops: over the channels, and within over the pixels. The number is drawn in the outer one. Pixel j of channel c stands at
                c * pixels + j.
                """)
            .answer((channels, pixels, rate, uniform) ->
                    repeated(each(channels, rate, 1 / (1 - rate), uniform), channels * pixels, i -> i / pixels))
            .misconception(
                    """
                    This draws a number for each pixel. That is element-wise dropout: the neighbours of a dropped pixel still tell what it was.
                    """, (channels, pixels, rate, uniform) -> each(channels * pixels, rate, 1 / (1 - rate), uniform))
            .misconception(
                    """
                    This draws a mask of pixels and uses it for every channel: it punches the same holes into all maps, and drops no map.
                    """,
                    (channels, pixels, rate, uniform) ->
                            repeated(each(pixels, rate, 1 / (1 - rate), uniform), channels * pixels, i -> i % pixels))
            .misconception(
                    """
                    This draws once for all channels, so that either all maps are dropped or none. Each channel has its own number.
                    """,
                    (channels, pixels, rate, uniform) ->
                            repeated(each(1, rate, 1 / (1 - rate), uniform), channels * pixels, i -> 0))
            .misconception(
                    """
                    The numbers are right, their places are not: this goes through all channels of the first pixel, then of the second. Pixel j of
                    channel c stands at c * pixels + j.
                    """,
                    (channels, pixels, rate, uniform) -> repeated(
                            each(channels, rate, 1 / (1 - rate), uniform), channels * pixels, i -> i % channels))
            .misconception(
                    """
                    The scaling is missing: what is kept is divided by the probability of keeping, 1 − rate, else the next layer gets less in
                    training than in inference.
                    """,
                    (channels, pixels, rate, uniform) ->
                            repeated(each(channels, rate, 1, uniform), channels * pixels, i -> i / pixels))
            .misconception(
                    """
                    This divides by the probability of dropping. At .5 it is the same number, and at .2 it is four times too much.
                    """,
                    (channels, pixels, rate, uniform) -> repeated(
                            each(channels, rate, rate == 0 ? 1 : 1 / rate, uniform),
                            channels * pixels,
                            i -> i / pixels))
            .misconception(
                    """
                    This multiplies by the probability of keeping, as the first form of dropout does at test. The inverted form divides by it in
                    training.
                    """,
                    (channels, pixels, rate, uniform) ->
                            repeated(each(channels, rate, 1 - rate, uniform), channels * pixels, i -> i / pixels))
            .misconception(
                    """
                    Keeping and dropping are swapped: a number below the rate means that the channel is dropped.
                    """,
                    (channels, pixels, rate, uniform) -> repeated(
                            swapped(each(channels, rate, 1, uniform), 1 / (1 - rate)),
                            channels * pixels,
                            i -> i / pixels))
            .misconception(
                    """
                    The rate is read as the probability of keeping, here and in the scaling. In this course it is the probability of dropping.
                    """,
                    (channels, pixels, rate, uniform) -> repeated(
                            swapped(each(channels, rate, 1, uniform), rate == 0 ? 1 : 1 / rate),
                            channels * pixels,
                            i -> i / pixels))
            .misconception("""
                    This scales by the share that happened to be kept. The factor is fixed, 1/(1 − rate): right on average over the masks, not for
                    each of them.
                    """, SpatialMasks::byShare)
            .misconception("""
                    There is a number for each channel, and there must be one for each pixel of each channel.
                    """, (channels, pixels, rate, uniform) -> each(channels, rate, 1 / (1 - rate), uniform))
            .matters("""
                One number for each channel, not for each pixel: that is all there is to `SpatialDropout2D` in Keras and `Dropout2d` in PyTorch.
                """);

    private static double[] each(int count, double rate, double scale, DoubleSupplier uniform) {
        return DoubleStream.generate(uniform)
                .limit(count)
                .map(u -> u < rate ? 0 : scale)
                .toArray();
    }

    private static double[] swapped(double[] kept, double scale) {
        return Arrays.stream(kept).map(k -> k == 0 ? scale : 0).toArray();
    }

    private static double[] byShare(int channels, int pixels, double rate, DoubleSupplier uniform) {
        var kept = each(channels, rate, 1, uniform);
        double share = Math.max(1, Arrays.stream(kept).sum()) / channels;
        return repeated(Arrays.stream(kept).map(k -> k / share).toArray(), channels * pixels, i -> i / pixels);
    }

    private static double[] repeated(double[] each, int count, IntUnaryOperator from) {
        var all = new double[count];
        Arrays.setAll(all, i -> each[from.applyAsInt(i)]);
        return all;
    }
}
