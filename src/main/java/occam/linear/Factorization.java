package occam.linear;

import java.util.List;

/** The linear system of some columns {@code A} that may come and go, {@code (X_AᵀX_A/n + l2·I)·w = b}, factorized. */
interface Factorization {
    /**
     * Takes in columns, as the last ones, up to one that depends on those before it, up to rounding.
     *
     * @param signs of their weights
     * @return how many came in
     */
    int add(int[] columns, double[] signs);

    /** Takes out the column in this place. */
    void remove(int place);

    /** From now on {@code l2} is this. @return the places of the columns that depend on earlier ones now, and have gone */
    List<Integer> shift(double l2);

    /** {@code w} for {@code X_Aᵀy/n − l1·s}: the minimum of the squared loss with {@code l1·sᵀw} added for the signs {@code s}. */
    double[] minimum(double l1);

    /**
     * {@code y − X_A·w} at {@code w = minimum(l1)}, without what rounding leaves where most of {@code X_A·w} cancels.
     *
     * @param w as computed
     */
    double[] residual(double[] w, double l1);

    /** {@code v} for which {@code X_A·v} is nearest to this column. */
    double[] nearest(int column);
}
