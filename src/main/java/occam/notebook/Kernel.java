package occam.notebook;

import java.util.Map;
import java.util.function.Function;

/** What the library asks of a kernel, in types of no kernel's own: an adapter says it in those of its kernel. */
interface Kernel {
    /** From now on shows a cell's last value so, if it is of this type. */
    <T> void register(Class<T> type, Function<Object, Rendering> rendering);

    /** Its channels to the front end. */
    Comms comms();

    /**
     * Shows this where the cell that runs shows.
     *
     * @param transients what the front end has to know at this moment only, as Jupyter names it
     */
    void display(Rendering rendering, Map<String, String> transients);

    /** Puts this in the place of what was displayed with the same {@code display_id}. */
    void updateDisplay(Rendering rendering, Map<String, String> transients);
}
