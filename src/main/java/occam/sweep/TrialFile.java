package occam.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where trials outlive the process. */
interface TrialFile extends AutoCloseable {
    /** Keeps none. */
    static TrialFile none() {
        return new TrialFile() {
            @Override
            public Map<Integer, Trial> kept(List<Planned> plan) {
                return Map.of();
            }

            @Override
            public Trial keep(int number, Trial trial) {
                return trial;
            }

            @Override
            public void together(Runnable trials) {
                trials.run();
            }

            @Override
            public void close() {}
        };
    }

    /**
     * A new file of a sweep, or one that goes on.
     *
     * @throws occam.InvalidInput if it cannot be read and written, is in use, or is of another sweep
     */
    static TrialFile open(Path file, Header header) {
        return JsonLines.open(file, header);
    }

    /** The trials that are there, by their number in the plan. */
    Map<Integer, Trial> kept(List<Planned> plan);

    /** Writes one trial, unless this thread was interrupted in it, and gives it back. */
    Trial keep(int number, Trial trial);

    /** Keeps several trials, which are safe when it returns: a disk takes as long for many as for one. */
    void together(Runnable trials);

    @Override
    void close();
}
