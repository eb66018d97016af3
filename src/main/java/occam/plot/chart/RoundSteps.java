package occam.plot.chart;

import java.util.stream.DoubleStream;

/** Steps of an axis that are easy to read. */
public final class RoundSteps {
    private RoundSteps() {}

    /** 1, 2 or 5 times a power of ten, the first that is not below this one; 0 if this is not above 0. */
    public static double notBelow(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(digit -> digit * power)
                .filter(step -> step >= least)
                .findFirst()
                .orElse(least > 0 ? 10 * power : 0);
    }
}
