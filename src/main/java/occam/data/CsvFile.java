package occam.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import occam.InvalidInput;

/** Where CSV comes from: a reader's file, of which nothing is taken for granted, or what is packed with the library. */
final class CsvFile {
    private CsvFile() {}

    /** What is made of the text, which is closed after it. */
    interface Use<T> {
        T of(CsvText text) throws IOException;
    }

    static <T> T packed(String name, Use<T> use) {
        var stream = Objects.requireNonNull(CsvFile.class.getResourceAsStream("/occam/data/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return use.of(new CsvText(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Path file, Use<T> use) {
        checkPlain(given(file, "csv"));
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            return use.of(new CsvText(reader));
        } catch (CharacterCodingException e) {
            throw new InvalidInput(notUtf8(file));
        } catch (IOException | SecurityException e) {
            throw unreadable(file, e);
        }
    }

    private static void checkPlain(Path file) {
        unless(!Files.isDirectory(file), "%s is a folder; name the CSV file in it", file.toAbsolutePath());
        unless(Files.isReadable(file), "there is no file %s that can be read", file.toAbsolutePath());
        unless(
                Files.isRegularFile(file),
                "%s is a device or a pipe; give a plain file, to which you may copy it",
                file.toAbsolutePath());
    }

    private static InvalidInput unreadable(Path file, Exception cause) {
        return new InvalidInput(String.format(Locale.ROOT, "%s cannot be read: %s", file.toAbsolutePath(), cause));
    }

    private static String notUtf8(Path file) {
        try (Stream<String> lines = Files.lines(file, ISO_8859_1)) {
            long before = lines.takeWhile(CsvFile::isUtf8).count();
            return String.format(
                    Locale.ROOT,
                    "line %d of %s is not in UTF-8; save it as CSV in UTF-8, as a spreadsheet can",
                    before + 1,
                    file.toAbsolutePath());
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static boolean isUtf8(String bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
