package occam.spark;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import occam.job.Place;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Apache Spark as a place to run a sweep: {@code sweep.on(spark(session)).run(split)}. */
public final class OnSpark {
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";
    private static final String VARIABLE = "spark.executorEnv.";

    private OnSpark() {}

    /**
     * The executors of a session, one model on each of their task slots. Results are those of the threads of this process, to the last
     * digit.
     *
     * @throws occam.InvalidInput if executors would compute with other kernels of OpenBLAS than this process
     */
    public static Place spark(SparkSession session) {
        given(session, "session");
        check(session);
        return new SparkPlace(session.sparkContext());
    }

    /** Last digits are those of OpenBLAS's kernels, which the environment chooses. */
    private static void check(SparkSession session) {
        var here = Optional.ofNullable(System.getenv(CORE_TYPE)).orElse("");
        var there =
                session.conf().get(VARIABLE + CORE_TYPE, session.sparkContext().isLocal() ? here : "");
        unless(
                here.equals(there),
                "executors would compute with %s '%s' and this process does with '%s', which gives other last digits; begin"
                        + " the session with OnSpark.session(...), or set %s%s",
                CORE_TYPE,
                there,
                here,
                VARIABLE,
                CORE_TYPE);
    }

    /**
     * A session whose executors compute as this process does. They get the library from the class path of this process, but for what lies
     * beside Spark's own jars or has the name of one in {@code SPARK_HOME}.
     *
     * @param master such as {@code spark://host:7077}
     */
    public static SparkSession.Builder session(String master) {
        // what a kernel adds to its class path late is seen only by this loader
        Thread.currentThread().setContextClassLoader(OnSpark.class.getClassLoader());
        var builder = SparkSession.builder().appName("Occam").master(given(master, "master"));
        settings().forEach(builder::config);
        return builder;
    }

    /** What a session needs, as {@code spark-submit} takes it with {@code --conf}. */
    public static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put(VARIABLE + "OMP_NUM_THREADS", "1");
        settings.put(VARIABLE + "OCCAM_THREADS", "1");
        Optional.ofNullable(System.getenv(CORE_TYPE)).ifPresent(type -> settings.put(VARIABLE + CORE_TYPE, type));
        settings.put("spark.ui.showConsoleProgress", "false");
        var jars = jars();
        if (!jars.isEmpty()) {
            settings.put("spark.jars", jars);
        }
        return settings;
    }

    private static String jars() {
        var beside = folder(SparkContext.class);
        var theirs = sparkHome();
        return Arrays.stream(
                        (System.getProperty("java.class.path") + File.pathSeparator + own()).split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.toString().endsWith(".jar") && Files.isRegularFile(jar))
                .filter(jar -> !jar.toAbsolutePath().getParent().equals(beside))
                .filter(jar -> !Files.exists(theirs.resolve(jar.getFileName())))
                .filter(jar -> !jar.getFileName().toString().startsWith("slf4j-"))
                .map(jar -> jar.toUri().toString())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** Where executors of this machine find Spark's own; nowhere, if nobody says. */
    private static Path sparkHome() {
        return Path.of(Optional.ofNullable(System.getenv("SPARK_HOME")).orElse("none"), "jars");
    }

    private static String own() {
        return place(OnSpark.class).toString();
    }

    private static Path folder(Class<?> type) {
        return place(type).toAbsolutePath().getParent();
    }

    private static Path place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
