package occam.lesson.norm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.norm.DropoutInNetworks.SpatialMask;

/** The exercise on masks for feature maps. */
final class SpatialMasks {
    private SpatialMasks() {}

    /** What an answer is given: numbers from 0 to 1, in steps of an eighth where some of them should equal the rate. */
    private record Input(int channels, int pixels, double rate, long seed, boolean isCoarse) {
        Input(int channels, int pixels, double rate, long seed) {
            this(channels, pixels, rate, seed, false);
        }

        double[] draw(SpatialMask answer) {
            var random = new SplittableRandom(seed);
            return answer.draw(channels, pixels, rate, isCoarse ? () -> random.nextInt(8) / 8.0 : random::nextDouble);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d channels of %d pixels, rate %s, numbers from seed %d%s",
                    channels,
                    pixels,
                    rate,
                    seed,
                    isCoarse ? ", all of them eighths" : "");
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(4, 3, 0.2, 3),
            new Input(3, 4, 0.2, 1),
            new Input(8, 4, 0.2, 2),
            new Input(6, 9, 0.75, 4),
            new Input(16, 4, 0.5, 5),
            new Input(5, 1, 0.2, 6),
            new Input(2, 4, 0, 7),
            new Input(12, 2, 0.25, 8, true));

    /** Which of the numbers a place of the mask goes by, and how many are drawn. */
    private interface Layout {
        double[] of(int channels, int pixels, DoubleSupplier drawn);
    }

    /** What a number makes of its places. */
    private interface Value {
        double of(double u, double rate);
    }

    private static final Piece<Layout> LAYOUT = Piece.<Layout>of(
                    (channels, pixels, drawn) -> repeated(draws(channels, drawn), channels * pixels, i -> i / pixels))
            .or("""
                    This draws a number for each pixel. That is element-wise dropout: the neighbours of a dropped pixel still tell what it was.
                    """, (channels, pixels, drawn) -> draws(channels * pixels, drawn))
            .or("""
                    This draws a mask of pixels and uses it for every channel: it punches the same holes into all maps, and drops no map.
                    """, (channels, pixels, drawn) -> repeated(draws(pixels, drawn), channels * pixels, i -> i % pixels))
            .or("""
                    This draws once for all channels, so that either all maps are dropped or none. Each channel has its own number.
                    """, (channels, pixels, drawn) -> repeated(draws(1, drawn), channels * pixels, i -> 0))
            .or(
                    """
                    The numbers are right, their places are not: this goes through all channels of the first pixel, then of the second. Pixel j of
                    channel c stands at c * pixels + j.
                    """,
                    (channels, pixels, drawn) -> repeated(draws(channels, drawn), channels * pixels, i -> i % channels))
            .or("""
                    There is a number for each channel, and there must be one for each pixel of each channel.
                    """, (channels, pixels, drawn) -> draws(channels, drawn))
            .or(
                    """
                    The channels come in the wrong order, the last one first.
                    """,
                    (channels, pixels, drawn) ->
                            repeated(draws(channels, drawn), channels * pixels, i -> channels - 1 - i / pixels))
            .or(
                    """
                    This draws for each pixel and keeps the last number of each channel. Draw in the outer loop, once for each channel.
                    """,
                    (channels, pixels, drawn) -> repeated(
                            draws(channels * pixels, drawn), channels * pixels, i -> (i / pixels + 1) * pixels - 1))
            .or(
                    """
                    This draws twice for each channel. Keep the number that you have drawn.
                    """,
                    (channels, pixels, drawn) ->
                            repeated(draws(2 * channels, drawn), channels * pixels, i -> 2 * (i / pixels) + 1));

    private static final Piece<Value> VALUE = Piece.<Value>of((u, rate) -> u < rate ? 0 : 1 / (1 - rate))
            .or("""
                    The scaling is missing: what is kept is divided by the probability of keeping, 1 − rate, else the next layer gets less in
                    training than in inference.
                    """, (u, rate) -> u < rate ? 0 : 1)
            .or("""
                    This divides by the probability of dropping. At .5 it is the same number, and at .2 it is four times too much.
                    """, (u, rate) -> u < rate ? 0 : 1 / rate)
            .or("""
                    This multiplies by the probability of keeping, as the first form of dropout does at test. The inverted form divides by it in
                    training.
                    """, (u, rate) -> u < rate ? 0 : 1 - rate)
            .or("""
                    This multiplies by the rate. What is kept is divided by the probability of keeping, 1 − rate.
                    """, (u, rate) -> u < rate ? 0 : rate)
            .or("""
                    Keeping and dropping are swapped: a number below the rate means that the channel is dropped.
                    """, (u, rate) -> u < rate ? 1 / (1 - rate) : 0)
            .or("""
                    Keeping and dropping are swapped, and nothing is scaled: a number below the rate means that the channel is dropped.
                    """, (u, rate) -> u < rate ? 1 : 0)
            .or("""
                    The rate is read as the probability of keeping, here and in the scaling. In this course it is the probability of dropping.
                    """, (u, rate) -> u < rate ? 1 / rate : 0)
            .or("""
                    A channel whose number equals the rate is dropped here. It is dropped if the number is below.
                    """, (u, rate) -> u <= rate ? 0 : 1 / (1 - rate))
            .or("""
                    This drops where the number is above 1 − rate. That is the right share, but not the channels that the exercise says.
                    """, (u, rate) -> u < 1 - rate ? 1 / (1 - rate) : 0)
            .or("""
                    These are the numbers themselves. Compare each with the rate.
                    """, (u, rate) -> u)
            .or("""
                    The factor of what is kept has the root of 1 − rate, which would keep the mean of squares. Divide by 1 − rate.
                    """, (u, rate) -> u < rate ? 0 : 1 / Math.sqrt(1 - rate))
            .or("""
                    Dropped channels are scaled, and kept ones left as they are. A dropped one is 0.
                    """, (u, rate) -> u < rate ? 1 / (1 - rate) : 1);

    private static final Piece<SpatialMask> MASK =
            LAYOUT.with(VALUE, SpatialMasks::mask).or("""
                    This scales by the share that happened to be kept. The factor is fixed, 1/(1 − rate): right on average over the masks, not for
                    each of them.
                    """, SpatialMasks::byShare);

    private static SpatialMask mask(Layout layout, Value value) {
        return (channels, pixels, rate, uniform) ->
                layout.of(channels, pixels, () -> value.of(uniform.getAsDouble(), rate));
    }

    private static Calls<SpatialMask> calls() {
        return Calls.<SpatialMask, Input>on(INPUTS, Input::toString, (answer, input) -> input.draw(answer))
                .trait("rate 0", INPUTS, input -> input.rate == 0)
                .trait("rate .5", INPUTS, input -> input.rate == 0.5)
                .trait("one pixel in each channel", INPUTS, input -> input.pixels == 1)
                .trait("no number that equals the rate", INPUTS, input -> !input.isCoarse);
    }

    static final Exercise<SpatialMask> EXERCISE = Exercise.of("spatial-mask", calls())
            .asks("""
                Draw the mask of spatial dropout, inverted, for the feature maps of one row. The mask has `channels * pixels` numbers, channel after
                channel: first all pixels of the first channel, then all of the second. Call `uniform.getAsDouble()` once for each channel, in their
                order; a channel is dropped if the number is below `rate`.
                """)
            .hints("""
                Two loops: over the channels, and within over the pixels. The number is drawn in the outer one. Pixel j of channel c stands at
                c * pixels + j.
                """)
            .answer(MASK)
            .matters("""
                One number for each channel, not for each pixel: that is all there is to `SpatialDropout2D` in Keras and `Dropout2d` in PyTorch.
                """);

    private static double[] draws(int count, DoubleSupplier drawn) {
        return DoubleStream.generate(drawn).limit(count).toArray();
    }

    private static double[] byShare(int channels, int pixels, double rate, DoubleSupplier uniform) {
        var kept = draws(channels, () -> uniform.getAsDouble() < rate ? 0 : 1);
        double share = Math.max(1, Arrays.stream(kept).sum()) / channels;
        return repeated(Arrays.stream(kept).map(k -> k / share).toArray(), channels * pixels, i -> i / pixels);
    }

    private static double[] repeated(double[] each, int count, IntUnaryOperator from) {
        var all = new double[count];
        Arrays.setAll(all, i -> each[from.applyAsInt(i)]);
        return all;
    }
}
