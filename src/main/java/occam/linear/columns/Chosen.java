package occam.linear.columns;

/** Some of the columns, which may come and go, and the products of others with them. */
public interface Chosen {
    /** Takes in a column, as the last one. */
    void add(int j);

    /** Takes out the column in this place. */
    void remove(int place);

    /** {@code x_aᵀx_j/n} for each of them, in their order. */
    double[] products(int j);
}
