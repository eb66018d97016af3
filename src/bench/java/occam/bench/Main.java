package occam.bench;

import java.io.IOException;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints a table; arguments are JMH's. Without any, {@link Steps} and {@link Lessons} follow. */
public final class Main {
    private Main() {}

    /** Runs those that the arguments name, or all. */
    public static void main(String[] args)
            throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
        var results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .build())
                .run();
        System.out.printf("%n| benchmark | parameters | median | unit |%n|---|---|---|---|%n");
        results.forEach(result -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.3g | %s |%n",
                result.getParams().getBenchmark().replaceFirst(".*\\.(?=.*\\.)", ""),
                result.getParams().getParamsKeys().stream()
                        .map(key -> key + " = " + result.getParams().getParam(key))
                        .toList(),
                result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getPrimaryResult().getScoreUnit()));
        if (args.length == 0) {
            Steps.main(args);
            Lessons.main(args);
        }
    }
}
