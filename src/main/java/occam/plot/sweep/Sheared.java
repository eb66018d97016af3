package occam.plot.sweep;

/**
 * Where the cells of a grid lie on the page: columns side by side, each a little higher than the last if the vertical axis is a product
 * with the horizontal one.
 *
 * @param shear by how many rows a column is higher than the one before
 * @param width of all columns in pixels
 * @param height of all rows in pixels
 */
record Sheared(int columns, int rows, double shear, int width, int height) {
    /** How many rows there is room for. */
    double tall() {
        return rows + shear * (columns - 1);
    }

    double x(double column) {
        return width * (column + 0.5) / columns;
    }

    /** Of a place on the vertical axis, in rows from the lowest. */
    double y(double row) {
        return height - height * (row + 0.5) / tall();
    }

    double y(double column, double row) {
        return y(row + shear * column);
    }
}
