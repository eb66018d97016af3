package occam.linear;

import java.util.function.DoubleFunction;
import occam.data.Dataset;
import occam.data.SparseDataset;
import occam.data.WideDataset;
import occam.penalty.GroupLasso;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * Least squares under any penalty. Each goes to the method for its kind, whatever came before it; for a {@link WideDataset} there is
 * none for groups.
 */
final class LeastSquares implements Solver {
    private final Centred data;
    private final boolean isWide;
    private final boolean takesGroups;
    private DoubleFunction<LinearModel> ridge;
    private PathSolver sparse;
    private GroupPath groups;

    private LeastSquares(Centred data, boolean isWide, boolean takesGroups) {
        this.data = data;
        this.isWide = isWide;
        this.takesGroups = takesGroups;
    }

    static LeastSquares of(Dataset data) {
        return new LeastSquares(Centred.of(data), false, true);
    }

    static LeastSquares of(WideDataset data) {
        return new LeastSquares(Centred.of(data), true, false);
    }

    static LeastSquares of(SparseDataset data) {
        return new LeastSquares(Centred.of(data), true, true);
    }

    @Override
    public void check(Penalty penalty) {
        if (takesGroups && penalty instanceof GroupLasso together) {
            Solver.checkGroups(together, data.width());
        } else {
            Solver.separable(penalty);
        }
    }

    @Override
    public LinearModel solve(Penalty penalty) {
        check(penalty);
        if (penalty instanceof GroupLasso together) {
            return groups().solve(together);
        }
        var each = (Separable) penalty;
        return each.onAbsolute() > 0 ? sparse().solve(each) : ridge().apply(each.onSquares());
    }

    private DoubleFunction<LinearModel> ridge() {
        if (ridge == null) {
            ridge = isWide ? new WideRidge(data)::model : Ridge.of(data)::model;
        }
        return ridge;
    }

    private PathSolver sparse() {
        if (sparse == null) {
            sparse = new PathSolver(data);
        }
        return sparse;
    }

    private GroupPath groups() {
        if (groups == null) {
            groups = new GroupPath(data);
        }
        return groups;
    }
}
