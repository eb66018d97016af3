package occam.neural.language.numbers;

/** Functions of single precision without a call or a branch in them, so that Java makes vector instructions of loops over them where it can. */
final class FloatCurves {
    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;

    /** Added and taken away again, it leaves a whole number; and its last bits are that number. */
    private static final float WHOLE = 0x1.8p23f;

    /** Beyond it {@code tanh} is 1 in single precision. */
    private static final float FLAT = 7.905f;

    private FloatCurves() {}

    /** {@code e^x} for {@code x ≤ 0} to a unit in the last place, and not below {@code e⁻⁸⁷}. Cephes' polynomial. */
    static float exp(float x) {
        float z = Math.max(x, -87);
        float shifted = z * LOG2_E + WHOLE;
        float n = shifted - WHOLE;
        float r = z - n * LN2_HIGH - n * LN2_LOW;
        float p = 1.9875691500e-4f;
        p = p * r + 1.3981999507e-3f;
        p = p * r + 8.3334519073e-3f;
        p = p * r + 4.1665795894e-2f;
        p = p * r + 1.6666665459e-1f;
        p = p * r + 5.0000001201e-1f;
        float power = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) + 127) << 23);
        return power * (p * r * r + r + 1);
    }

    /** Where {@code tanh} still changes. */
    static float within(float x) {
        return Math.max(-FLAT, Math.min(FLAT, x));
    }

    /** What stands above the line in a quotient of polynomials that is {@code tanh x} to some units in the last place, {@link #within} its range. */
    static float tanhAbove(float x) {
        float s = x * x;
        float p = -2.76076847742355e-16f;
        p = p * s + 2.00018790482477e-13f;
        p = p * s - 8.60467152213735e-11f;
        p = p * s + 5.12229709037114e-08f;
        p = p * s + 1.48572235717979e-05f;
        p = p * s + 6.37261928875436e-04f;
        p = p * s + 4.89352455891786e-03f;
        return x * p;
    }

    /** What stands below it. */
    static float tanhBelow(float x) {
        float s = x * x;
        float q = 1.19825839466702e-06f;
        q = q * s + 1.18534705686654e-04f;
        q = q * s + 2.26843463243900e-03f;
        return q * s + 4.89352518554385e-03f;
    }
}
