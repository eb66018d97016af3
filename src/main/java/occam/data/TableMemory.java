package occam.data;

import static occam.InvalidInput.unless;

/** What is asked for must fit into the memory that this program may use, with room for what is done with it. */
final class TableMemory {
    private static final double ROW = 32;

    private TableMemory() {}

    /** So many numbers of so many bytes, in rows or columns that are arrays. */
    static void checkFits(double arrays, double numbers, int bytes) {
        double needed = arrays * (ROW + bytes * numbers);
        double most = Runtime.getRuntime().maxMemory() * 0.75;
        unless(
                needed <= most,
                "%,.0f × %,.0f numbers take %,.0f MB, and three quarters of what this program may use are %,.0f MB;"
                        + " ask for fewer",
                arrays,
                numbers,
                needed / 1e6,
                most / 1e6);
    }
}
