package occam.data;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The names {@code x1}, {@code x2} and so on of very many columns, of which none is kept. */
final class NumberedColumns extends AbstractList<String> implements RandomAccess {
    private final int count;

    NumberedColumns(int count) {
        this.count = count;
    }

    @Override
    public String get(int j) {
        return "x" + (j + 1);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberedColumns names ? names.count == count : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
