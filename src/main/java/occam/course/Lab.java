package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Opens JupyterLab on the reader's own copy of the lessons, which is made once and never overwritten. */
record Lab(Project project, Options options) {
    private static final String QUIET = """
            {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}
            """;

    int run() throws IOException, InterruptedException {
        if (!options.lab().source()) {
            prepareCopy();
        }
        var environment = Environment.ready(project, options);
        Kernels.warnings(project, environment).forEach(System.out::println);
        var lock = EnvironmentLock.toUse(project);
        try (lock) {
            return Processes.run(jupyter(environment));
        }
    }

    /** Copies what the reader has not got yet: lessons and solutions. */
    void prepareCopy() throws IOException {
        var notebooks = Sources.in(project.notebooks());
        for (var file : notebooks.files()) {
            keepUnderTodaysNumber(new ReaderCopy(notebooks, file));
        }
        if (options.fresh().isPresent()) {
            setAside(notebooks.startingWith(options.fresh().get()));
        }
        for (var file : notebooks.files()) {
            var reader = new ReaderCopy(notebooks, file);
            if (!Files.exists(reader.in(copy()))) {
                Folders.write(reader.in(copy()), reader.text());
            }
        }
    }

    /** Lessons joined in the middle: what the reader wrote in a later one goes where that one is now. */
    private void keepUnderTodaysNumber(ReaderCopy reader) throws IOException {
        var place = reader.in(copy());
        var former = reader.former(copy());
        if (former.isPresent() && !Files.exists(place)) {
            Folders.write(place, reader.renumbered(former.get()));
            Files.delete(former.get());
            System.out.println("Your " + project.shown(former.get()) + " is " + project.shown(place)
                    + " now: the lesson has another number");
        }
    }

    private Path copy() {
        return project.root().resolve(".lab");
    }

    /** Keeps what the reader wrote, beside the new copy, under a name that Jupyter opens. */
    private void setAside(Sources renewed) throws IOException {
        for (var file : renewed.files()) {
            var reader = new ReaderCopy(renewed, file);
            var mine = reader.in(copy());
            if (Files.exists(mine) && !Files.readString(mine).equals(reader.text())) {
                var kept = free(mine);
                Files.move(mine, kept);
                System.out.println("Your " + renewed.label(file) + " is kept as " + project.shown(kept));
            }
        }
    }

    private static Path free(Path mine) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> mine.resolveSibling(Sources.name(mine) + ".old-" + number + ".ipynb"))
                .filter(file -> !Files.exists(file))
                .findFirst()
                .orElseThrow();
    }

    private ProcessBuilder jupyter(Environment environment) throws IOException {
        var folder = options.lab().source() ? project.notebooks() : copy();
        Files.createDirectories(folder);
        var settings = project.target().resolve("jupyter/lab-settings");
        Folders.write(settings.resolve("overrides.json"), QUIET);
        var jupyter = environment.module(
                project.target().resolve("logs/lab.log"),
                "-m",
                "jupyterlab",
                "--ServerApp.root_dir=" + folder,
                "--KernelSpecManager.allowed_kernelspecs=java",
                "--MultiKernelManager.default_kernel_name=java",
                // Neither asks anything of the network; the reader may still switch them on in the settings.
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
                "--LabApp.news_url=None",
                "--LabApp.app_settings_dir=" + settings,
                "--LabApp.extension_manager=readonly",
                // One Ctrl-C ends it: Maven is gone by then and cannot be asked whether it is meant.
                "-y");
        jupyter.command().addAll(options.lab().args());
        return jupyter.inheritIO();
    }
}
