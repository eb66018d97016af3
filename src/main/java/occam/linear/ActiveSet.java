package occam.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import occam.job.Job;

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
    static final double ROUNDING = 1e-10;

    /** So many at once at first, then as many as there are: most that pull hard do belong, but not all. */
    private static final int FIRST = 8;

    /** More than any solution needs; rounding alone may go round in circles. */
    private static final int ROUNDS = 100_000;

    private final Columns x;
    private final double[] y;
    private final double[] slopes;
    private final double[] weights;
    private final double[] signs;
    private final double[] residual;
    private int[] active = {};
    private final Cholesky gram = new Cholesky();
    private double l1;
    private double l2;

    /** @param slopes {@code Xᵀy/n} */
    ActiveSet(Columns x, double[] y, double[] slopes) {
        this.x = x;
        this.y = y;
        this.slopes = slopes;
        this.weights = new double[x.count()];
        this.signs = new double[x.count()];
        this.residual = y.clone();
    }

    double[] weights() {
        return weights;
    }

    double[] residual() {
        return residual;
    }

    boolean isActive(int j) {
        return signs[j] != 0;
    }

    /** Minimizes over these columns, from where it stands; the others keep their zeros. */
    void solve(int[] columns, double newL1, double newL2) {
        penalize(newL1, newL2);
        boolean oneByOne = false;
        boolean goesOn = true;
        for (int round = 0; goesOn && round < ROUNDS; round++) {
            oneByOne |= settle();
            goesOn = !Thread.currentThread().isInterrupted() && enter(columns, oneByOne);
        }
    }

    private void penalize(double newL1, double newL2) {
        l1 = newL1;
        if (newL2 != l2) {
            l2 = newL2;
            var gone = gram.shift(l2);
            gone.forEach(place -> quiet(active[place]));
            active = remaining(place -> !gone.contains(place));
        }
    }

    private void quiet(int j) {
        weights[j] = 0;
        signs[j] = 0;
    }

    private int[] remaining(IntPredicate places) {
        return IntStream.range(0, active.length)
                .filter(places)
                .map(a -> active[a])
                .toArray();
    }

    /** Goes to the minimum for the signs it has. @return whether something that had just entered left at once */
    private boolean settle() {
        boolean undone = false;
        var target = target();
        int first = firstToCross(target);
        while (first >= 0) {
            undone |= weights[active[first]] == 0;
            move(target, share(target, first));
            leave(first);
            target = target();
            first = firstToCross(target);
        }
        move(target, 1);
        updateResidual();
        return undone;
    }

    private double[] target() {
        var right = new double[active.length];
        Arrays.setAll(right, a -> slopes[active[a]] - l1 * signs[active[a]]);
        return gram.solve(right);
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
        gram.remove(place);
        active = remaining(a -> a != place);
    }

    private void updateResidual() {
        var fit = x.combination(active, weights);
        Arrays.setAll(residual, i -> y[i] - fit[i]);
    }

    /** Lets in the columns that pull harder than {@code l1}, strongest first. @return whether one came in */
    private boolean enter(int[] columns, boolean oneByOne) {
        var pulls = new Pull[columns.length];
        Job.each(columns.length, Columns.GRAIN, a -> pulls[a] = new Pull(columns[a], pull(columns[a])));
        var pulling = Arrays.stream(pulls)
                .filter(pull -> pull.strength() > l1 * (1 + ROUNDING) + Double.MIN_NORMAL)
                .sorted(Comparator.comparingDouble(Pull::strength).reversed())
                .limit(oneByOne ? 1 : Math.max(FIRST, active.length))
                .toList();
        return enterAll(pulling);
    }

    private double pull(int j) {
        return isActive(j) ? 0 : x.product(j, residual);
    }

    /** Up to one that depends on those inside: it has to wait until they are settled, and then takes the place of one. */
    private boolean enterAll(List<Pull> pulling) {
        for (var pull : pulling) {
            if (!append(pull)) {
                return pull != pulling.get(0) || exchange(pull);
            }
        }
        return !pulling.isEmpty();
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

    private boolean append(Pull pull) {
        int j = pull.column;
        var column = x.column(j);
        boolean isNew = gram.add(products(column), x.product(j, column));
        if (isNew) {
            signs[j] = pull.sign();
            active = Arrays.copyOf(active, active.length + 1);
            active[active.length - 1] = j;
        }
        return isNew;
    }

    private double[] products(double[] column) {
        var products = new double[active.length];
        Job.each(active.length, Columns.GRAIN, a -> products[a] = x.product(active[a], column));
        return products;
    }

    /**
     * Takes in a column {@code x_j = X_A·v} that depends on the active ones, in the place of one of them: along {@code w_j} up and
     * {@code w_A − t·v} the fit stays and {@code ‖w‖₁} falls, until a weight is zero.
     *
     * @return whether it came in
     */
    private boolean exchange(Pull pull) {
        var v = gram.solve(products(x.column(pull.column)));
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
        boolean isIn = append(pull);
        weights[pull.column] = isIn ? step * pull.sign() : 0;
        return isIn;
    }
}
