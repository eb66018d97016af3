package occam.neural;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.List;
import occam.neural.Layer.Dense;
import occam.neural.Layer.Dropout;

/**
 * What the glass-box engine takes as one: a dense layer with the dropout in front of it and the ReLU behind it.
 *
 * @param inputs of the dense layer
 * @param outputs its units
 * @param relu whether a ReLU is behind it
 * @param dropout in front of it; one that drops nothing for none
 * @param layer the number of the dense layer, from 0
 */
public record Block(int inputs, int outputs, boolean relu, Dropout dropout, int layer) {
    private static final Dropout NONE = Layer.dropout(0);

    /** Whether its dropout drops anything. */
    public boolean drops() {
        return !dropout.equals(NONE);
    }

    /**
     * The blocks of a network.
     *
     * @throws occam.InvalidInput if it is not made of such blocks
     */
    public static List<Block> of(Architecture architecture) {
        var blocks = new ArrayList<Block>();
        int inputs = architecture.input().numbers();
        var dropout = NONE;
        for (var stage : architecture.stages()) {
            if (stage.layer() instanceof Dense dense) {
                blocks.add(new Block(inputs, dense.units(), stage.relu(), dropout, blocks.size()));
                inputs = dense.units();
            }
            dropout = inFront(stage, dropout);
        }
        return blocks;
    }

    private static Dropout inFront(Stage stage, Dropout before) {
        boolean dense = stage.layer() instanceof Dense;
        unless(
                dense || (stage.layer() instanceof Dropout && before.equals(NONE)),
                "the glass box has dense layers, with or without dropout in front and ReLU behind, was %s; train this on DeepLearning4J",
                stage);
        return dense ? NONE : (Dropout) stage.layer();
    }
}
