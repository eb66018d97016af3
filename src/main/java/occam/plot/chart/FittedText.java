package occam.plot.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.regex.Pattern;
import occam.job.Undisturbed;

/** Names that a reader gave, as a figure can write them: on one line, and no longer than there is room. */
public final class FittedText {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");

    /** They would turn around what stands after them. */
    private static final Pattern TURNS = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final FontRenderContext PAGE = new FontRenderContext(null, true, true);
    private static final String NAMELESS = "(no name)";
    private static final String CUT = "…";

    /** More than any figure has room for. */
    private static final int LONGEST = 400;

    private FittedText() {}

    /** On one line. */
    static String line(String text) {
        return TURNS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** On one line, and never empty. */
    public static String named(String name) {
        var line = line(name);
        return line.isBlank() ? NAMELESS : line;
    }

    /** In pixels. */
    public static double width(String text, Font font) {
        return Undisturbed.call(() -> font.getStringBounds(text, PAGE).getWidth());
    }

    /** With so much cut from its middle that it fits: long names often differ at their ends. */
    public static String fitted(String text, Font font, double room) {
        return Undisturbed.call(() -> cut(text, font, room));
    }

    private static String cut(String text, Font font, double room) {
        var points = line(text).codePoints().toArray();
        if (points.length <= LONGEST && width(line(text), font) <= room) {
            return line(text);
        }
        int kept = Math.min(LONGEST, points.length - 1);
        while (kept > 1 && width(ends(points, kept), font) > room) {
            kept--;
        }
        return ends(points, kept);
    }

    private static String ends(int[] points, int kept) {
        int back = kept / 2;
        return new String(points, 0, kept - back) + CUT + new String(points, points.length - back, back);
    }
}
