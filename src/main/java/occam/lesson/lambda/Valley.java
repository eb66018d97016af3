package occam.lesson.lambda;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A curve of mean errors over strengths, from which one is chosen.
 *
 * @param lambdas rising or falling
 * @param means the mean error of each
 * @param rooms how far above its mean each reaches
 */
record Valley(double[] lambdas, double[] means, double[] rooms) {
    IntStream all() {
        return IntStream.range(0, lambdas.length);
    }

    int best() {
        return all().reduce((a, b) -> means[b] < means[a] ? b : a).orElseThrow();
    }

    int worst() {
        return all().reduce((a, b) -> means[b] > means[a] ? b : a).orElseThrow();
    }

    double room(int i) {
        return rooms[i];
    }

    double threshold() {
        return means[best()] + rooms[best()];
    }

    boolean isWithin(int i) {
        return means[i] <= threshold();
    }

    /** Of those that are allowed; 0 if there is none. */
    double largest(IntPredicate allowed) {
        return all().filter(allowed).mapToDouble(i -> lambdas[i]).max().orElse(0);
    }

    double smallest(IntPredicate allowed) {
        return all().filter(allowed).mapToDouble(i -> lambdas[i]).min().orElse(0);
    }

    double nearest() {
        return lambdas[all().reduce((a, b) -> distance(b) < distance(a) ? b : a).orElseThrow()];
    }

    private double distance(int i) {
        return Math.abs(means[i] - threshold());
    }

    /** The neighbour on the side of the strong penalties, or itself at the end. */
    int stronger(int i) {
        int next = lambdas[0] > lambdas[lambdas.length - 1] ? i - 1 : i + 1;
        return Math.max(0, Math.min(lambdas.length - 1, next));
    }

    double beforeTheFirstOutside() {
        int at = best();
        while (stronger(at) != at && isWithin(stronger(at))) {
            at = stronger(at);
        }
        return lambdas[at];
    }

    int place(double lambda) {
        return all().filter(i -> lambdas[i] == lambda).findFirst().orElse(-1);
    }
}
