package occam.neural.language;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * Where a transformer has dropout, each with its rate: the probability of dropping, with the rest scaled by {@code 1/(1 − rate)}.
 *
 * @param embedding on what goes into the first block
 * @param attention on the probabilities of attention
 * @param residual on what each half of a block adds to what goes around it
 */
public record DropoutPlaces(double embedding, double attention, double residual) {
    static final DropoutPlaces NONE = new DropoutPlaces(0, 0, 0);

    /**
     * Checks the rates.
     *
     * @throws occam.InvalidInput if one is not from 0 to .95
     */
    public DropoutPlaces {
        check("embedding", embedding);
        check("attention", attention);
        check("residual", residual);
    }

    private static void check(String place, double rate) {
        unless(
                rate >= 0 && rate <= 0.95,
                "the dropout on the %s drops with a probability of 0 to .95, was %s; 0 switches it off",
                place,
                rate);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "dropout %s, %s, %s", embedding, attention, residual);
    }
}
