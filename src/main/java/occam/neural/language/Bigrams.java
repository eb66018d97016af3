package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

/**
 * How often each character follows each other one, {@code p(b|a) = (count(ab) + s)/(count(a) + s·size)}: the model that sees one character.
 *
 * @param alphabet of the text
 * @param probabilities for each character a row, with a number for each that may follow
 */
public record Bigrams(Alphabet alphabet, double[][] probabilities) {
    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing, or there are not as many numbers as the alphabet asks for
     */
    public Bigrams {
        int size = given(alphabet, "alphabet").size();
        given(probabilities, "probabilities");
        unless(probabilities.length == size, "%d characters need as many rows, was %d", size, probabilities.length);
        for (var row : probabilities) {
            unless(row.length == size, "%d characters need as many numbers in a row, was %d", size, row.length);
        }
    }

    /**
     * Counts.
     *
     * @param smoothing {@code s}, added to each count
     * @throws occam.InvalidInput if the text has a character that the alphabet has not, or {@code s} is not above 0
     */
    public static Bigrams of(Alphabet alphabet, String text, double smoothing) {
        unless(
                smoothing > 0 && Double.isFinite(smoothing),
                "the smoothing must be a finite number above 0, was %s; with 0 what was never seen would be impossible",
                smoothing);
        var ids = given(alphabet, "alphabet").encode(text);
        var counts = new double[alphabet.size()][alphabet.size()];
        for (int i = 1; i < ids.length; i++) {
            counts[ids[i - 1]][ids[i]]++;
        }
        for (var row : counts) {
            normalize(row, smoothing);
        }
        return new Bigrams(alphabet, counts);
    }

    private static void normalize(double[] counts, double smoothing) {
        double sum = 0;
        for (double count : counts) {
            sum += count + smoothing;
        }
        for (int k = 0; k < counts.length; k++) {
            counts[k] = (counts[k] + smoothing) / sum;
        }
    }

    /**
     * The mean of {@code −ln p} over the text's characters after the first, in nats.
     *
     * @throws occam.InvalidInput if the text is shorter than 2 characters, or has one that is not in the alphabet
     */
    public double loss(String text) {
        var ids = alphabet.encode(text);
        unless(ids.length >= 2, "a text needs 2 characters or more, so that there is one to foretell, was '%s'", text);
        double sum = 0;
        for (int i = 1; i < ids.length; i++) {
            sum -= Math.log(probabilities[ids[i - 1]][ids[i]]);
        }
        return sum / (ids.length - 1);
    }

    @Override
    public String toString() {
        return "bigrams of " + alphabet.size() + " characters";
    }
}
