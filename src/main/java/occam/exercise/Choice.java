package occam.exercise;

/** The choices of an item, in the order in which it lists them. */
public enum Choice {
    /** The first. */
    A,
    /** The second. */
    B,
    /** The third. */
    C,
    /** The fourth. */
    D
}
