package occam.linear;

import java.util.List;

/** The linear system of some columns {@code A} that may come and go, {@code (X_AᵀX_A/n + l2·I)·w = b}, factorized. */
interface Factorization {
    /** Takes in a column, as the last one. @return whether it came in: not if it depends on the others, up to rounding */
    boolean add(int column);

    /** Takes out the column in this place. */
    void remove(int place);

    /** From now on {@code l2} is this. @return the places of the columns that depend on earlier ones now, and have gone */
    List<Integer> shift(double l2);

    /** {@code w} for this {@code b}. */
    double[] solve(double[] b);

    /** {@code w} for {@code X_Aᵀy/n − less}: the minimum of the squared loss with {@code lessᵀw} added. */
    double[] minimum(double[] less);

    /**
     * {@code y − X_A·w} at {@code w = minimum(less)}, without what rounding leaves where most of {@code X_A·w} cancels.
     *
     * @param w as computed
     */
    double[] residual(double[] w, double[] less);

    /** {@code v} for which {@code X_A·v} is nearest to this column. */
    double[] nearest(int column);
}
