package occam.course;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import occam.InvalidInput;

/**
 * What a lesson says of itself in its first cell.
 *
 * @param goals what the reader will be able to do
 */
record LessonHead(String title, String question, List<String> goals, int minutes, String before) {
    private static final Pattern TITLE = Pattern.compile("^# (\\d\\d · .+)$", Pattern.MULTILINE);
    private static final Pattern QUESTION =
            Pattern.compile("^\\*\\*Question\\.\\*\\* (.+?)(?=\n\\s*\n|\\z)", manyLines());
    private static final Pattern ABLE =
            Pattern.compile("^\\*\\*You will be able to\\*\\*\\s*\n- (.+?)(?=\n\\s*\n|\\z)", manyLines());
    private static final Pattern MINUTES = Pattern.compile("^\\*\\*Minutes\\.\\*\\* (\\d{1,4})\\b", Pattern.MULTILINE);
    private static final Pattern BEFORE = Pattern.compile("\\*\\*Before this\\.\\*\\* (.+)$", Pattern.MULTILINE);

    private static int manyLines() {
        return Pattern.MULTILINE | Pattern.DOTALL;
    }

    /**
     * @param cell the lesson's first cell of text
     * @param where the notebook, for the message
     * @throws InvalidInput that names what the cell lacks
     */
    static LessonHead parse(String cell, Object where) {
        var able = required(ABLE, cell, where, "\"**You will be able to**\" and a list");
        return new LessonHead(
                required(TITLE, cell, where, "a title such as \"# 01 · Overfitting\""),
                inOneLine(required(QUESTION, cell, where, "\"**Question.** ...\"")),
                Stream.of(able.split("\n- ")).map(LessonHead::inOneLine).toList(),
                Integer.parseInt(required(MINUTES, cell, where, "\"**Minutes.** 40\"")),
                required(BEFORE, cell, where, "\"**Before this.** ...\""));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s*\n\\s*", " ");
    }

    private static String required(Pattern pattern, String cell, Object where, String what) {
        return Optional.of(pattern.matcher(cell))
                .filter(java.util.regex.Matcher::find)
                .map(MatchResult.class::cast)
                .map(found -> found.group(1).strip())
                .orElseThrow(() -> new InvalidInput(where + ": its first text lacks " + what));
    }
}
