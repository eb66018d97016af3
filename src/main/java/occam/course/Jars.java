package occam.course;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The jars of one kernel in a folder that is named by what is in them, and that nothing changes: a build makes a folder of its own, so that
 * a kernel that runs keeps the jars with which it started.
 */
record Jars(Path folder) {
    private static final int KEPT = 3;
    private static final int DIGITS = 12;

    /** Those of this build, below {@code place}: ours copied, since a build writes it anew, the others linked where that can be done. */
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

    private static Jars made(Path place, Path jjava, Path occam, List<Path> libraries, Bringing how)
            throws IOException {
        var jars = new Jars(place.resolve("jars-" + fingerprint(jjava, occam, libraries)));
        if (!Files.isDirectory(jars.folder)) {
            Files.createDirectories(place);
            var part = Files.createTempDirectory(place, "part-");
            Files.createDirectory(part.resolve("lib"));
            Files.copy(jjava, part.resolve("jjava.jar"));
            Files.copy(occam, part.resolve("occam.jar"));
            for (var library : libraries) {
                how.bring(library, part.resolve("lib").resolve(library.getFileName()));
            }
            jars.take(part);
            jars.forgetOld();
        }
        return jars;
    }

    /** Another build may have made the same in the meantime. */
    private void take(Path part) throws IOException {
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

    /** Libraries keep their names only while they are the same; ours does not. */
    private static String fingerprint(Path jjava, Path occam, List<Path> libraries) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(jjava));
            digest.update(Files.readAllBytes(occam));
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
    private void forgetOld() throws IOException {
        try (var all = Files.list(folder.getParent())) {
            var old = all.filter(other -> other.getFileName().toString().startsWith("jars-"))
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

    /** As Java takes it, the kernel's own first. */
    String classPath() {
        return String.join(
                File.pathSeparator,
                folder.resolve("jjava.jar").toString(),
                folder.resolve("occam.jar").toString(),
                folder.resolve("lib") + File.separator + "*");
    }
}
