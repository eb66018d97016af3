package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.function.UnaryOperator;
import occam.data.Split;
import occam.neural.Network;

/**
 * Something that an ablation switches on and off.
 *
 * @param name as it stands in tables and figures
 * @param network what it does to the network when it is on
 * @param data what it does to the split
 */
public record Factor(String name, UnaryOperator<Network> network, UnaryOperator<Split> data) {
    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing, or the name is blank
     */
    public Factor {
        unless(
                !given(name, "factor's name").isBlank(),
                "a factor needs a name, by which tables and figures tell it apart");
        given(network, "change of the network");
        given(data, "change of the data");
    }

    /** A word more in the network's description, such as {@code factor("dropout", network -> network.dropout(0.5))}. */
    public static Factor factor(String name, UnaryOperator<Network> network) {
        return new Factor(name, network, UnaryOperator.identity());
    }

    /** A change of the split, such as {@code ofData("more rows", split -> split.repeatTrain(2))}. */
    public static Factor ofData(String name, UnaryOperator<Split> data) {
        return new Factor(name, UnaryOperator.identity(), data);
    }
}
