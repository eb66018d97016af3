package occam.sweep.json;

import static occam.InvalidInput.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import occam.data.Dataset;

/** Rows as bytes and back: names, classes, then numbers, to the last bit. */
public final class Rows {
    private Rows() {}

    /**
     * All of them.
     *
     * @throws occam.InvalidInput if there are none
     */
    public static byte[] bytes(Dataset data) {
        given(data, "data");
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(data.columns().size());
            for (var name : data.columns()) {
                out.writeUTF(name);
            }
            out.writeInt(data.classes());
            out.writeInt(data.rows());
            for (var row : data.x()) {
                write(row, out);
            }
            write(data.y(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(double[] numbers, DataOutputStream out) throws IOException {
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /**
     * What {@link #bytes} has written.
     *
     * @throws occam.InvalidInput if it is no data set
     */
    public static Dataset of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(given(bytes, "bytes")))) {
            int p = in.readInt();
            var names = new ArrayList<String>();
            for (int j = 0; j < p; j++) {
                names.add(in.readUTF());
            }
            int classes = in.readInt();
            var x = new double[in.readInt()][];
            for (int i = 0; i < x.length; i++) {
                x[i] = read(p, in);
            }
            return new Dataset(names, x, read(x.length, in), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] read(int count, DataInputStream in) throws IOException {
        var numbers = new double[count];
        for (int j = 0; j < count; j++) {
            numbers[j] = in.readDouble();
        }
        return numbers;
    }

    /** A name that no other rows have. */
    public static String name(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(given(bytes, "bytes")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
