package occam.course;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What conda, Binder and the public build are told agrees with the lock, the POM and what the README and the book say. */
class WaysInTest {
    private static final Path ROOT = Project.here().root();
    private static final String POST_BUILD = ".binder/postBuild";

    private final String lock = read("src/main/python/requirements.txt");
    private final String readme = read("README.md");
    private final JsonArray conda = yaml("environment.yml").getAsJsonArray("dependencies");
    private final JsonObject jobs = yaml(".github/workflows/test.yml").getAsJsonObject("jobs");

    @Test
    void binderHasTheSameEnvironment() {
        assertThat(read(".binder/environment.yml")).isEqualTo(read("environment.yml"));
    }

    @Test
    void condasJupyterIsTheLocksWithoutTheBareKernelAndTheBook() {
        var wanted = Pattern.compile("(?m)^[a-z][a-z0-9-]*")
                .matcher(read("src/main/python/requirements.in").split("# the book\n")[0])
                .results()
                .map(name -> name.group())
                .filter(name -> !name.equals("jjava"))
                .map(name -> name + "==" + found("(?m)^" + name + "==(\\S+) ", lock));
        assertThat(fromPip()).containsExactlyInAnyOrderElementsOf(wanted.toList());
    }

    @Test
    void condasPythonIsOneThatTheCourseAndTheLockAccept() {
        int minor = Integer.parseInt(found("(?m)^python=3\\.(\\d+)$", fromConda()));
        assertThat(new Python("python", 3, minor, true).isNewEnough()).isTrue();
        assertThat(minor).isGreaterThanOrEqualTo(Integer.parseInt(oldestPython()));
    }

    @Test
    void condasJdkIsTheOldestThatTheCourseAccepts_SinceItsMavenTakesNoNewer() {
        assertThat(found("(?m)^openjdk=(\\d+)\\.\\*$", fromConda())).isEqualTo(oldestJdk());
        assertThat(readme).contains("a JDK (" + oldestJdk() + " or newer");
    }

    @Test
    void condasMavenIsTheReadmes() {
        assertThat(readme).contains("Maven " + found("(?m)^maven>=(\\S+)$", fromConda()) + " or newer");
    }

    @Test
    void postBuildStopsAtItsFirstError() {
        assertThat(read(POST_BUILD)).startsWith("#!/usr/bin/env bash\n").containsPattern("(?m)^set -e");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void postBuildCanBeRun() {
        assertThat(ROOT.resolve(POST_BUILD)).isExecutable();
    }

    @Test
    void whoClonesCanRunPostBuild() throws Exception {
        assumeTrue(Files.exists(ROOT.resolve(".git")), "not a clone");
        assertThat(git("ls-files", "--stage", POST_BUILD)).startsWith("100755 ");
    }

    @Test
    void thePublicBuildRunsTheTestThatTheBookNames() {
        assertThat(read("src/book/how-it-is-built.md")).contains("\n    mvn -B verify\n");
        assertThat(maven("linux")).containsExactly("mvn -B verify ${{ matrix.coretype }}");
    }

    /** A unit test that fails there must not hide what becomes of the notebooks. */
    @Test
    void elsewhereThePublicBuildRunsItInTwoParts() {
        assertThat(maven("elsewhere")).containsExactly("mvn -B test", "mvn -B verify -Dtest=WaysInTest");
    }

    @Test
    void whatTestsInThePublicBuildSaysWhatItSkipped() {
        var testing = jobs.keySet().stream().filter(this::tests).toList();
        assertThat(testing)
                .containsExactlyInAnyOrder("linux", "spark", "elsewhere")
                .allSatisfy(
                        job -> assertThat(commands(jobs.get(job))).last(STRING).startsWith("python .ci/skipped.py"));
    }

    private boolean tests(String job) {
        return maven(job).stream().anyMatch(command -> command.matches(".* (test|verify)\\b.*"));
    }

    private List<String> maven(String job) {
        return commands(jobs.get(job)).stream()
                .filter(command -> command.startsWith("mvn"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test.yml", "book.yml"})
    void thePublicBuildsActionsAreCommitsThatNobodyCanMove(String workflow) {
        var used = Pattern.compile("uses: (\\S+)")
                .matcher(read(".github/workflows/" + workflow))
                .results()
                .map(use -> use.group(1));
        assertThat(used).isNotEmpty().allMatch(use -> use.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
    }

    @Test
    void theBookIsPublishedAsAReaderMakesIt() {
        var make = yaml(".github/workflows/book.yml").getAsJsonObject("jobs").getAsJsonObject("make");
        assertThat(commands(make)).containsExactly("mvn -B -Pcourse -Dpdf");
        assertThat(make.toString()).contains("target/course");
    }

    @Test
    void theContainerHasTheOldestJdk_AndInstallsTheKernel() {
        assertThat(read(".devcontainer/Dockerfile")).contains("temurin-" + oldestJdk() + "\n", "python3-venv");
        assertThat(read(".devcontainer/devcontainer.json")).contains("\"mvn -B -q -Pkernel\"");
    }

    @Test
    void thePublicBuildTriesOtherCoreTypes() {
        assertThat(linux().toString()).contains("-Dcoretype=Sandybridge", "-Dcoretype=native");
    }

    @Test
    void thePublicBuildTriesTheOldestJdkAndPython() {
        var oldest = new JsonObject();
        oldest.addProperty("java", oldestJdk());
        oldest.addProperty("python", "3." + oldestPython());
        assertThat(linux()).contains(oldest);
    }

    private JsonArray linux() {
        return jobs.getAsJsonObject("linux")
                .getAsJsonObject("strategy")
                .getAsJsonObject("matrix")
                .getAsJsonArray("include");
    }

    private String oldestPython() {
        return found("--python-version 3\\.(\\d+)", lock);
    }

    private static String oldestJdk() {
        return found("<maven.compiler.release>(\\d+)<", read("pom.xml"));
    }

    private String fromConda() {
        return elements(conda)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .collect(joining("\n"));
    }

    private List<String> fromPip() {
        return elements(conda)
                .filter(JsonElement::isJsonObject)
                .flatMap(section -> elements(section.getAsJsonObject().get("pip")))
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<String> commands(JsonElement job) {
        return elements(job.getAsJsonObject().get("steps"))
                .flatMap(step -> Stream.ofNullable(step.getAsJsonObject().get("run")))
                .map(JsonElement::getAsString)
                .toList();
    }

    private static Stream<JsonElement> elements(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false);
    }

    private static String found(String pattern, String text) {
        assertThat(text).containsPattern(pattern);
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static JsonObject yaml(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new Gson().toJsonTree(yaml.<Object>load(read(file))).getAsJsonObject();
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String git(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        var git = new ProcessBuilder(command).directory(ROOT.toFile()).start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
