package occam.linear.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Columns of a sparse matrix, row by row: a product of another column with all of them reads only the rows where that is not zero. The
 * means are taken out afterwards, {@code x_aᵀx_j/n = (Σ_i x_ia·x_ij)/n − mean_a·mean_j} for what is kept.
 */
final class SparseChosen implements Chosen {
    /** A product of means so many times as large as that of the lengths leaves too few digits. */
    private static final double FAR = 16;

    private final SparseColumns x;
    private final SparseRow[] rows;
    private final List<Member> members = new ArrayList<>();
    private final BitSet slots = new BitSet();

    private record Member(int column, int slot, double mean, double length) {}

    SparseChosen(SparseColumns x) {
        this.x = x;
        this.rows = new SparseRow[x.rows()];
    }

    /** Made when it is first needed: most rows of many have nothing in a few columns. */
    private SparseRow row(int i) {
        if (rows[i] == null) {
            rows[i] = new SparseRow();
        }
        return rows[i];
    }

    @Override
    public void add(int j) {
        int slot = slots.nextClearBit(0);
        slots.set(slot);
        members.add(new Member(j, slot, x.mean(j), x.length(j)));
        x.forEachKept(j, (i, value) -> row(i).add(slot, value));
    }

    @Override
    public void remove(int place) {
        var gone = members.remove(place);
        slots.clear(gone.slot);
        x.forEachKept(gone.column, (i, value) -> rows[i].remove(gone.slot));
    }

    @Override
    public double[] products(int j) {
        var sums = new double[slots.length()];
        x.forEachKept(j, (i, value) -> row(i).addTo(sums, value));
        var products = new double[members.size()];
        double mean = x.mean(j);
        double far = FAR * x.length(j);
        for (int a = 0; a < products.length; a++) {
            var member = members.get(a);
            double means = mean * member.mean;
            products[a] = Math.abs(means) <= far * member.length
                    ? sums[member.slot] / x.rows() - means
                    : x.product(member.column, x.column(j));
        }
        return products;
    }
}
