package occam.course.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Several jars in one, which a JVM and its compiler open and list once instead of jar by jar. Of two files of one name the first counts, as
 * on a class path, and lists of services are joined. What else stands in {@code META-INF} stays behind, with it what is for one release of
 * Java alone.
 */
public final class MergedJar implements AutoCloseable {
    private static final String META = "META-INF/";
    private static final String SERVICES = META + "services/";

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();
    private final TreeMap<String, String> services = new TreeMap<>();

    private MergedJar(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Writes those jars to {@code file} as one.
     *
     * @throws IOException if one is no jar, or the file cannot be written
     */
    public static void write(Path file, List<Path> jars) throws IOException {
        try (var merged = new MergedJar(Files.newOutputStream(file))) {
            for (var jar : jars) {
                merged.add(jar);
            }
        }
    }

    /**
     * Whether the jar has classes, or natives and other files alone.
     *
     * @throws IOException if it is no jar
     */
    public static boolean hasClasses(Path jar) throws IOException {
        try (var entries = new ZipFile(jar.toFile())) {
            return entries.stream().map(ZipEntry::getName).anyMatch(name -> isKept(name) && name.endsWith(".class"));
        }
    }

    private static boolean isKept(String name) {
        return !name.startsWith(META) && !name.equals("module-info.class");
    }

    private void add(Path jar) throws IOException {
        try (var entries = new ZipFile(jar.toFile())) {
            for (var entry :
                    entries.stream().filter(each -> !each.isDirectory()).toList()) {
                add(entries, entry);
            }
        }
    }

    private void add(ZipFile jar, ZipEntry entry) throws IOException {
        var name = entry.getName();
        if (name.startsWith(SERVICES)) {
            services.merge(
                    name, new String(bytes(jar, entry), StandardCharsets.UTF_8), (one, other) -> one + "\n" + other);
        } else if (isKept(name) && names.add(name)) {
            put(name, bytes(jar, entry));
        }
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    /** The services' lists are whole only now. */
    @Override
    public void close() throws IOException {
        try (zip) {
            for (var service : services.entrySet()) {
                put(service.getKey(), service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
