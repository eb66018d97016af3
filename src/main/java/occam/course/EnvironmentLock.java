package occam.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps the environment from being made anew while JupyterLab runs on it; ends with the process at the latest. */
record EnvironmentLock(FileLock lock) implements AutoCloseable {
    /** For who runs on it, together with others. */
    static EnvironmentLock toUse(Project project) throws IOException {
        return new EnvironmentLock(open(project).lock(0, Long.MAX_VALUE, true));
    }

    /** For who makes it; none while somebody runs on it or makes it. */
    static Optional<EnvironmentLock> toMake(Project project) throws IOException {
        var channel = open(project);
        try {
            var lock = Optional.ofNullable(channel.tryLock()).map(EnvironmentLock::new);
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
    }

    private static FileChannel open(Project project) throws IOException {
        Files.createDirectories(project.target());
        return FileChannel.open(
                project.target().resolve("venv.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
