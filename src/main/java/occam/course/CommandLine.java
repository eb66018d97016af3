package occam.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import occam.InvalidInput;

/** Arguments that were given as one text. */
final class CommandLine {
    private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private CommandLine() {}

    /** Parts a text at its spaces, except between quotes, which are taken away. */
    static List<String> split(String text) {
        var arguments = new ArrayList<String>();
        var rest = ARGUMENT.matcher(text);
        var unmatched = rest.replaceAll("").strip();
        InvalidInput.unless(unmatched.isEmpty(), "A quote is not closed: %s", text);
        rest.reset();
        while (rest.find()) {
            arguments.add(QUOTED.matcher(rest.group()).replaceAll(CommandLine::inner));
        }
        return List.copyOf(arguments);
    }

    private static String inner(java.util.regex.MatchResult quoted) {
        return Matcher.quoteReplacement(quoted.group(1) != null ? quoted.group(1) : quoted.group(2));
    }
}
