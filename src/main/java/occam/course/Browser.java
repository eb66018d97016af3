package occam.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of this machine, for what needs one. */
final class Browser {
    private Browser() {}

    /** The one that {@code -Dbrowser=} names, else one of the usual places. */
    static Optional<Path> find() {
        var named = Stream.ofNullable(System.getProperty("browser"));
        var usual = Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
