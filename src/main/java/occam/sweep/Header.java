package occam.sweep;

import static occam.InvalidInput.unless;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Network;

/**
 * What makes a sweep another one than the next, as the first line of its file has it.
 *
 * @param occamSweep the version of the format
 * @param data a digest of all rows of the first seed's split, which stands for its recipe
 */
record Header(
        int occamSweep,
        List<String> knobs,
        List<List<Double>> settings,
        List<Long> seeds,
        String network,
        String data) {
    private static final int VERSION = 1;

    static Header of(List<Settings> settings, List<Long> seeds, Network network, Split split) {
        var knobs = settings.get(0).values().keySet().stream().map(Knob::name).toList();
        var values =
                settings.stream().map(one -> List.copyOf(one.values().values())).toList();
        return new Header(VERSION, knobs, values, seeds, network.toString(), digest(split.redraw(seeds.get(0))));
    }

    private static String digest(Split split) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(split.train(), split.validation(), split.test()).forEach(part -> add(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Dataset data) {
        for (var row : data.x()) {
            add(digest, row);
        }
        add(digest, data.y());
    }

    private static void add(MessageDigest digest, double[] numbers) {
        var bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        digest.update(bytes);
    }

    /**
     * Does nothing if a file with this header is of that sweep.
     *
     * @throws occam.InvalidInput if not
     */
    void mustBe(Header asked, Object file) {
        unless(
                occamSweep == asked.occamSweep,
                "%s was written by another version of Occam (format %d, this one knows %d); give resumeFrom another file",
                file,
                occamSweep,
                asked.occamSweep);
        same("knobs were " + knobs + ", now they are " + asked.knobs, knobs, asked.knobs, file);
        same("values of " + knobs + " were others", settings, asked.settings, file);
        same("seeds were " + seeds + ", now they are " + asked.seeds, seeds, asked.seeds, file);
        same("network was " + network + ", now it is " + asked.network, network, asked.network, file);
        same("split had other rows or labels", data, asked.data, file);
    }

    private static void same(String difference, Object held, Object asked, Object file) {
        unless(
                held.equals(asked),
                "%s holds the trials of another sweep: its %s; give resumeFrom another file",
                file,
                difference);
    }

    boolean isWhole() {
        return knobs != null && settings != null && seeds != null && network != null && data != null;
    }
}
