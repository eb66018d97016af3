package occam.job;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How far each part of a job is. */
final class Fractions {
    private final double[] done;

    Fractions(int parts) {
        this.done = new double[parts];
    }

    int parts() {
        return done.length;
    }

    /** Of several parts one is done when its result is there, not when it says so; what is no number is as good as nothing. */
    synchronized void report(int part, double fraction) {
        double most = done.length == 1 ? 1 : Math.nextDown(1.0);
        done[part] = fraction > 0 ? Math.min(fraction, most) : 0;
    }

    synchronized void finished(int part) {
        done[part] = 1;
    }

    synchronized double fraction() {
        return done.length == 0 ? 1 : Math.min(1, DoubleStream.of(done).sum() / done.length);
    }

    synchronized long finished() {
        return Arrays.stream(done).filter(part -> part >= 1).count();
    }
}
