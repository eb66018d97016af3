package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

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
    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing, or the name is blank
     */
    public Variant {
        unless(
                !given(name, "variant's name").isBlank(),
                "a variant needs a name, by which tables and figures tell it apart");
        given(network, "network");
        given(data, "change of the data");
    }

    Split on(Split split) {
        return given(data.apply(split), "split that variant '" + name + "' makes");
    }

    /** A network, on the split as it is. */
    public static Variant variant(String name, Network network) {
        return new Variant(name, network, UnaryOperator.identity());
    }

    /** A network, on a changed split, such as {@code split -> split.takeTrain(100)}. */
    public static Variant variant(String name, Network network, UnaryOperator<Split> data) {
        return new Variant(name, network, data);
    }
}
