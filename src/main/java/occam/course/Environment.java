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
import java.util.regex.Pattern;
import occam.InvalidInput;

/** Python's virtual environment under {@code target/}, with Jupyter and the Java kernel as the lock file pins them. */
final class Environment {
    private static final Pattern UNREACHABLE = Pattern.compile(
            "Retrying|ConnectionError|ConnectTimeout|ProxyError|Name or service|Temporary failure|Network is");

    private final Project project;
    private final Python base;

    private Environment(Project project, Python base) {
        this.project = project;
        this.base = base;
    }

    /** Makes it unless it is there, whole and from the same lock. */
    static Environment ready(Project project, Options options) throws IOException, InterruptedException {
        var environment = new Environment(project, Python.find(options.python()));
        if (!environment.isWhole()) {
            environment.make();
        }
        KernelSpec.write(project, environment.folder().resolve("share/jupyter/kernels/java/jjava.jar"));
        return environment;
    }

    /** One of its Python's modules with arguments, to be run with our kernel first among the kernels. */
    ProcessBuilder module(Path log, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python().toString()));
        command.addAll(List.of(arguments));
        var program = Processes.logged(command, log);
        program.environment()
                .put("JUPYTER_PATH", project.target().resolve("jupyter").toString());
        program.environment().put("PYTHONUTF8", "1");
        return program;
    }

    /** What programs could still take, in bytes; no call of Java's own says so on all systems. */
    long freeMemory() throws IOException, InterruptedException {
        var log = project.target().resolve("logs/memory.log");
        Processes.run(module(log, "-c", "import psutil; print(psutil.virtual_memory().available)"));
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

    private boolean isWhole() throws IOException {
        return Files.isRegularFile(stamp())
                && Files.isExecutable(python())
                && Files.readString(stamp()).equals(fingerprint());
    }

    private String fingerprint() throws IOException {
        return fingerprint(Files.readAllBytes(lock()), base, folder());
    }

    /** Differs if the environment would: it holds its own place and its base's, so a moved project needs a new one. */
    static String fingerprint(byte[] lock, Python base, Path folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(lock);
            digest.update((base.version() + "\n" + base.path() + "\n" + folder).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest.digest()).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make() throws IOException, InterruptedException {
        System.out.println("Setting up Jupyter and the Java kernel in target/venv (once, about a minute) ...");
        Folders.delete(folder());
        var log = project.target().resolve("logs/venv.log");
        var made = Processes.run(Processes.logged(List.of(base.path(), "-m", "venv", folder().toString()), log));
        InvalidInput.unless(
                made == 0, "Python %s could not make a virtual environment: %s", base.path(), Folders.lastLine(log));
        install();
        Folders.write(stamp(), fingerprint());
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
            throw new InvalidInput(complaint(Files.readString(log), project.shown(log)));
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
