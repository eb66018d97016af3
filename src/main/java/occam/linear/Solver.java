package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import occam.penalty.GroupLasso;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/** Finds the minimum of a loss under one penalty after the other: each on its own, but where one ended the next may begin. */
interface Solver {
    /**
     * Looks whether it can be solved, before any work.
     *
     * @throws occam.InvalidInput if there is no such penalty here
     */
    void check(Penalty penalty);

    /** The model at the minimum. */
    LinearModel solve(Penalty penalty);

    static Separable separable(Penalty penalty) {
        unless(
                given(penalty, "penalty") instanceof Separable,
                "a group lasso needs a number as target and a Dataset; use l1(...), l2(...) or elasticNet(...) here");
        return (Separable) penalty;
    }

    static void checkGroups(GroupLasso penalty, int columns) {
        penalty.lambdaMax(new double[columns]);
        unless(penalty.lambda() > 0, "a group lasso needs a lambda above 0; for no penalty use none()");
    }
}
