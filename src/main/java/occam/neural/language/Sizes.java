package occam.neural.language;

import static occam.InvalidInput.unless;

/**
 * How large a transformer is.
 *
 * @param width numbers for each character
 * @param heads of attention, which share the width among them
 * @param blocks of attention and a hidden layer of four times the width
 * @param context how many characters it sees, the latest included
 */
public record Sizes(int width, int heads, int blocks, int context) {
    private static final int WIDEST = 1024;
    private static final int LONGEST = 1024;
    private static final int DEEPEST = 48;

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if one is below 1 or beyond what a training here ends with, or the heads do not divide the width
     */
    public Sizes {
        unless(width >= 1 && width <= WIDEST, "the width must be 1 to %d numbers, was %d", WIDEST, width);
        unless(
                heads >= 1 && width % heads == 0,
                "the heads share the width, so that their number must divide %d, was %d",
                width,
                heads);
        unless(blocks >= 1 && blocks <= DEEPEST, "there must be 1 to %d blocks, was %d", DEEPEST, blocks);
        unless(context >= 1 && context <= LONGEST, "the context must be 1 to %d characters, was %d", LONGEST, context);
    }

    @Override
    public String toString() {
        return width + " wide, " + heads + " heads, " + blocks + " blocks, sees " + context + " characters";
    }
}
