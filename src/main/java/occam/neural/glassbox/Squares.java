package occam.neural.glassbox;

import occam.neural.Shape;

/** Where the squares of a pooling stand in an image: for each of its outputs the number that is top left in its square. */
final class Squares {
    private final int side;
    private final int numbers;
    private final int channels;
    private final int row;
    private final int[] corners;

    Squares(Shape image, int side) {
        this.side = side;
        this.numbers = image.numbers();
        this.channels = image.channels();
        this.row = image.width() * channels;
        int across = image.width() / side;
        this.corners = new int[numbers / (side * side)];
        for (int i = 0; i < corners.length; i++) {
            int square = i / channels;
            corners[i] = square / across * side * row + square % across * side * channels + i % channels;
        }
    }

    int side() {
        return side;
    }

    /** Of an image. */
    int numbers() {
        return numbers;
    }

    /** From a number to that below it. */
    int down() {
        return row;
    }

    /** From a number to that on its right. */
    int right() {
        return channels;
    }

    int count() {
        return corners.length;
    }

    int corner(int square) {
        return corners[square];
    }
}
