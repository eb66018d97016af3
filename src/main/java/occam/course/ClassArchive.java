package occam.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The classes of the kernel, the compiler and the libraries as a JVM holds them in memory, in one file: a kernel that maps it starts and
 * first works in less time. A kernel that works a little makes it, once for a JDK and a set of libraries. A JVM that it does not fit, or
 * that does not find it, goes without and says nothing; half a file would end it, so it is moved to its place when it is whole.
 *
 * <p>Source: JEP 350, "Dynamic CDS Archives"; from JDK 25 on JEP 514, "Ahead-of-Time Command-Line Ergonomics".
 *
 * @param file empty if it could not be made, so that it is not tried again
 * @param jdk the feature release of the JDK
 */
record ClassArchive(Path file, int jdk) {
    private static final int AHEAD_OF_TIME = 25;

    /** The one of this JDK, beside the libraries; it may not be there yet. */
    static ClassArchive of(Jars jars) {
        var jdk = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
        var name = String.format(Locale.ROOT, "classes-%08x.jsa", jdk.hashCode());
        return new ClassArchive(jars.folder().resolve(name), Runtime.version().feature());
    }

    /** Tells a JVM to take its classes from the archive. */
    List<String> use() {
        var option = jdk < AHEAD_OF_TIME ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=";
        return List.of("-Xlog:disable", option + file);
    }

    /** Tells a JVM to write it at its end. */
    List<String> make(Path part) {
        var option = jdk < AHEAD_OF_TIME ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=";
        return List.of(option + part);
    }

    /** Makes it unless that was tried before. */
    void makeOnce(Environment environment, Jars jars) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        System.out.println(
                "Archiving the kernel's classes, so that it starts faster (once, a quarter of a minute) ...");
        var folder = Files.createTempDirectory(file.getParent(), "part-");
        try {
            make(environment, jars, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void make(Environment environment, Jars jars, Path folder) throws IOException, InterruptedException {
        var part = folder.resolve(file.getFileName());
        KernelSpec.writeWithoutUs(jars, make(part), folder);
        if (Processes.run(environment.archiving(folder)) != 0 || !Files.exists(part)) {
            Files.write(part, new byte[0]);
        }
        part.toFile().setWritable(true);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
