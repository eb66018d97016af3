package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** The data sets of the course: real ones that are packed with the library, synthetic ones that a seed makes, and your own CSV. */
public final class Datasets {
    private static final TreeMap<String, Supplier<Dataset>> KNOWN = new TreeMap<>();
    private static final Map<String, Dataset> READ = new ConcurrentHashMap<>();

    static {
        KNOWN.put("breast cancer", Datasets::breastCancer);
        KNOWN.put("diabetes", Datasets::diabetes);
        KNOWN.put("digits", Datasets::digits);
    }

    private Datasets() {}

    /**
     * A real data set by its name.
     *
     * @throws occam.InvalidInput if there is none of that name
     */
    public static Dataset named(String name) {
        unless(KNOWN.containsKey(given(name, "name")), "there is no data set '%s'; there are %s", name, KNOWN.keySet());
        return KNOWN.get(name).get();
    }

    /** 1,797 handwritten digits, 8×8 pixels from 0 (white) to 1 (black), 10 classes. Source: UCI, see data/README.md. */
    public static Dataset digits() {
        return packed("digits.csv", csv -> csv.classes("digit").mapValues(pixel -> pixel / 16));
    }

    /** 442 patients, 10 measurements, disease progression after a year. Source: Efron et al. 2004, see data/README.md. */
    public static Dataset diabetes() {
        return packed("diabetes.csv", csv -> csv.numbers("progression"));
    }

    /** 569 breast masses, 30 measurements, malignant (0) or benign (1). Source: UCI, see data/README.md. */
    public static Dataset breastCancer() {
        return packed("breast-cancer.csv", csv -> csv.classes("benign"));
    }

    /** Read once, and copied each time, since its arrays are shared with who asks. */
    private static Dataset packed(String name, Function<Csv, Dataset> use) {
        var read = READ.computeIfAbsent(name, file -> use.apply(Csv.packed(file)));
        var x = Arrays.stream(read.x()).map(double[]::clone).toArray(double[][]::new);
        return new Dataset(read.columns(), x, read.y().clone(), read.classes());
    }

    /**
     * Your own table, with a class (0, 1, 2, …) to predict.
     *
     * @param csv as for {@link #regression}
     * @throws occam.InvalidInput as {@link #regression}, or if the classes are not numbered from 0, or are as many as ids
     */
    public static Dataset classification(Path csv, String target) {
        return Csv.read(csv).classes(target);
    }

    /**
     * Your own table, with a number to predict.
     *
     * @param csv in UTF-8: a line of names, and below it a number for each, such as {@code -1234.5} or {@code 6e23}, between commas
     * @throws occam.InvalidInput that names the place, if the file or the target is missing, the text is no such table, or a cell is empty
     *     or no number
     */
    public static Dataset regression(Path csv, String target) {
        return Csv.read(csv).numbers(target);
    }

    /** The curve behind {@link #sine}: one period of a sine, {@code sin(πx)} for {@code x} from −1 to 1. */
    public static DoubleUnaryOperator sineCurve() {
        return x -> Math.sin(Math.PI * x);
    }

    /**
     * A noisy curve: {@code y = sin(πx) + noise·N(0,1)}, with one random {@code x} in each of {@code rows} equal cells from −1 to 1, so
     * that no draw leaves a wide gap.
     *
     * @throws occam.InvalidInput if {@code rows} is below 1 or {@code noise} is negative
     */
    public static Dataset sine(int rows, double noise, long seed) {
        checkDraw(rows, 1, noise);
        var random = new SplittableRandom(seed);
        var normal = Normal.of(random);
        var x = new double[rows][1];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i][0] = -1 + 2 * (i + random.nextDouble()) / rows;
            y[i] = sineCurve().applyAsDouble(x[i][0]) + noise * normal.getAsDouble();
        }
        return new Dataset(List.of("x"), x, y, 0);
    }

    /**
     * Two half circles in the plane that reach into each other, one class each, with normal noise on both coordinates.
     *
     * @throws occam.InvalidInput if {@code rows} is below 1 or {@code noise} is negative
     */
    public static Dataset moons(int rows, double noise, long seed) {
        return PlaneRows.moons(rows, noise, seed);
    }

    /**
     * A circle of radius .5 inside a circle of radius 1, one class each, with normal noise on both coordinates.
     *
     * @throws occam.InvalidInput if {@code rows} is below 1 or {@code noise} is negative
     */
    public static Dataset circles(int rows, double noise, long seed) {
        return PlaneRows.circles(rows, noise, seed);
    }

    /**
     * Two spirals of a turn and a half around the origin, from radius .1 to 1.1, one class each, with normal noise on both coordinates.
     *
     * @throws occam.InvalidInput if {@code rows} is below 1 or {@code noise} is negative
     */
    public static Dataset spirals(int rows, double noise, long seed) {
        return PlaneRows.spirals(rows, noise, seed);
    }

    /**
     * Associative recall: each row is four pairs of a key and a value, one token each, and then the token of one of the four keys; the
     * class is the value that stood with it. There are 6 keys and 3 values, so 24 tokens: {@code 3·key + value} for a pair, {@code
     * 18 + key} for the question. It takes attention: the answer depends on two tokens together.
     *
     * <p>Source: A. Graves et al., Neural Turing Machines (2014), section 4.3, in a form with one token a pair.
     *
     * @return rows of 5 tokens, with 3 classes
     * @throws occam.InvalidInput if {@code rows} is below 1
     */
    public static Dataset recall(int rows, long seed) {
        checkDraw(rows, 5, 0);
        return Recall.of(rows, new SplittableRandom(seed));
    }

    /**
     * Cows and camels: five {@code core} columns that belong to the animal, {@code N(±0.45, 1)} with the sign of the class, and a {@code
     * background} of large scale, {@code 5·(±1 + 0.3·N(0,1))}, whose sign is that of the class only as often as {@code agreement} says. The
     * same problem with another agreement is a shift that leaves the core alone.
     *
     * <p>Source: the setting of S. Beery, G. Van Horn and P. Perona, Recognition in Terra Incognita, ECCV 2018.
     *
     * @param agreement the probability that the background goes with the class, from 0 to 1
     * @return {@code rows × 6}, with 2 classes
     * @throws occam.InvalidInput if {@code rows} is below 1, or the agreement is out of range
     */
    public static Dataset spurious(int rows, double agreement, long seed) {
        checkDraw(rows, 6, 0);
        unless(agreement >= 0 && agreement <= 1, "the agreement must be between 0 and 1, was %s", agreement);
        return Spurious.of(rows, agreement, new SplittableRandom(seed));
    }

    /**
     * A linear model whose truth you give: {@code y = Xw + noise·N(0,1)}, with standard normal columns {@code x1} to {@code xp}.
     *
     * @param truth {@code w}, {@code p} weights
     * @param correlation between the columns
     * @throws occam.InvalidInput if {@code rows} is below 1, there is no weight, or {@code noise} is negative
     */
    public static Dataset linear(int rows, double[] truth, Correlation correlation, double noise, long seed) {
        return LinearRows.of(rows, truth, correlation, noise, new SplittableRandom(seed));
    }

    /**
     * The same kind of rows for very many columns.
     *
     * @throws occam.InvalidInput as {@link #linear}
     */
    public static WideDataset wideLinear(int rows, double[] truth, Correlation correlation, double noise, long seed) {
        return LinearRows.wide(rows, truth, correlation, noise, new SplittableRandom(seed));
    }

    /**
     * The same kind of target for columns that are nearly all zeros: each number of {@code X} is standard normal with the probability {@code
     * density}, and else 0, independent of the others.
     *
     * @param density above 0, at most 1
     * @throws occam.InvalidInput as {@link #linear}, or if the density is out of range
     */
    public static SparseDataset sparseLinear(int rows, double[] truth, double density, double noise, long seed) {
        checkDraw(rows, noise);
        unless(density > 0 && density <= 1, "the density must be above 0 and at most 1, was %s", density);
        return SparseRows.of(rows, truth, density, noise, new SplittableRandom(seed));
    }

    /**
     * True weights for {@link #linear}: 1 or −1 at {@code nonZeros} random places, 0 elsewhere.
     *
     * @param p how many weights
     * @param nonZeros from 0 (nothing to find) to {@code p} (a dense truth)
     * @throws occam.InvalidInput if {@code nonZeros} is not so
     */
    public static double[] randomTruth(int p, int nonZeros, long seed) {
        unless(p >= 0, "p must be 0 or more, was %d", p);
        TableMemory.checkFits(1, p, Integer.BYTES + Double.BYTES);
        unless(nonZeros >= 0 && nonZeros <= p, "nonZeros must be between 0 and p = %d, was %d", p, nonZeros);
        // A stream of its own: whoever draws the rows from the same seed must not get rows that know the truth.
        var random = new SplittableRandom(seed).split();
        var order = Shuffle.order(p, random);
        var truth = new double[p];
        for (int k = 0; k < nonZeros; k++) {
            truth[order[k]] = random.nextBoolean() ? 1 : -1;
        }
        return truth;
    }

    static void checkDraw(int rows, int columns, double noise) {
        checkDraw(rows, noise);
        TableMemory.checkFits(rows, columns, Double.BYTES);
    }

    static void checkDraw(int rows, double noise) {
        unless(rows >= 1, "rows must be 1 or more, was %d", rows);
        unless(noise >= 0, "noise must be 0 or more, was %s", noise);
        unless(Double.isFinite(noise), "noise must be finite, was %s", noise);
    }
}
