package occam.bench;

import java.util.concurrent.TimeUnit;
import occam.linear.Linear;
import occam.linear.RegularizationPath;
import occam.penalty.Penalty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole path of {@link LassoProblem}, for more and more columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1500m", "-XX:+UseSerialGC"})
public class LassoPath {
    /** {@code p}. */
    @Param({"1000", "3000", "10000", "30000", "100000"})
    public int columns;

    private LassoProblem problem;

    /** Draws the problem. */
    @Setup
    public void draw() {
        problem = LassoProblem.of(columns);
    }

    /** From λ max to λ max/100. */
    @Benchmark
    public RegularizationPath path() {
        return Linear.path(problem.data(), Penalty::l1, problem.lambdas());
    }
}
