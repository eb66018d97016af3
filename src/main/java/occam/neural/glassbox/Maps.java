package occam.neural.glassbox;

/**
 * The arithmetic of feature maps, which lie pixel by pixel, each with the numbers of all channels: a matrix of {@code n·pixels ×
 * channels}. {@link FloatMaps} and {@link DoubleMaps} are word for word the same.
 */
interface Maps<M extends Matrix<M>> {
    /** What each window of the images {@code x} sees, {@code n·pixels × k²·channels}; what is outside of the image stays as it is. */
    void windows(M x, Windows windows, M to);

    /** The slope on the images, from that on what the windows see: each number gets the sum over the windows that see it. */
    void windowSums(M delta, Windows windows, M to);

    /** The largest number of each square, and {@code where} it stands. */
    void maxima(M x, Squares squares, int[] where, M to);

    /** The slope on what the squares were taken from: all of it goes to the largest. */
    void toMaxima(M delta, int[] where, M to);

    /** {@code x ∘ M} with a row of {@code M} for each image, which holds for all of its pixels. */
    void timesEach(M x, M mask);

    /** The same numbers in the same rows and columns. */
    void copy(M x, M to);

    /** {@code to + x}, number by number. */
    void add(M to, M x);
}
