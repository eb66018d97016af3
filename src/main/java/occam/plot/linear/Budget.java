package occam.plot.linear;

import java.util.stream.IntStream;
import occam.penalty.Penalty;

/**
 * All weights that cost no more than some do, a diamond under L1 and a circle under L2: the constraint {@code penalty(w) ≤ t} that gives
 * the same solution as the penalty, with {@code t} what the solution costs.
 */
record Budget(Penalty penalty, double[] spent) {
    // A multiple of four, so that the corners of a diamond are among the points.
    private static final int POINTS = 180;
    private static final int HALVINGS = 60;

    /** Its edge, as points around it. */
    double[][] edge() {
        return IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> onEdge(2 * Math.PI * i / POINTS))
                .toArray(double[][]::new);
    }

    /** Every penalty grows along a ray from 0, so the point that costs {@code t} is found by halving; what costs nothing has no edge. */
    private double[] onEdge(double angle) {
        double near = 0;
        double far = penalty.value(spent) == 0 ? 0 : Math.abs(spent[0]) + Math.abs(spent[1]);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            boolean inside = penalty.value(at(middle, angle)) <= penalty.value(spent);
            near = inside ? middle : near;
            far = inside ? far : middle;
        }
        return at(near, angle);
    }

    private static double[] at(double distance, double angle) {
        return new double[] {distance * Math.cos(angle), distance * Math.sin(angle)};
    }
}
