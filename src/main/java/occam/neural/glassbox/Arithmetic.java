package occam.neural.glassbox;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Which last digits the products of matrices have here: they depend on the kernels that OpenBLAS chooses for the CPU, unless the environment
 * variable {@code OPENBLAS_CORETYPE} names them before this process starts.
 */
public final class Arithmetic {
    /** What Haswell's kernels make of the products below; OpenBLAS 0.3.19 on an AMD EPYC and on an Intel Xeon. */
    private static final String OF_COURSE = "06722e6c";

    private static final int SIZE = 24;
    private static final int INNER = 300;

    private Arithmetic() {}

    /** One line that says whether numbers here are the lessons' to the last digit, and what to do where they are not. */
    public static String inUse() {
        var named = Optional.ofNullable(System.getenv("OPENBLAS_CORETYPE"))
                .map(type -> "OPENBLAS_CORETYPE=" + type)
                .orElse("OPENBLAS_CORETYPE is not set");
        return isTheCourses()
                ? String.format(
                        Locale.ROOT, "Numbers of networks are those of the lessons to the last digit (%s).", named)
                : String.format(
                        Locale.ROOT,
                        "Numbers of networks differ from those of the lessons in their last digits (%s): start Java with OPENBLAS_CORETYPE=Haswell, on x86-64 with AVX2, to have the same.",
                        named);
    }

    static boolean isTheCourses() {
        return fingerprint().equals(OF_COURSE);
    }

    /** Of one product in single and one in double precision, long enough that the order of their sums shows. */
    static String fingerprint() {
        Blas.useOneThread();
        var random = new Random(1);
        var a = random.doubles(SIZE * INNER, -1, 1).toArray();
        var b = random.doubles(SIZE * INNER, -1, 1).toArray();
        var sum = new CRC32();
        for (double entry : product(a, b)) {
            sum.update(ByteBuffer.allocate(Double.BYTES).putDouble(entry).flip());
        }
        for (float entry : product(single(a), single(b))) {
            sum.update(ByteBuffer.allocate(Float.BYTES).putFloat(entry).flip());
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static double[] product(double[] a, double[] b) {
        var c = new double[SIZE * SIZE];
        try (var left = new Blas.Doubles(a.length);
                var right = new Blas.Doubles(b.length);
                var product = new Blas.Doubles(c.length)) {
            left.put(a, a.length);
            right.put(b, b.length);
            product.product(SIZE, SIZE, INNER, left, right);
            product.get(c, c.length);
        }
        return c;
    }

    private static float[] product(float[] a, float[] b) {
        var c = new float[SIZE * SIZE];
        try (var left = new Blas.Floats(a.length);
                var right = new Blas.Floats(b.length);
                var product = new Blas.Floats(c.length)) {
            left.put(a, a.length);
            right.put(b, b.length);
            product.product(SIZE, SIZE, INNER, left, right);
            product.get(c, c.length);
        }
        return c;
    }

    private static float[] single(double[] values) {
        var single = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            single[i] = (float) values[i];
        }
        return single;
    }
}
