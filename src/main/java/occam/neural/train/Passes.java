package occam.neural.train;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.UnivariateStatistic;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Mean and spread of each number over many passes. They are held as they come; when there are too many to hold, what they come to is kept in
 * their place, so that any number of them takes the same memory.
 *
 * <p>Source of the sums: T. Chan, G. Golub and R. LeVeque, Algorithms for Computing the Sample Variance (1983), equation 2.1.
 */
final class Passes {
    private final long most;
    private final List<double[]> held = new ArrayList<>();
    private double[] means = new double[0];
    private double[] squares = new double[0];
    private long folded;

    /** @param most numbers that are held at a time */
    Passes(long most) {
        this.most = most;
    }

    long count() {
        return folded + held.size();
    }

    void add(double... pass) {
        held.add(pass);
        if ((held.size() + 1L) * pass.length > most) {
            fold(pass.length);
        }
    }

    private void fold(int numbers) {
        means = folded == 0 ? new double[numbers] : means;
        squares = folded == 0 ? new double[numbers] : squares;
        int more = held.size();
        var mean = each(numbers, new Mean());
        var variance = each(numbers, new Variance(false));
        for (int i = 0; i < numbers; i++) {
            double apart = mean[i] - means[i];
            means[i] += apart * more / (folded + more);
            squares[i] += variance[i] * more + apart * apart * folded / (folded + more) * more;
        }
        folded += more;
        held.clear();
    }

    private double[] each(int numbers, UnivariateStatistic statistic) {
        var values = new double[numbers];
        var one = new double[held.size()];
        for (int i = 0; i < numbers; i++) {
            for (int k = 0; k < one.length; k++) {
                one[k] = held.get(k)[i];
            }
            values[i] = statistic.evaluate(one);
        }
        return values;
    }

    /** @param numbers in a pass */
    double[] mean(int numbers) {
        if (folded == 0) {
            return each(numbers, new Mean());
        }
        foldRest(numbers);
        return means.clone();
    }

    /** The standard deviation, of their number less one. */
    double[] spread(int numbers) {
        if (folded == 0) {
            return each(numbers, new StandardDeviation());
        }
        foldRest(numbers);
        var spread = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            spread[i] = Math.sqrt(squares[i] / (folded - 1));
        }
        return spread;
    }

    private void foldRest(int numbers) {
        if (!held.isEmpty()) {
            fold(numbers);
        }
    }
}
