package occam.job;

import java.util.Map;
import java.util.function.Function;

/** Work that another process can do: what goes there and what comes back are texts, and tables of bytes, which go there once. */
public interface PortableWork<A, B> extends Function<A, B> {
    /**
     * An input as it travels.
     *
     * @param text what is to be done
     * @param tables what the text refers to by name; two tables of one name are the same
     */
    record Parcel(String text, Map<String, byte[]> tables) {}

    /** The other end, which needs a public constructor without arguments, and is used by several threads at once. */
    interface FarEnd {
        /**
         * Does what a parcel says, on this thread; what comes of it is worth nothing if the thread was interrupted meanwhile.
         *
         * @param tables gives the one of that name
         */
        String work(String text, Function<String, byte[]> tables);
    }

    /** Who does it there. */
    Class<? extends FarEnd> farEnd();

    /** What is sent. */
    Parcel parcel(A input);

    /**
     * What came back, as {@link #apply} would have given it.
     *
     * @throws RuntimeException that {@link #apply} would have thrown
     */
    B result(A input, String answer);

    /** Takes several results that came at once, with what need not be done for each of them done once. */
    default void together(Runnable taking) {
        taking.run();
    }
}
