package occam.neural.glassbox;

/**
 * Products of blocks that lie in larger matrices, {@code C = factor·AB} for each pair of an outer and an inner number, such as sequence and
 * head.
 *
 * @param outer how many there are, and
 * @param inner how many in each of these
 * @param size of each product
 * @param a where the blocks of the left factor stand
 * @param b where those of the right one do
 * @param c where the results do
 * @param factor of all
 */
public record Blocks(int outer, int inner, Size size, Place a, Place b, Place c, double factor) {
    /**
     * Of a product.
     *
     * @param rows of the result
     * @param columns of the result
     * @param sums how many products are in each of its sums
     */
    public record Size(int rows, int columns, int sums) {}

    /**
     * Where blocks stand in a matrix, as counts of its numbers.
     *
     * @param start of the first
     * @param outer from one to that of the next outer number
     * @param inner from one to that of the next inner number
     * @param row from one row of a block to the next
     * @param isTransposed whether the block is taken with rows and columns exchanged
     */
    public record Place(int start, int outer, int inner, int row, boolean isTransposed) {
        /** The same blocks, taken with rows and columns exchanged. */
        public Place transposed() {
            return new Place(start, outer, inner, row, !isTransposed);
        }

        long of(int outerNumber, int innerNumber) {
            return start + (long) outer * outerNumber + (long) inner * innerNumber;
        }
    }
}
