package occam.interview.mock;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.KeyPoints;
import occam.interview.judge.Mark;

/**
 * All that was said to one question.
 *
 * @param points what must be said; empty if there is nothing to compare an answer with
 * @param said in the order of time
 * @param hints the numbers of the points of which there was a hint
 * @param decided by the number of a point what the candidate decided, true for said
 */
public record Transcript(
        String question,
        List<KeyPoint> points,
        List<Utterance> said,
        Set<Integer> hints,
        Map<Integer, Boolean> decided) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public Transcript {
        given(question, "question");
        points = List.copyOf(given(points, "points"));
        said = List.copyOf(given(said, "said"));
        hints = Set.copyOf(given(hints, "hints"));
        decided = Map.copyOf(given(decided, "decided"));
    }

    /** Nothing said to this question yet. */
    public static Transcript of(String question) {
        return new Transcript(question, KeyPoints.of(question), List.of(), Set.of(), Map.of());
    }

    /** Nothing said to something that has no points. */
    static Transcript withoutPoints(String question) {
        return new Transcript(question, List.of(), List.of(), Set.of(), Map.of());
    }

    Transcript answered(String text) {
        return with(points.isEmpty() ? new Utterance(0, "", text, List.of()) : Utterance.answer(question, text));
    }

    Transcript answered(int number, String text) {
        return with(Utterance.to(back(number), point(number), text));
    }

    private Transcript with(Utterance more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return new Transcript(question, points, all, hints, decided);
    }

    Transcript hinted(int number) {
        var more = new TreeSet<>(hints);
        more.add(number);
        return new Transcript(question, points, said, more, decided);
    }

    Transcript decided(int number, boolean isSaid) {
        unless(
                number >= 1 && number <= points.size(),
                "the points of this question are numbered from 1 to %d, was %d",
                points.size(),
                number);
        var more = new TreeMap<>(decided);
        more.put(number, isSaid);
        return new Transcript(question, points, said, hints, more);
    }

    /** Whether there is something to compare with the points: an answer that was typed, or what the candidate said of one given aloud. */
    public boolean isCompared() {
        return !points.isEmpty() && !(said.isEmpty() && decided.isEmpty());
    }

    /** What came of each point. */
    public List<Heard> heard() {
        return points.stream().map(this::heard).toList();
    }

    private Heard heard(KeyPoint point) {
        int number = point.number();
        var judged = said.stream()
                .map(each -> each.points().get(number - 1).mark())
                .reduce(Mark.NOT_SAID, Transcript::later);
        var mark = Optional.ofNullable(decided.get(number))
                .map(isSaid -> isSaid ? Mark.SAID : judged == Mark.OPPOSITE ? judged : Mark.NOT_SAID)
                .orElse(judged);
        return new Heard(point, judged, mark, isAskedBack(number), hints.contains(number));
    }

    private boolean isAskedBack(int number) {
        return said.stream().anyMatch(each -> each.about() == number);
    }

    /** Who corrects what was said is heard; silence takes nothing back, and neither does a mumble. */
    private static Mark later(Mark before, Mark now) {
        return switch (now) {
            case SAID, OPPOSITE -> now;
            case HALF -> before == Mark.SAID ? before : now;
            case CANNOT_TELL -> before == Mark.NOT_SAID ? now : before;
            case NOT_SAID -> before;
        };
    }

    /**
     * Which point an interviewer asks about next: one of which the contrary was said, else one that was not said, or half; each once. What cannot be
     * told is for the candidate to decide.
     */
    Optional<KeyPoint> weakest() {
        return Stream.of(EnumSet.of(Mark.OPPOSITE), EnumSet.of(Mark.NOT_SAID, Mark.HALF))
                .flatMap(marks -> heard().stream().filter(each -> marks.contains(each.mark()) && !each.isAskedBack()))
                .map(Heard::point)
                .findFirst();
    }

    /** Of which point a hint would be, if one is left: of what is asked about, else of the first that is missing. */
    Optional<KeyPoint> hintable(int about) {
        return heard().stream()
                .filter(each ->
                        about == 0 ? each.mark() != Mark.SAID : each.point().number() == about)
                .filter(each -> !each.isHinted())
                .map(Heard::point)
                .findFirst();
    }

    /** How it is asked about. */
    String back(int number) {
        var follow = FollowUp.on(point(number));
        return heard().get(number - 1).judged() == Mark.OPPOSITE ? follow.opposite() : follow.missing();
    }

    private KeyPoint point(int number) {
        return points.get(number - 1);
    }

    /** What it comes to. */
    public Tally tally() {
        return Tally.of(heard());
    }
}
