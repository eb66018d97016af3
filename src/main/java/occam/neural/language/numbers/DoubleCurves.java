package occam.neural.language.numbers;

/** What {@link FloatCurves} says, to the last digit. */
final class DoubleCurves {
    private DoubleCurves() {}

    static double exp(double x) {
        return Math.exp(x);
    }

    static double within(double x) {
        return x;
    }

    static double tanhAbove(double x) {
        return Math.tanh(x);
    }

    static double tanhBelow(double x) {
        return 1;
    }
}
