package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Something that is done to a split; it draws from the split's seed. See the methods of {@link Split} of nearly the same names. */
public sealed interface SplitStep {
    /** Of the numbers drawn for labels, units, altered rows and other test rows none depends on another. */
    long NOISE = 2;

    /** See {@link #NOISE}. */
    long SCALES = 3;

    /** See {@link #NOISE}. */
    long AUGMENTATION = 4;

    /** See {@link #NOISE}. */
    long OTHER_TEST = 5;

    /** The split with this done to it. */
    Split on(Split split);

    /**
     * See {@link Split#takeTrain}.
     *
     * @param n how many rows
     */
    record TakeTrain(int n) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is below 1
         */
        public TakeTrain {
            unless(n >= 1, "n must be 1 or more, was %d", n);
        }

        @Override
        public Split on(Split split) {
            return split.withTrain(split.train().rows(IntStream.range(0, n).toArray()));
        }
    }

    /**
     * See {@link Split#repeatTrain}.
     *
     * @param times how often
     */
    record RepeatTrain(int times) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is below 1
         */
        public RepeatTrain {
            unless(times >= 1, "times must be 1 or more, was %d", times);
        }

        @Override
        public Split on(Split split) {
            int rows = split.train().rows();
            var repeated = IntStream.range(0, times * rows).map(i -> i % rows).toArray();
            return split.withTrain(split.train().rows(repeated));
        }
    }

    /**
     * See {@link Split#withTrainLabelNoise}.
     *
     * @param share of the rows
     */
    record LabelNoise(double share) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is outside 0 to 1
         */
        public LabelNoise {
            unless(share >= 0 && share <= 1, "the share of noisy labels must be between 0 and 1, was %s", share);
        }

        @Override
        public Split on(Split split) {
            return split.withTrain(noisy(split.train(), Split.random(split.seed(), NOISE)));
        }

        private Dataset noisy(Dataset train, SplittableRandom random) {
            var labels = train.y().clone();
            var order = Shuffle.order(train.rows(), random);
            for (int i = 0; i < Math.round(share * train.rows()); i++) {
                labels[order[i]] = random.nextInt(train.classes());
            }
            return train.withTargets(labels);
        }
    }

    /**
     * See {@link Split#withTrainAugmentation}.
     *
     * @param augmentation what alters the rows
     * @param copies of each row
     */
    record Augmented(Augmentation augmentation, int copies) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if there is none, or below one copy
         */
        public Augmented {
            given(augmentation, "augmentation");
            unless(copies >= 1, "copies must be 1 or more, was %d", copies);
        }

        @Override
        public Split on(Split split) {
            var train = split.train();
            var repeated = split.repeatTrain(copies).train();
            // Another stream each time, or two augmentations in a row would draw the same numbers for the same rows.
            long draw = Split.random(split.seed(), AUGMENTATION).nextLong() + train.rows();
            return split.withTrain(
                    train.and(given(augmentation.apply(repeated, draw), "what an augmentation makes of rows")));
        }
    }

    /**
     * See {@link Split#withTest}.
     *
     * @param rows the test rows for a seed
     */
    record OtherTest(LongFunction<Dataset> rows) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is missing
         */
        public OtherTest {
            given(rows, "rows");
        }

        @Override
        public Split on(Split split) {
            long seed = Split.random(split.seed(), OTHER_TEST).nextLong();
            return split.withRows(given(rows.apply(seed), "the test rows"));
        }
    }

    /** See {@link Split#standardized}. */
    record Standardized() implements SplitStep {
        @Override
        public Split on(Split split) {
            return split.onAll(Scaler.fit(split.train())::apply);
        }
    }

    /**
     * See {@link Split#withColumnScales}.
     *
     * @param decades of the units
     */
    record ColumnScales(double decades) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is negative or above 10
         */
        public ColumnScales {
            unless(decades >= 0 && decades <= 10, "the decades must be between 0 and 10, were %s", decades);
        }

        @Override
        public Split on(Split split) {
            var factors = Split.random(split.seed(), SCALES)
                    .doubles(split.train().columns().size())
                    .map(u -> StrictMath.pow(10, decades * (2 * u - 1)))
                    .toArray();
            return split.onAll(data -> data.scaled(factors));
        }
    }

    /**
     * See {@link Split#mapRows}.
     *
     * @param change of some rows
     */
    record Mapped(UnaryOperator<Dataset> change) implements SplitStep {
        /**
         * Checks it.
         *
         * @throws occam.InvalidInput if it is missing
         */
        public Mapped {
            given(change, "change");
        }

        @Override
        public Split on(Split split) {
            return split.onAll(part -> given(change.apply(part), "what a change makes of rows"));
        }
    }
}
