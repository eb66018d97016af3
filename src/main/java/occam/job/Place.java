package occam.job;

/** Where the inputs of a {@link Job#map map} are worked on: here, unless told otherwise. */
public interface Place {
    /** This process, on as many threads as {@link Job#threads} says. */
    static Place threads() {
        return Threads.HERE;
    }

    /**
     * Has all inputs worked on, and returns when nothing goes on any more.
     *
     * @throws InterruptedException if this thread was interrupted; what is done by then stays
     * @throws RuntimeException of the first input that fails
     */
    void run(MapRun<?, ?> map) throws InterruptedException;
}
