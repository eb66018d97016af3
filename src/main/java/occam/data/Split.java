package occam.data;

import static occam.InvalidInput.unless;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows to train on, rows to choose by, rows to judge by. A split keeps its recipe, so that {@link #redraw} makes the same kind of
 * split from another seed. Whatever is done to training rows leaves the other rows alone.
 */
public final class Split {
    private static final long ORDER = 1;
    private static final int MOST_ROWS = 1 << 24;

    private final Dataset train;
    private final Dataset validation;
    private final Dataset test;
    private final long seed;
    private final SplitRecipe recipe;

    Split(Dataset train, Dataset validation, Dataset test, long seed, SplitRecipe recipe) {
        unless(
                train.rows() > 0 && validation.rows() > 0 && test.rows() > 0,
                "each part of a split needs a row, was %d for training, %d for validation, %d for test",
                train.rows(),
                validation.rows(),
                test.rows());
        validation.checkSame("the training rows have", train.columns(), train.classes());
        test.checkSame("the training rows have", train.columns(), train.classes());
        this.train = train;
        this.validation = validation;
        this.test = test;
        this.seed = seed;
        this.recipe = recipe;
    }

    static Split of(Dataset data, double train, double validation, long seed) {
        unless(
                train > 0 && validation > 0 && train + validation < 1,
                "the shares for training and validation must be above 0 and leave some rows for test, were %s and %s",
                train,
                validation);
        var order = Shuffle.order(data.rows(), random(seed, ORDER));
        int first = (int) Math.round(train * data.rows());
        int second = (int) Math.round((train + validation) * data.rows());
        return new Split(
                data.rows(IntStream.range(0, first).map(i -> order[i]).toArray()),
                data.rows(IntStream.range(first, second).map(i -> order[i]).toArray()),
                data.rows(
                        IntStream.range(second, data.rows()).map(i -> order[i]).toArray()),
                seed,
                SplitRecipe.of(new SplitRecipe.Dealt(data, train, validation)));
    }

    static SplittableRandom random(long seed, long purpose) {
        return new SplittableRandom(seed * 31 + purpose);
    }

    /** The rows that a model learns from. */
    public Dataset train() {
        return train;
    }

    /** The rows by which settings are chosen. */
    public Dataset validation() {
        return validation;
    }

    /** The rows that judge what was chosen. */
    public Dataset test() {
        return test;
    }

    /** The seed that divided the rows and drew the noise. */
    public long seed() {
        return seed;
    }

    /** How it was made. */
    public SplitRecipe recipe() {
        return recipe;
    }

    /** The same steps from the start under another seed: other rows in each part, other noise. */
    public Split redraw(long otherSeed) {
        return recipe.split(otherSeed);
    }

    /**
     * The same rows under every seed: {@link #redraw} gives them back, and so it does with what is done to them from here on. In a sweep
     * only first weights, the order of the rows and masks differ then.
     */
    public Split fixed() {
        return new Split(
                train, validation, test, seed, SplitRecipe.of(new SplitRecipe.Kept(train, validation, test, seed)));
    }

    /**
     * Only the first {@code n} training rows; the rows are in random order already.
     *
     * @throws occam.InvalidInput if there are fewer, or {@code n} is below 1
     */
    public Split takeTrain(int n) {
        unless(n >= 1 && n <= train.rows(), "n must be between 1 and the %d training rows, was %d", train.rows(), n);
        return then(new SplitStep.TakeTrain(n));
    }

    /**
     * The training rows, each one {@code times} times.
     *
     * @throws occam.InvalidInput if {@code times} is below 1, or they are more than 16 million then
     */
    public Split repeatTrain(int times) {
        var step = new SplitStep.RepeatTrain(times);
        unless(
                (long) times * train.rows() <= MOST_ROWS,
                "%,d times %,d training rows are more than %,d; repeat them less often",
                times,
                train.rows(),
                MOST_ROWS);
        return then(step);
    }

    /**
     * Redraws the labels of a share of the training rows, each class alike, so that one in {@code classes} of them stays right.
     * Validation and test rows stay clean.
     *
     * @param share of the training rows, from 0 to 1
     * @throws occam.InvalidInput if the share is out of range or the target is not a class
     */
    public Split withTrainLabelNoise(double share) {
        var step = new SplitStep.LabelNoise(share);
        unless(train.isClassification(), "label noise needs classes, but the target is a number");
        return then(step);
    }

    /**
     * The training rows, and after them {@code copies} altered ones of each, which keep their targets. Validation and test rows stay as they
     * are. An epoch is {@code 1 + copies} times as long: compare with {@link #repeatTrain} for as many steps.
     *
     * @throws occam.InvalidInput if {@code copies} is below 1, or the rows cannot be altered so
     */
    public Split withTrainAugmentation(Augmentation augmentation, int copies) {
        return then(new SplitStep.Augmented(augmentation, copies));
    }

    /**
     * The same training and validation rows, with other rows to judge by, such as those of another distribution. What was done to all rows
     * before, scaling say, is not done to these: give them first.
     *
     * @param rows the test rows for a seed, which differs from that of the split
     * @throws occam.InvalidInput if they have other columns or classes than the training rows
     */
    public Split withTest(LongFunction<Dataset> rows) {
        return then(new SplitStep.OtherTest(rows));
    }

    /** Centres and scales each column by the mean and standard deviation of the training rows. */
    public Split standardized() {
        return then(new SplitStep.Standardized());
    }

    /**
     * Multiplies each column by a factor of its own, {@code 10^u} with {@code u} uniform between {@code −decades} and {@code decades}, in
     * all rows alike: units in which some columns are much larger than others.
     *
     * @throws occam.InvalidInput if {@code decades} is negative or above 10
     */
    public Split withColumnScales(double decades) {
        return then(new SplitStep.ColumnScales(decades));
    }

    /**
     * Changes training, validation and test rows alike by something that was fitted elsewhere, such as {@code Scaler.fit(rows)::apply}.
     *
     * @param change of some rows, the same for each part; what it fits to the rows that it is given, it fits to each part by itself
     */
    public Split mapRows(UnaryOperator<Dataset> change) {
        return then(new SplitStep.Mapped(change));
    }

    /** With other rows to train on. */
    Split withTrain(Dataset rows) {
        return new Split(rows, validation, test, seed, recipe);
    }

    /** With other rows to judge by. */
    Split withRows(Dataset otherTest) {
        return new Split(train, validation, otherTest, seed, recipe);
    }

    Split onAll(UnaryOperator<Dataset> change) {
        return new Split(change.apply(train), change.apply(validation), change.apply(test), seed, recipe);
    }

    Split then(SplitStep step) {
        var changed = step.on(this);
        return new Split(changed.train, changed.validation, changed.test, seed, recipe.and(step));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d training, %d validation, %d test rows", train.rows(), validation.rows(), test.rows());
    }
}
