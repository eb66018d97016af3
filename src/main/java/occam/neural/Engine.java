package occam.neural;

/** Who does the arithmetic of a training. Nothing but {@link Network#on} chooses: what is not told otherwise runs on DeepLearning4J. */
public enum Engine {
    /** For every network that can be described. */
    DEEPLEARNING4J("DeepLearning4J"),
    /** See {@link #glassBox}. */
    GLASS_BOX("the glass box"),
    /** See {@link #glassBoxInDouble}. */
    GLASS_BOX_IN_DOUBLE("the glass box in double");

    private final String name;

    Engine(String name) {
        this.name = name;
    }

    /**
     * Our own engine, readable from top to bottom, for all layers but those of sequences: in {@code float}, many times as
     * fast as DeepLearning4J where layers are small. From the same seed it starts from the same weights, and takes the rows in the same
     * order; its dropout masks are others. From the first training on, OpenBLAS has one thread in the whole process.
     */
    public static Engine glassBox() {
        return GLASS_BOX;
    }

    /** The same in {@code double}, for what should hold to the last digits; about twice as slow. */
    public static Engine glassBoxInDouble() {
        return GLASS_BOX_IN_DOUBLE;
    }

    @Override
    public String toString() {
        return name;
    }
}
