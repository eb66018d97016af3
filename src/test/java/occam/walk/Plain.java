package occam.walk;

import static java.util.Collections.singletonList;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import occam.explore.Position;
import occam.explore.Screen;
import occam.explore.View;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Numbers, words and what is made of them alone. */
final class Plain {
    private static final int HUGE = 100_000;
    private static final double NONE = Double.NaN;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private Plain() {}

    static final Map<Type, List<?>> USUAL = Map.ofEntries(
            Map.entry(int.class, List.of(2, 1, 3)),
            Map.entry(long.class, List.of(1L)),
            Map.entry(double.class, List.of(0.5, 0.1, 2.0)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(String.class, List.of("one", "a")),
            Map.entry(Screen.class, List.of(new BlankScreen())),
            Map.entry(Object.class, List.of("something")),
            Map.entry(Integer.class, List.of(0, 1)),
            Map.entry(Double.class, List.of(0.5)),
            Map.entry(double[].class, List.of(new double[] {0.5, 0.25}, new double[] {1, 0}, new double[] {0.5})),
            Map.entry(double[][].class, singletonList(new double[][] {{0.25, 0.75}, {0.5, 0.5}})),
            Map.entry(float[][].class, singletonList(new float[][] {{1, 2}, {2, 1}})),
            Map.entry(float[].class, List.of(new float[] {1, 2, 1})),
            Map.entry(int[].class, List.of(new int[] {2, 3, 2}, new int[] {1, 0})),
            Map.entry(Path.class, List.of(Path.of("src", "test", "resources", "course", "one.ipynb"))),
            Map.entry(Duration.class, List.of(Duration.ofSeconds(1))),
            Map.entry(InstantSource.class, List.of(InstantSource.fixed(Instant.EPOCH))),
            Map.entry(RandomGenerator.class, List.of(new Random(1))),
            Map.entry(Table.class, List.of(Table.create("t", DoubleColumn.create("one", 1, 2)))));

    static final Map<Type, List<?>> HOSTILE = Map.ofEntries(
            Map.entry(int.class, List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)),
            Map.entry(long.class, List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)),
            Map.entry(
                    double.class,
                    List.of(NONE, ENDLESS, -ENDLESS, 0.0, -1.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE)),
            Map.entry(String.class, List.of("", "%s\t\n<i>$`", "x".repeat(HUGE))),
            Map.entry(
                    double[].class,
                    List.of(
                            new double[0],
                            new double[] {NONE, 1},
                            new double[] {-1, ENDLESS},
                            new double[] {Double.MAX_VALUE, -Double.MAX_VALUE},
                            new double[HUGE])),
            Map.entry(
                    double[][].class,
                    List.of(
                            new double[0][],
                            new double[][] {{}},
                            new double[][] {{1, 2}, null},
                            new double[][] {{1, 2}, {3}},
                            new double[][] {{NONE, 1}, {2, ENDLESS}},
                            new double[2][HUGE])),
            Map.entry(
                    float[][].class,
                    List.of(
                            new float[0][],
                            new float[][] {{}},
                            new float[][] {{1, 2}, null},
                            new float[][] {{1, 2}, {3}},
                            new float[][] {{Float.NaN, 1}, {1, Float.POSITIVE_INFINITY}})),
            Map.entry(float[].class, List.of(new float[0], new float[] {Float.NaN, 1})),
            Map.entry(int[].class, List.of(new int[0], new int[] {0, 2}, new int[] {2, -1}, new int[] {
                Integer.MAX_VALUE, 1, Integer.MAX_VALUE
            })),
            Map.entry(Path.class, List.of(Path.of(""), Path.of("no", "such", "file"), Path.of("src"))),
            Map.entry(Table.class, List.of(Table.create("empty"))));

    private static final class BlankScreen implements Screen {
        @Override
        public void show(Position position, View view) {}

        @Override
        public void fail(Position position, Throwable reason) {}
    }
}
