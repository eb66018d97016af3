package occam.course.jar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedJarTest {
    private static final String DRIVERS = "META-INF/services/java.sql.Driver";

    @TempDir
    private Path folder;

    private Path jar(String name, Map<String, String> files) throws IOException {
        return SmallJar.write(folder.resolve(name), files);
    }

    private Map<String, String> merged(Path... jars) throws IOException {
        var file = folder.resolve("merged.jar");
        MergedJar.write(file, List.of(jars));
        try (var zip = new ZipFile(file.toFile())) {
            var files = new TreeMap<String, String>();
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
            return files;
        }
    }

    @Test
    void holdsTheFilesOfAll() throws Exception {
        var merged = merged(
                jar("a.jar", Map.of("a/", "", "a/A.class", "one", "root.properties", "x=1")),
                jar("b.jar", Map.of("b/B.class", "two")));
        assertThat(merged)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a/A.class", "one", "root.properties", "x=1", "b/B.class", "two"));
    }

    @Test
    void ofTwoFilesOfOneNameTheFirstCounts() throws Exception {
        var merged = merged(jar("a.jar", Map.of("A.class", "first")), jar("b.jar", Map.of("A.class", "second")));
        assertThat(merged).isEqualTo(Map.of("A.class", "first"));
    }

    @Test
    void joinsListsOfServices_WhoseLastLineMayHaveNoEnd() throws Exception {
        var merged = merged(jar("a.jar", Map.of(DRIVERS, "a.Driver")), jar("b.jar", Map.of(DRIVERS, "b.Driver\n")));
        assertThat(merged.get(DRIVERS).lines()).containsExactly("a.Driver", "b.Driver");
    }

    @Test
    void leavesWhatDescribesOneJarOrOneRelease() throws Exception {
        var merged = merged(jar(
                "a.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", "Multi-Release: true",
                        "META-INF/KEY.SF", "signed",
                        "META-INF/versions/21/A.class", "new",
                        "module-info.class", "module",
                        "A.class", "old")));
        assertThat(merged).isEqualTo(Map.of("A.class", "old"));
    }

    @Test
    void aJarOfNativesHasNoClasses_ThoughItHasAModule() throws Exception {
        var natives = Map.of("org/x/linux-x86_64/libx.so", "elf", "META-INF/versions/9/module-info.class", "module");
        assertThat(MergedJar.hasClasses(jar("natives.jar", natives))).isFalse();
        assertThat(MergedJar.hasClasses(jar("module.jar", Map.of("module-info.class", "module"))))
                .isFalse();
        assertThat(MergedJar.hasClasses(jar("both.jar", Map.of("x/libx.so", "elf", "x/X.class", "code"))))
                .isTrue();
    }

    @Test
    void whatIsNoJarIsRefused() throws Exception {
        var text = Files.writeString(folder.resolve("text.jar"), "text");
        assertThatThrownBy(() -> merged(text)).isInstanceOf(ZipException.class);
    }
}
