package occam.sweep;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static occam.InvalidInput.unless;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write a file, which one sweep has, of all threads and processes. It begins before the file does, so that of two who begin it
 * at once only one goes on.
 *
 * <p>It is a lock on an empty file beside it, which stays there. A lock on the file itself would be lost when the file is moved into its
 * place; on Windows it would keep everybody from reading the trials while the sweep runs; and elsewhere it would end as soon as anything in
 * this process that has read the file closes it.
 */
final class FileClaim implements AutoCloseable {
    /** A process gets its own lock twice, so threads are told apart here. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final RandomAccessFile lock;

    private FileClaim(Path file, RandomAccessFile lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Claims a file that may not be there yet, and the folders that it is to be in.
     *
     * @throws IOException if it is there and no plain file, or nothing can be written beside it
     * @throws occam.InvalidInput if another has claimed it
     */
    static FileClaim on(Path path) throws IOException {
        var file = plain(path);
        mustBeFree(HELD.add(file), path);
        try {
            return new FileClaim(file, locked(path, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    /** The one true name of it. */
    private static Path plain(Path path) throws IOException {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IOException("it is in an archive or the like");
        }
        var whole = path.toAbsolutePath();
        if (Files.exists(whole, NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(whole)) {
                throw new IOException("it is there, and no plain file");
            }
            return whole.toRealPath();
        }
        if (!Files.isDirectory(whole.getParent())) {
            Files.createDirectories(whole.getParent());
        }
        return whole.getParent().toRealPath().resolve(whole.getFileName());
    }

    private static RandomAccessFile locked(Path path, Path file) throws IOException {
        var beside = file.resolveSibling("." + file.getFileName() + ".lock");
        if (Files.exists(beside, NOFOLLOW_LINKS) && !Files.isRegularFile(beside, NOFOLLOW_LINKS)) {
            throw new IOException(beside + " is there, and no plain file");
        }
        var lock = new RandomAccessFile(beside.toFile(), "rw");
        try {
            mustBeFree(isLocked(lock), path);
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean isLocked(RandomAccessFile lock) throws IOException {
        try {
            return lock.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void mustBeFree(boolean free, Path path) {
        unless(free, "%s is in use by a sweep that is running; wait for it, or give resumeFrom another file", path);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            HELD.remove(file);
        }
    }
}
