package occam.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.job.Job;
import occam.linear.columns.Columns;

/**
 * The weights that are not zero, and the linear system that they solve: as long as the signs {@code s} of the active weights hold, the
 * minimum of {@code (1/2n)·‖y − Xw‖² + l1·‖w‖₁ + l2/2·‖w‖²} is at {@code (X_AᵀX_A/n + l2·I)·w_A = X_Aᵀy/n − l1·s}. So it goes there, and
 * on the way drops what would change its sign; then it adds the columns that pull harder than {@code l1}. Each step lowers the
 * objective, so it ends, at the minimum itself and not near it.
 *
 * <p>Source: M. Osborne, B. Presnell and B. Turlach, A new approach to variable selection in least squares problems, IMA J. Numer.
 * Anal. 20 (2000); as homotopy: B. Efron, T. Hastie, I. Johnstone and R. Tibshirani, Least angle regression, Ann. Statist. 32 (2004).
 */
final class ActiveSet {
    /** A correlation this much above {@code l1}, relative to it, is rounding. */
    private static final double ROUNDING = 1e-10;

    /** So many times the target's size. */
    private static final double CANCELS = 100;

    /** So many units in the last place go into a correlation. */
    private static final double ULPS = 16;

    /** So many at once at first, then as many as there are: most that pull hard do belong, but not all. */
    private static final int FIRST = 8;

    private final Columns x;
    private final double[] y;
    private final double[] lengths;
    private final Factorization factor;
    private final double spread;
    private final double[] weights;
    private final byte[] signs;
    private final double[] residual;
    private int[] active = {};
    private double l1;
    private double l2;

    /**
     * @param lengths {@code ‖x_j‖/√n}
     * @param factor without columns yet
     */
    ActiveSet(Columns x, double[] y, double[] lengths, Factorization factor) {
        this.x = x;
        this.y = y;
        this.lengths = lengths;
        this.factor = factor;
        this.spread = Math.sqrt(Columns.dot(y, y) / y.length);
        this.weights = new double[x.count()];
        this.signs = new byte[x.count()];
        this.residual = y.clone();
    }

    double[] weights() {
        return weights;
    }

    /** Those whose weights are not zero. */
    int[] columns() {
        return active;
    }

    /** Their weights. */
    double[] activeWeights() {
        return IntStream.of(active).mapToDouble(j -> weights[j]).toArray();
    }

    double[] residual() {
        return residual;
    }

    /** The residual; where most of what was taken from it cancels, without what rounding has left along the active columns. */
    double[] dual() {
        return isCorrected() ? corrected() : residual;
    }

    double[] corrected() {
        return factor.residual(activeWeights(), l1);
    }

    boolean isActive(int j) {
        return signs[j] != 0;
    }

    /** What the correlation of a column of this length with {@link #dual} may be, up to rounding, if it stays out. */
    DoubleUnaryOperator allowed() {
        double noise = ULPS * Math.ulp(1.0) * (spread + (isCorrected() ? 0 : taken()));
        double limit = l1 * (1 + ROUNDING) + Double.MIN_NORMAL;
        return length -> limit + noise * length;
    }

    /** How much the columns say in all, of which most may cancel. */
    private double taken() {
        return IntStream.of(active)
                .mapToDouble(j -> Math.abs(weights[j]) * lengths[j])
                .sum();
    }

    private boolean isCorrected() {
        return taken() > CANCELS * spread;
    }

    /** Minimizes over these columns, from where it stands; the others keep their zeros. */
    void solve(int[] columns, double newL1, double newL2) {
        penalize(newL1, newL2);
        boolean oneByOne = false;
        boolean goesOn = true;
        for (int round = 0; goesOn && round < rounds(); round++) {
            oneByOne = settle();
            goesOn = !Thread.currentThread().isInterrupted() && enter(columns, oneByOne);
        }
    }

    /** More than any solution needs; rounding alone may go round in circles. */
    private int rounds() {
        return 1000 + 10 * Math.min(x.rows(), x.count());
    }

    private void penalize(double newL1, double newL2) {
        l1 = newL1;
        if (newL2 != l2) {
            l2 = newL2;
            var gone = factor.shift(l2);
            gone.forEach(place -> quiet(active[place]));
            active = Columns.without(active, gone);
        }
    }

    private void quiet(int j) {
        weights[j] = 0;
        signs[j] = 0;
    }

    /** Goes to the minimum for the signs it has. @return whether something that had just entered left at once */
    private boolean settle() {
        boolean undone = false;
        var target = factor.minimum(l1);
        int first = firstToCross(target);
        while (first >= 0) {
            undone |= weights[active[first]] == 0;
            move(target, share(target, first));
            leave(first);
            target = factor.minimum(l1);
            first = firstToCross(target);
        }
        move(target, 1);
        updateResidual();
        return undone;
    }

    /** The place of the weight that reaches zero first on the way; −1 if none changes its sign. */
    private int firstToCross(double[] target) {
        return IntStream.range(0, active.length)
                .filter(a -> target[a] * signs[active[a]] <= 0)
                .boxed()
                .min(Comparator.comparingDouble(a -> share(target, a)))
                .orElse(-1);
    }

    /** The share of the way at which a weight is zero. */
    private double share(double[] target, int a) {
        double from = weights[active[a]];
        return from == 0 ? 0 : from / (from - target[a]);
    }

    private void move(double[] target, double share) {
        for (int a = 0; a < active.length; a++) {
            int j = active[a];
            weights[j] = share == 1 ? target[a] : weights[j] + share * (target[a] - weights[j]);
        }
    }

    private void leave(int place) {
        quiet(active[place]);
        factor.remove(place);
        active = Columns.without(active, List.of(place));
    }

    private void updateResidual() {
        var fit = x.combination(active, weights);
        Arrays.setAll(residual, i -> y[i] - fit[i]);
    }

    /** Lets in the columns that pull harder than {@code l1}, strongest first. @return whether one came in */
    private boolean enter(int[] columns, boolean oneByOne) {
        var allowed = allowed();
        var dual = dual();
        var pulls = new double[columns.length];
        Job.each(columns.length, Columns.GRAIN, a -> pulls[a] = pull(columns[a], dual));
        var pulling = IntStream.range(0, columns.length)
                .filter(a -> Math.abs(pulls[a]) > allowed.applyAsDouble(lengths[columns[a]]))
                .mapToObj(a -> new Pull(columns[a], pulls[a]))
                .sorted(Comparator.comparingDouble(Pull::strength).reversed())
                .limit(oneByOne ? 1 : Math.max(FIRST, active.length))
                .toList();
        return enterAll(pulling);
    }

    private double pull(int j, double[] dual) {
        return isActive(j) ? 0 : x.product(j, dual);
    }

    /** Up to one that depends on those inside: it has to wait until they are settled, and then takes the place of one. */
    private boolean enterAll(List<Pull> pulling) {
        int entered = append(pulling);
        return entered > 0 || !pulling.isEmpty() && exchange(pulling.get(0));
    }

    /** A column outside, and its correlation with the residual. */
    private record Pull(int column, double correlation) {
        double strength() {
            return Math.abs(correlation);
        }

        double sign() {
            return Math.signum(correlation);
        }
    }

    /** @return how many came in */
    private int append(List<Pull> pulling) {
        var columns = pulling.stream().mapToInt(Pull::column).toArray();
        int entered =
                factor.add(columns, pulling.stream().mapToDouble(Pull::sign).toArray());
        pulling.subList(0, entered).forEach(pull -> signs[pull.column] = (byte) pull.sign());
        active = IntStream.concat(IntStream.of(active), Arrays.stream(columns, 0, entered))
                .toArray();
        return entered;
    }

    /**
     * Takes in a column {@code x_j = X_A·v} that depends on the active ones, in the place of one of them: along {@code w_j} up and
     * {@code w_A − t·v} the fit stays and {@code ‖w‖₁} falls, until a weight is zero.
     *
     * @return whether it came in
     */
    private boolean exchange(Pull pull) {
        var v = factor.nearest(pull.column);
        double[] steps = IntStream.range(0, active.length)
                .mapToDouble(a -> weights[active[a]] / (pull.sign() * v[a]))
                .toArray();
        var first = IntStream.range(0, active.length)
                .filter(a -> steps[a] > 0)
                .boxed()
                .min(Comparator.comparingDouble(a -> steps[a]));
        return first.isPresent() && exchange(pull, v, first.get(), steps[first.get()]);
    }

    private boolean exchange(Pull pull, double[] v, int place, double step) {
        for (int a = 0; a < active.length; a++) {
            weights[active[a]] -= step * pull.sign() * v[a];
        }
        leave(place);
        boolean isIn = append(List.of(pull)) > 0;
        weights[pull.column] = isIn ? step * pull.sign() : 0;
        return isIn;
    }
}
