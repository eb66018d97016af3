package occam.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;

/**
 * Spares Java's compiler to list all jars anew at each of a cell's compilations. Each of them tells the file manager which releases to look
 * for in a jar that has several, and with every such word the file manager forgets which package lies where: so it is told once.
 *
 * <p>Source: JEP 238, "Multi-Release JAR Files".
 */
final class ClassPathIndex extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final String RELEASE = "--multi-release";

    private String release = "";

    ClassPathIndex(StandardJavaFileManager files) {
        super(files);
    }

    /**
     * From now on, in this shell.
     *
     * @return whether it could be done: only where the module {@code jdk.jshell} is open to the library, as on the kernel of the course
     */
    static boolean keepIn(JShell shell) {
        try {
            var memory = value(value(shell, "taskFactory"), "fileManager");
            var field = memory.getClass().getDeclaredField("stdFileManager");
            field.setAccessible(true);
            field.set(memory, new ClassPathIndex((StandardJavaFileManager) field.get(memory)));
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        var field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    @Override
    public boolean handleOption(String option, Iterator<String> values) {
        if (!option.equals(RELEASE)) {
            return super.handleOption(option, values);
        }
        var value = values.next();
        boolean isKnown = value.equals(release);
        release = value;
        return isKnown || super.handleOption(option, List.of(value).iterator());
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(JavaFileManager.Location location, Iterable<? extends File> path) throws IOException {
        fileManager.setLocation(location, path);
    }

    @Override
    public Iterable<? extends File> getLocation(JavaFileManager.Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(JavaFileManager.Location location) {
        return fileManager.getLocationAsPaths(location);
    }
}
