package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import occam.InvalidInput;

/** Installs the kernel for this user, with its jars beside it, so that it needs neither {@code target/} nor the project. */
record UserKernel(Project project, Options options) {
    int run() throws IOException, InterruptedException {
        var environment = Environment.made(project, options);
        var kernels = Kernels.ofReader(project, environment);
        if (options.remove()) {
            sayRemoved(kernels, remove(kernels));
        } else {
            var name = kernels.freeName();
            var place = install(kernels, name.text(), environment.jjava());
            archive(place, environment);
            sayInstalled(name, place);
        }
        return 0;
    }

    /** Installs the kernel where the path says; one that runs keeps the jars of before. */
    Path install(Kernels kernels, String name, Path jjava) {
        var place = kernels.own().resolve(name);
        var scratch = scratch(kernels);
        try {
            Folders.delete(scratch);
            var others = kernels.installed().stream()
                    .filter(kernel -> !kernel.equals(place))
                    .toList();
            build(place, jjava);
            discard(others, scratch);
            Folders.delete(scratch);
            return place;
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /** Removes the kernels that were installed, which are those. */
    static List<Path> remove(Kernels kernels) {
        var scratch = scratch(kernels);
        try {
            var installed = kernels.installed();
            Folders.delete(scratch);
            discard(installed, scratch);
            Folders.delete(scratch);
            return installed;
        } catch (IOException e) {
            throw unwritable(kernels.own(), e);
        }
    }

    /** Beside the kernels, so that all can be moved, and no kernel itself, so that Jupyter passes over it. */
    private static Path scratch(Kernels kernels) {
        return kernels.own().resolve(".occam");
    }

    /** Jupyter's description comes last, and in one piece, so that a stop leaves the kernel of before. */
    private void build(Path place, Path jjava) throws IOException {
        var jars = jars(place, jjava);
        Folders.copy(project.python().resolve("start.py"), place.resolve("start.py"));
        var jdk = Path.of(System.getProperty("java.home"));
        var system = System.getProperty("os.name");
        Folders.write(place.resolve("kernel.json"), KernelSpec.installed(place, jars, jdk, system, options.coreType()));
    }

    private Jars jars(Path place, Path jjava) throws IOException {
        return Jars.copied(place, jjava, project.jar(), project.libraries());
    }

    /** Fits only where it was made, so the one under {@code target/} is none for here. */
    private void archive(Path place, Environment environment) throws IOException, InterruptedException {
        var jars = jars(place, environment.jjava());
        ClassArchive.of(jars).makeOnce(environment, jars);
    }

    /** Moved away as a whole before it is deleted, so that a stop leaves no half kernel. */
    private static void discard(List<Path> kernels, Path scratch) throws IOException {
        for (var kernel : kernels) {
            Files.createDirectories(scratch);
            Files.move(kernel, scratch.resolve("old-" + kernel.getFileName()));
        }
    }

    private static InvalidInput unwritable(Path place, IOException e) {
        return new InvalidInput(String.format(
                Locale.ROOT,
                "Could not write to %s (%s: %s): the folder must be yours, and no kernel running from it."
                        + " JUPYTER_DATA_DIR names another folder.",
                place,
                e.getClass().getSimpleName(),
                e.getMessage()));
    }

    private void sayInstalled(Kernels.Name name, Path place) {
        System.out.println("Installed the kernel " + name.text() + ", shown as Java (Occam), in " + place);
        System.out.println(name.other()
                .map(other -> "It is not called java, since another kernel is: " + other
                        + "\nSo choose it in each lesson: Kernel, Change Kernel..., Java (Occam).")
                .orElse("No other kernel is called java, so the lessons find it by that name."));
        options.coreType()
                .ifPresent(type -> System.out.println("It computes with the core type " + type
                        + " as you asked, so its last digits are not those that the lessons show."));
        System.out.println("It stays after mvn clean, and if this checkout goes. mvn -Pkernel renews it, mvn -Pkernel"
                + " -Dremove removes it.");
        System.out.println("Figures that answer while you drag need the widgets' front end in your Jupyter: pip install"
                + " jupyterlab-widgets. Without it they stand still.");
        System.out.println("Next, with your own Jupyter: jupyter lab notebooks");
    }

    private static void sayRemoved(Kernels kernels, List<Path> removed) {
        removed.forEach(kernel -> System.out.println("Removed the kernel " + kernel));
        if (removed.isEmpty()) {
            System.out.println(
                    "There is nothing to remove: no kernel in " + kernels.own() + " was installed from here.");
        }
    }
}
