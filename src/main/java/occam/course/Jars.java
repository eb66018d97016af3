package occam.course;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.course.jar.MergedJar;

/**
 * The jars of one kernel in folders that are named by what is in them, and that nothing changes: a build makes a folder of its own, so that
 * a kernel that runs keeps the jars with which it started.
 *
 * @param folder the kernel's own jar, and the libraries, which stay the same from build to build
 * @param occam ours
 */
record Jars(Path folder, Path occam) {
    private static final int KEPT = 3;
    private static final int DIGITS = 12;
    /** Another for each way to lay out a folder. */
    private static final String LAYOUT = "one jar with all classes\n";

    /** Those of this build, below {@code place}: ours copied, since a build writes it anew, natives linked where that can be done. */
    static Jars linked(Path place, Path jjava, Path occam, List<Path> libraries) throws IOException {
        return made(place, jjava, occam, libraries, Jars::link);
    }

    /** The same with copies only, which need nothing of the project. */
    static Jars copied(Path place, Path jjava, Path occam, List<Path> libraries) throws IOException {
        return made(place, jjava, occam, libraries, Files::copy);
    }

    private interface Bringing {
        void bring(Path from, Path to) throws IOException;
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    private static Jars made(Path place, Path jjava, Path occam, List<Path> libraries, Bringing how)
            throws IOException {
        var ours = folder(place, "occam-", fingerprint(occam, List.of()), part -> {
            Files.copy(occam, part.resolve("occam.jar"));
        });
        var folder = folder(place, "jars-", fingerprint(jjava, libraries), part -> {
            Files.copy(jjava, part.resolve("jjava.jar"));
            bring(libraries, Files.createDirectory(part.resolve("lib")), how);
        });
        return new Jars(folder, ours.resolve("occam.jar"));
    }

    /** Classes in one jar; natives stay in theirs, by whose names JavaCPP knows what it has unpacked before. */
    private static void bring(List<Path> libraries, Path to, Bringing how) throws IOException {
        var classes = new ArrayList<Path>();
        for (var library : libraries) {
            if (MergedJar.hasClasses(library)) {
                classes.add(library);
            } else {
                how.bring(library, to.resolve(library.getFileName()));
            }
        }
        MergedJar.write(to.resolve("libraries.jar"), classes);
    }

    private static Path folder(Path place, String kind, String fingerprint, Filling how) throws IOException {
        var folder = place.resolve(kind + fingerprint);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(place);
            var part = Files.createTempDirectory(place, "part-");
            how.fill(part);
            take(part, folder);
            forgetOld(folder, kind);
        }
        return folder;
    }

    /** Another build may have made the same in the meantime. */
    private static void take(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder);
        } catch (IOException e) {
            Folders.delete(part);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(from, to);
        }
    }

    /** Libraries keep their names only while they are the same; ours and the kernel's do not. */
    private static String fingerprint(Path jar, List<Path> libraries) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LAYOUT.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(jar));
            for (var library : libraries) {
                digest.update(
                        (library.getFileName() + " " + Files.size(library) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A kernel that started three builds ago may lose what it has not yet read; one before that is not likely to run. */
    private static void forgetOld(Path folder, String kind) throws IOException {
        try (var all = Files.list(folder.getParent())) {
            var old = all.filter(other -> other.getFileName().toString().startsWith(kind))
                    .filter(other -> !other.equals(folder))
                    .sorted(Comparator.comparing((Path other) -> other.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (var other : old) {
                Folders.delete(other);
            }
        }
    }

    /** As Java takes it, each jar by name: ours last, so that a new build leaves the places of all others as they are. */
    String classPath() throws IOException {
        return librariesPath() + File.pathSeparator + occam;
    }

    /** The same without ours; the kernel's own first. */
    String librariesPath() throws IOException {
        var jars = Stream.concat(Stream.of(folder.resolve("jjava.jar")), Folders.files(folder.resolve("lib")).stream());
        return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
