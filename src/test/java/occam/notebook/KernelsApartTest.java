package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On each kernel the other's library is missing, and nobody misses it. */
class KernelsApartTest {
    private static final String JJAVA = "org.dflib.";
    private static final String IJAVA = "io.github.spencerpark.";

    /** A class path of this JVM's jars, on which some classes are missing. */
    private static final class Without extends URLClassLoader {
        private final List<String> missing;

        Without(String... missing) {
            super(jars(), ClassLoader.getPlatformClassLoader());
            this.missing = List.of(missing);
        }

        private static URL[] jars() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Without::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return Path.of(path).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (missing.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    /** What is called there; each loads what it names, and no more. */
    static final class OnIJava {
        static String attachedTwice() {
            var kernel = new IJavaTest.Bare();
            io.github.spencerpark.ijava.IJava.run(kernel);
            IJava.attach();
            IJava.attach();
            Lesson.show("shown");
            return kernel.getRenderer()
                    .render(new double[] {1, 2})
                    .getData(MIMEType.TEXT_PLAIN)
                    .toString();
        }
    }

    static final class OnJJava {
        static String installed() {
            var kernel = new JJavaExtensionTest.Bare();
            new JJavaExtension().install(kernel);
            Lesson.show("shown");
            return kernel.getRenderer().render(new double[] {1, 2}).toString();
        }
    }

    static final class OnNeither {
        static String attach() {
            IJava.attach();
            return "";
        }
    }

    private static Object call(Class<?> where, String method, String... missing)
            throws IOException, ReflectiveOperationException {
        try (var loader = new Without(missing)) {
            var found = loader.loadClass(where.getName()).getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(null);
        }
    }

    @Test
    void iJavaNeedsNothingOfJJava() throws Exception {
        assertThat(call(OnIJava.class, "attachedTwice", JJAVA)).isEqualTo("2 numbers: 1  2");
    }

    @Test
    void jJavaNeedsNothingOfIJava() throws Exception {
        assertThat(call(OnJJava.class, "installed", IJAVA)).asString().contains("DisplayData");
    }

    @Test
    void withoutEitherAttachingIsRefusedInOneLine() {
        assertThatThrownBy(() -> call(OnNeither.class, "attach", IJAVA, JJAVA))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage(
                        "IJava.attach() is for notebooks on the IJava kernel, which does not run here; on the JJava kernel leave"
                                + " it out, and in a program call show(...)");
    }

    @Test
    void ourJarBeforeItsOwnJarsIsToldInOneLine() {
        assertThatThrownBy(() -> call(OnJJava.class, "installed", IJAVA, "org.knowm."))
                .hasRootCauseMessage("The jars in target/lib must be on the class path before Occam's own"
                        + " (org/knowm/xchart/internal/chartpart/Chart is missing); restart the kernel and write:"
                        + " %classpath ../target/lib/*.jar ../target/occam-*.jar");
    }
}
