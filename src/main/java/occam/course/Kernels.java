package occam.course;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * Where the reader's own Jupyter has its kernels.
 *
 * @param own the folder of this user's
 * @param all every folder in which it looks
 */
record Kernels(Path own, List<Path> all) {
    /**
     * What a kernel is to be called.
     *
     * @param other the kernel of somebody else's that is called java, if there is one
     */
    record Name(String text, Optional<Path> other) {}

    /** Asks Jupyter, and the one on the reader's path too, since it looks in folders of its own. */
    static Kernels ofReader(Project project, Environment environment) throws IOException, InterruptedException {
        var log = project.target().resolve("logs/jupyter.log");
        var all = new LinkedHashSet<Path>();
        answer(environment.plain(log, "-m", "jupyter_core", "--paths", "--json"), log)
                .ifPresent(answer -> all.addAll(folders(answer)));
        answer(Processes.logged(List.of("jupyter", "--paths", "--json"), log), log)
                .ifPresent(answer -> all.addAll(folders(answer)));
        all.removeIf(folder -> folder.startsWith(project.target()));
        return new Kernels(own(project, environment), List.copyOf(all));
    }

    /** Empty if there is no such program, or it fails. */
    private static Optional<String> answer(ProcessBuilder program, Path log) throws InterruptedException {
        try {
            return Processes.run(program) == 0 ? Optional.of(Folders.lastLine(log)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record Answer(List<String> data) {}

    /** None if it is not such an answer. */
    static List<Path> folders(String text) {
        try {
            return Stream.ofNullable(new Gson().fromJson(text, Answer.class))
                    .flatMap(answer -> Stream.ofNullable(answer.data))
                    .flatMap(List::stream)
                    .map(folder -> Path.of(folder).toAbsolutePath().resolve("kernels"))
                    .toList();
        } catch (JsonParseException e) {
            return List.of();
        }
    }

    /**
     * {@code java}, the name that the lessons ask for, unless another kernel has it.
     *
     * @throws InvalidInput if our own name is not free either
     */
    Name freeName() throws IOException {
        var java = other("java");
        if (java.isEmpty()) {
            return new Name("java", java);
        }
        var occam = other("occam");
        InvalidInput.unless(
                occam.isEmpty(),
                "Other kernels have both names, java and occam: %s, %s. Move one of them away.",
                java.orElse(null),
                occam.orElse(null));
        return new Name("occam", java);
    }

    /** The kernel of that name, in any case as Jupyter reads it, that we did not install. */
    private Optional<Path> other(String name) throws IOException {
        var folders = new LinkedHashSet<>(all);
        folders.add(own);
        for (var folder : folders) {
            for (var kernel : in(folder)) {
                if (kernel.getFileName().toString().equalsIgnoreCase(name) && !KernelSpec.isInstalled(kernel)) {
                    return Optional.of(kernel);
                }
            }
        }
        return Optional.empty();
    }

    /** A line for each kernel that this user installed from here and that computes other digits than the lessons show. */
    static List<String> warnings(Project project, Environment environment) throws IOException, InterruptedException {
        var warnings = new ArrayList<String>();
        for (var kernel : new Kernels(own(project, environment), List.of()).installed()) {
            KernelSpec.otherDigits(kernel).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Path own(Project project, Environment environment) throws IOException, InterruptedException {
        var log = project.target().resolve("logs/jupyter.log");
        var data = answer(environment.plain(log, "-m", "jupyter_core", "--data-dir"), log)
                .orElseThrow(() -> new InvalidInput("Jupyter does not say where its kernels are: see " + log));
        return Path.of(data).toAbsolutePath().resolve("kernels");
    }

    /** This user's kernels that we installed. */
    List<Path> installed() throws IOException {
        var installed = new ArrayList<Path>();
        for (var kernel : in(own)) {
            if (KernelSpec.isInstalled(kernel)) {
                installed.add(kernel);
            }
        }
        return installed;
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var kernels = Files.list(folder)) {
            return kernels.sorted().toList();
        }
    }
}
