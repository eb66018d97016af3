package occam.course;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import occam.InvalidInput;

/** Python's virtual environment under {@code target/}, with Jupyter and the Java kernel as the lock file pins them. */
final class Environment {
    private static final Pattern UNREACHABLE = Pattern.compile(
            "Retrying|ConnectionError|ConnectTimeout|ProxyError|Name or service|Temporary failure|Network is");

    private final Project project;

    private Environment(Project project) {
        this.project = project;
    }

    /** With a kernel that has all it needs. */
    static synchronized Environment ready(Project project, Options options) throws IOException, InterruptedException {
        var environment = made(project, options);
        var jars = environment.jars();
        var coreType = Cpu.here().coreType(options.coreType());
        KernelSpec.write(jars, project.target().resolve("jupyter"), coreType);
        ClassArchive.of(jars).makeOnce(environment, jars);
        return environment;
    }

    /** Makes it unless it is there, whole, from the same lock, and on the Python that was asked for, if one was. */
    static Environment made(Project project, Options options) throws IOException, InterruptedException {
        var environment = new Environment(project);
        if (!environment.isWhole(options.python())) {
            environment.makeAlone(Python.find(options.python()));
        }
        return environment;
    }

    /** Those of the kernel under {@code target/}. */
    Jars jars() throws IOException {
        return Jars.linked(project.target().resolve("kernel"), jjava(), project.jar(), project.libraries());
    }

    /** The kernel's own jar. */
    Path jjava() {
        return folder().resolve("share/jupyter/kernels/java/jjava.jar");
    }

    /** One of its Python's modules with arguments, to be run with our kernel first among the kernels. */
    ProcessBuilder module(Path log, String... arguments) throws IOException {
        var program = plain(log, arguments);
        program.environment()
                .put("JUPYTER_PATH", project.target().resolve("jupyter").toString());
        return program;
    }

    /** The same, to be run with the kernels that the reader has. */
    ProcessBuilder plain(Path log, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python().toString()));
        command.addAll(List.of(arguments));
        var program = Processes.logged(command, log);
        return program;
    }

    /** Works a little on the kernel in a folder of its own, where nobody's settings or progress are. */
    ProcessBuilder archiving(Path folder) throws IOException {
        var log = project.target().resolve("logs/archive.log");
        var program = plain(log, project.python().resolve("archive.py").toString());
        program.environment()
                .putAll(Map.of("JUPYTER_PATH", "" + folder, "JUPYTER_NO_CONFIG", "1", "OCCAM_DATA", "" + folder));
        return program;
    }

    /** What programs could still take, in bytes; no call of Java's own says so on all systems. */
    long freeMemory() throws IOException, InterruptedException {
        var log = project.target().resolve("logs/memory.log");
        return number(module(log, "-c", "import psutil; print(psutil.virtual_memory().available)"), log);
    }

    /** One after another: the next writes to the same log. */
    private static synchronized long number(ProcessBuilder program, Path log) throws IOException, InterruptedException {
        Processes.run(program);
        return Long.parseLong(Folders.lastLine(log));
    }

    private Path folder() {
        return project.target().resolve("venv");
    }

    private Path python() {
        return executable(folder(), System.getProperty("os.name"));
    }

    static Path executable(Path environment, String system) {
        return environment.resolve(system.startsWith("Windows") ? "Scripts/python.exe" : "bin/python");
    }

    private Path lock() {
        return project.python().resolve("requirements.txt");
    }

    /** Written last, so that an environment whose making was stopped has none. */
    private Path stamp() {
        return folder().resolve("occam.stamp");
    }

    /** Asks its own Python too, which an update of the base may have changed or taken away. */
    private boolean isWhole(Optional<String> wanted) throws IOException, InterruptedException {
        var own = Python.at(List.of(python().toString()));
        if (own.isEmpty() || !Files.isRegularFile(stamp()) || Files.size(stamp()) == 0) {
            return false;
        }
        var lines = Files.readAllLines(stamp());
        var base = wanted.isPresent() ? Python.find(wanted).path() : lines.get(lines.size() - 1);
        return lines.equals(List.of(fingerprint(own.get()), base));
    }

    private String fingerprint(Python python) throws IOException {
        return fingerprint(Files.readAllBytes(lock()), python.version(), folder());
    }

    /** Differs if the environment would; it holds its own place, so a project that was moved needs a new one. */
    static String fingerprint(byte[] lock, String version, Path folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(lock);
            digest.update((version + "\n" + folder).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest.digest()).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeAlone(Python base) throws IOException, InterruptedException {
        var lock = EnvironmentLock.toMake(project)
                .orElseThrow(() -> new InvalidInput("target/venv must be made anew, and another run is using it: close"
                        + " JupyterLab, or wait until the other run is done, then run this again"));
        try (lock) {
            make(base);
        }
    }

    private void make(Python base) throws IOException, InterruptedException {
        System.out.println("Setting up Jupyter and the Java kernel in target/venv (once, about a minute) ...");
        Folders.delete(folder());
        var log = project.target().resolve("logs/venv.log");
        var venv = List.of(base.path(), "-m", "venv", folder().toString());
        InvalidInput.unless(
                Processes.run(Processes.logged(venv, log)) == 0,
                "%s could not make a virtual environment: %s",
                base.path(),
                Folders.lastLine(log));
        install();
        Folders.write(stamp(), fingerprint(base) + "\n" + base.path() + "\n");
    }

    private void install() throws IOException, InterruptedException {
        var log = project.target().resolve("logs/pip.log");
        var pip = module(
                log,
                "-m",
                "pip",
                "install",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar",
                "off",
                "--retries",
                "2",
                "--require-hashes",
                "-r",
                lock().toString());
        if (Processes.run(pip) != 0) {
            throw new InvalidInput(complaint(Folders.text(log), project.shown(log)));
        }
    }

    static String complaint(String said, Path log) {
        var error = said.lines().filter(line -> line.startsWith("ERROR:")).reduce((a, b) -> b);
        return UNREACHABLE.matcher(said).find()
                ? "pip could not fetch Jupyter: is there a network? The first set-up needs one (or a proxy in"
                        + " HTTPS_PROXY); later runs do not. See " + log
                : "pip could not install Jupyter: " + error.orElse("no reason given") + " See " + log;
    }
}
