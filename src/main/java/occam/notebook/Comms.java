package occam.notebook;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What widgets ask of a kernel: channels to the front end, on which both sides send JSON. Whoever listens returns at once, since no cell runs
 * meanwhile.
 */
interface Comms {
    /**
     * Opens a channel to what the front end has under this name.
     *
     * @param data parts of the message by name, each as JSON
     * @param metadata what the front end has to know of the message
     * @param heard is given the data of each message that comes
     */
    Channel open(String target, Map<String, String> data, Map<String, Object> metadata, Consumer<String> heard);

    /** From now on hears of each channel that the front end opens under this name, with {@code {}}, and then each message's data. */
    void serve(String target, BiConsumer<Channel, String> heard);

    /** Which cell runs now, in which execution. */
    Place place();

    /**
     * A cell in one of its executions.
     *
     * @param cell the front end's name of the cell; "" if it told none
     * @param execution another one each time that a cell is run
     */
    record Place(String cell, String execution) {}

    /** One end of an open channel. */
    interface Channel {
        /** What the front end calls it. */
        String id();

        /** Sends JSON, and bytes to which it refers. */
        void send(String data, List<byte[]> buffers);

        /** Tells the front end that it is over. */
        void close();
    }
}
