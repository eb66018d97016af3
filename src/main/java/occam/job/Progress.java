package occam.job;

import java.util.function.Supplier;

/** Where a piece of work says how far it is. */
@FunctionalInterface
public interface Progress {
    /**
     * Takes note, and returns at once.
     *
     * @param fraction the share of the work that is done, from 0 to 1
     * @param detail a few words on where it stands
     * @param view gives what there is to see; called seldom, and on the listener's thread
     */
    void report(double fraction, String detail, Supplier<?> view);
}
