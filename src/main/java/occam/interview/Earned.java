package occam.interview;

import static occam.InvalidInput.unless;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import occam.exercise.KeptFile.Form;
import occam.interview.Interviewer.Turn;
import occam.interview.mock.Durations;

/**
 * What is kept of the last mock interview that was played to its end, for each topic and for all of it.
 *
 * @param points of 3 for each question
 * @param questions how many there were
 * @param end in seconds since the epoch
 */
record Earned(int points, int questions, long end) {
    static final Form<Earned> FORM =
            new Form<>("interviews", "topics", "interview", Earned.class, (earlier, later) -> later);

    /** In place of a topic. */
    static final String ALL = "all topics";

    /** Between the kind of an interview and a topic, of which none has it. */
    private static final String APART = ": ";

    Earned {
        unless(questions >= 1, "an interview has at least 1 question, was %d", questions);
        unless(
                points >= 0 && points <= 3 * questions,
                "%d questions give 0 to %d points, was %d",
                questions,
                3 * questions,
                points);
    }

    static Earned of(List<Turn> turns, Instant end) {
        int points = turns.stream().mapToInt(turn -> turn.grade().points()).sum();
        return new Earned(points, turns.size(), end.getEpochSecond());
    }

    /** By topic, and {@link #ALL}. */
    static Map<String, Earned> each(List<Turn> turns, Instant end) {
        var each = new TreeMap<String, Earned>();
        turns.stream()
                .collect(Collectors.groupingBy(turn -> turn.question().topic()))
                .forEach((topic, of) -> each.put(topic, of(of, end)));
        each.put(ALL, of(turns, end));
        return each;
    }

    /** By the names under which an interview of a kind keeps them; without a kind these are the topics. */
    static Map<String, Earned> named(String kind, Map<String, Earned> each) {
        var named = new TreeMap<String, Earned>();
        each.forEach((topic, earned) -> named.put(kind.isEmpty() ? topic : kind + APART + topic, earned));
        return named;
    }

    /** Those of a kind, by topic. */
    static Map<String, Earned> of(String kind, Map<String, Earned> kept) {
        var each = new TreeMap<String, Earned>();
        kept.forEach((name, earned) -> {
            int at = name.indexOf(APART);
            if (name.substring(0, Math.max(0, at)).equals(kind)) {
                each.put(at < 0 ? name : name.substring(at + APART.length()), earned);
            }
        });
        return each;
    }

    String mean() {
        return String.format(Locale.ROOT, "%.1f", points / (double) questions);
    }

    /** As one sentence, seen from now. */
    String words(Instant now) {
        var ago = Durations.wait(Durations.between(Instant.ofEpochSecond(end), now));
        return String.format(Locale.ROOT, "Last time, %s ago: %d of %d points.", ago, points, 3 * questions);
    }
}
