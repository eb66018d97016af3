package occam.sweep;

import java.util.function.UnaryOperator;
import occam.data.Split;
import occam.neural.Network;

/**
 * One of the things that are compared.
 *
 * @param name as it stands in tables and figures
 * @param network what is trained
 * @param data what is done to the split first
 */
public record Variant(String name, Network network, UnaryOperator<Split> data) {
    /** A network, on the split as it is. */
    public static Variant variant(String name, Network network) {
        return new Variant(name, network, UnaryOperator.identity());
    }

    /** A network, on a changed split, such as {@code split -> split.takeTrain(100)}. */
    public static Variant variant(String name, Network network, UnaryOperator<Split> data) {
        return new Variant(name, network, data);
    }
}
