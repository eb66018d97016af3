package occam.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import occam.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one file. */
@Timeout(240) // a child that hangs would stop the build
class StoreTest {
    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();

    /** Of a test that failed they would wait for what no longer comes. */
    @AfterEach
    void end() {
        children.forEach(Process::destroyForcibly);
    }

    private Path file() {
        return folder.resolve("trials.jsonl");
    }

    private Path said(int child) {
        return folder.resolve("said-" + child);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The numbers of the trials that the file has, but for lines that are torn. */
    private List<Integer> numbers() throws IOException {
        return lines(file()).stream()
                .skip(1)
                .filter(line -> !TrialLine.isTorn(line))
                .map(line -> Integer.valueOf(line.replaceFirst("^\\{\"number\":(\\d+),.*", "$1")))
                .toList();
    }

    // who begins it

    @Test
    void ofThreeWhoBeginOneFileOneWorksAndTheOthersAreTold() throws Exception {
        var go = folder.resolve("go");
        var end = folder.resolve("end");
        for (int k = 0; k < 3; k++) {
            children.add(StoreChild.start(file(), said(k), 0, go.toString(), end.toString()));
        }
        for (int k = 0; k < 3; k++) {
            while (!lines(said(k)).contains("ready") && children.get(k).isAlive()) {
                children.get(k).waitFor(10, TimeUnit.MILLISECONDS);
            }
        }
        Files.createFile(go);
        while (children.stream().filter(Process::isAlive).count() > 1) {
            children.get(0).waitFor(10, TimeUnit.MILLISECONDS);
        }
        Files.createFile(end);
        var told = new ArrayList<String>();
        for (int k = 0; k < 3; k++) {
            children.get(k).waitFor();
            told.add(lines(said(k)).get(1));
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "done",
                        file() + " is in use by a sweep that is running; wait for it, or give resumeFrom another file",
                        file() + " is in use by a sweep that is running; wait for it, or give resumeFrom another file");
        assertThat(numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 24).boxed().toList());
    }

    @Test
    void theFileCanBeReadWhileItIsInUseAndStaysInUse() throws IOException {
        try (var held = TrialFile.open(file(), StoreChild.header())) {
            held.keep(0, StoreChild.trial(StoreChild.plan().get(0), 0));
            // where a lock is on the file itself, closing it here would end the lock
            assertThat(numbers()).containsExactly(0);
            var link = folder.resolve("link");
            Files.createSymbolicLink(link, file());
            for (var name : List.of(file(), folder.resolve("./trials.jsonl"), link)) {
                assertThatThrownBy(() -> TrialFile.open(name, StoreChild.header()))
                        .isExactlyInstanceOf(InvalidInput.class)
                        .hasMessageStartingWith(name + " is in use by a sweep that is running");
            }
        }
        TrialFile.open(file(), StoreChild.header()).close();
    }

    @Test
    void itIsFreeAgainAfterItWasRefused() throws IOException {
        Files.writeString(file(), "something else");
        for (int k = 0; k < 2; k++) {
            assertThatThrownBy(() -> TrialFile.open(file(), StoreChild.header()))
                    .hasMessageContaining("is not a file that a sweep has written");
        }
        Files.delete(file());
        TrialFile.open(file(), StoreChild.header()).close();
    }

    @Test
    void anInterruptedThreadCanOpenIt() {
        Thread.currentThread().interrupt();
        TrialFile.open(file(), StoreChild.header()).close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file()).exists();
    }

    // what is no plain file

    private void refusedAndLeft(Path path) throws IOException {
        var before = Files.readAttributes(path, "*", LinkOption.NOFOLLOW_LINKS).get("fileKey");
        assertThatThrownBy(() -> StoreChild.search().resumeFrom(path).run(SweepChild.BASE, SweepChild.SPLIT))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("the trials cannot be kept in " + path + ": ")
                .hasMessageEndingWith("; give resumeFrom a file that can be written");
        assertThat(Files.readAttributes(path, "*", LinkOption.NOFOLLOW_LINKS)).containsEntry("fileKey", before);
    }

    private Path link(String name, Path to) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), to);
    }

    @Test
    void aFolderOrALinkToOneOrToNothingIsRefused() throws IOException {
        refusedAndLeft(folder);
        refusedAndLeft(link("to-folder", folder));
        refusedAndLeft(link("to-nothing", folder.resolve("nothing")));
        refusedAndLeft(Path.of("/"));
        var below = Files.createFile(folder.resolve("plain")).resolve("below");
        assertThatThrownBy(() -> StoreChild.search().resumeFrom(below).run(SweepChild.BASE, SweepChild.SPLIT))
                .hasMessageStartingWith("the trials cannot be kept in ");
    }

    @Test
    void aDeviceIsRefusedAndNeverReplaced() throws IOException {
        var device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        refusedAndLeft(device);
        refusedAndLeft(link("to-device", device));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        var pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        refusedAndLeft(pipe);
        refusedAndLeft(link("to-pipe", pipe));
        new ProcessBuilder(
                        "/usr/bin/mkfifo", folder.resolve(".trials.jsonl.lock").toString())
                .start()
                .waitFor();
        assertThatThrownBy(() -> TrialFile.open(file(), StoreChild.header()))
                .hasMessageContaining(".trials.jsonl.lock is there, and no plain file");
    }

    // what is lost

    /** Three processes that take turns, killed at any moment, one of them on a disk that is full at once: nothing that was told to be kept is lost. */
    @Test
    void whatIsToldToBeKeptIsThereOnceWhateverEndsTheProcesses() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the shell limits the size of files");
        var random = new Random(1);
        int started = 0;
        while (numbers().size() < StoreChild.TRIALS) {
            children.removeIf(child -> !child.isAlive());
            while (children.size() < 3) {
                // every third one finds the disk full when the file has 100 to 200 KB, in the middle of a line
                children.add(StoreChild.start(file(), said(started), started % 3 == 2 ? 200 : 0));
                started++;
            }
            int goal = numbers().size() + 3 + random.nextInt(6);
            while (numbers().size() < goal && started < 8 && children.stream().allMatch(Process::isAlive)) {
                children.get(0).waitFor(10, TimeUnit.MILLISECONDS);
            }
            if (started < 8) {
                children.get(random.nextInt(3)).destroyForcibly().waitFor();
            } else {
                children.get(0).waitFor();
            }
        }
        for (var child : children) {
            child.waitFor();
        }
        assertThat(told(started)).isSubsetOf(numbers()).doesNotHaveDuplicates();
        assertThat(numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, StoreChild.TRIALS).boxed().toList());
    }

    private List<Integer> told(int count) throws IOException {
        var told = new ArrayList<Integer>();
        for (int k = 0; k < count; k++) {
            lines(said(k)).stream()
                    .filter(line -> line.matches("kept \\d+"))
                    .forEach(line -> told.add(Integer.valueOf(line.substring(5))));
        }
        return told;
    }
}
