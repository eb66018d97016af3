package occam.interview.mock;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import occam.interview.judge.Mark;

/**
 * One question of an interview, from the moment it is asked: the answer, at most two follow-ups, and what came of it. Time runs while the
 * candidate is asked, and stands while the result is read.
 *
 * @param transcript what was said
 * @param stage what is expected
 * @param about the number of the point that is asked about; 0 if it is the question itself
 * @param since when the time runs; empty while it stands
 * @param before the time that had run until then
 */
public record Talk(Transcript transcript, Stage stage, int about, Optional<Instant> since, Duration before) {
    private static final int FOLLOW_UPS = 2;

    /** What is expected of the candidate. */
    public enum Stage {
        /** The answer to the question. */
        ASKED,
        /** The answer to what is asked back. */
        ASKED_BACK,
        /** To read what came of it. */
        TOLD
    }

    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public Talk {
        given(transcript, "transcript");
        given(stage, "stage");
        given(since, "since");
        given(before, "before");
    }

    /** A question that is asked now. */
    public static Talk begun(String question, Instant now) {
        return new Talk(Transcript.of(question), Stage.ASKED, 0, Optional.of(now), Duration.ZERO);
    }

    /** A task that is set now, of which the candidate tells how it went. */
    public static Talk set(String question, Instant now) {
        return new Talk(Transcript.withoutPoints(question), Stage.ASKED, 0, Optional.of(now), Duration.ZERO);
    }

    /** How long it has taken; never below 0, though a machine's clock may be set back. */
    public Duration spent(Instant now) {
        return since.map(from -> now.isBefore(from) ? before : before.plus(Duration.between(from, now)))
                .orElse(before);
    }

    /**
     * The same after an answer: what is missing or wrong is asked back, and after that it is told.
     *
     * @throws occam.InvalidInput if the text is null, or nothing is asked
     */
    public Talk answered(String text, Instant now) {
        given(text, "text");
        unless(
                stage != Stage.TOLD,
                "this question is answered: grade() closes it, said(2) and notSaid(2) change what came of a point");
        var heard = about == 0 ? transcript.answered(text) : transcript.answered(about, text);
        return new Talk(heard, stage, about, since, before).next(now);
    }

    /** What is cleared up by the first that is asked back is enough: then it goes deeper, or on. */
    Talk next(Instant now) {
        long asked = transcript.said().stream().filter(each -> each.about() > 0).count();
        return transcript
                .weakest()
                .filter(point -> asked == 0 || asked < FOLLOW_UPS && !isSaid(about))
                .map(point -> new Talk(transcript, Stage.ASKED_BACK, point.number(), Optional.of(now), spent(now)))
                .orElseGet(() -> told(now));
    }

    private boolean isSaid(int number) {
        return transcript.heard().get(number - 1).mark() == Mark.SAID;
    }

    /** The same after the candidate had enough, or has answered aloud: it is told. */
    public Talk told(Instant now) {
        return new Talk(transcript, Stage.TOLD, about, Optional.empty(), spent(now));
    }

    /** The same with one more hint, if there is one left. */
    public Talk hinted() {
        return transcript
                .hintable(about)
                .map(point -> new Talk(transcript.hinted(point.number()), stage, about, since, before))
                .orElse(this);
    }

    /** Whether a hint is left. */
    public boolean hasHint() {
        return transcript.hintable(about).isPresent();
    }

    /**
     * The same after the candidate overruled the judge.
     *
     * @param number the point's, from 1
     * @throws occam.InvalidInput if there is no such point
     */
    public Talk decided(int number, boolean isSaid) {
        return new Talk(transcript.decided(number, isSaid), stage, about, since, before);
    }

    /** What is asked back, if anything is. */
    public Optional<String> back() {
        return about > 0 ? Optional.of(transcript.back(about)) : Optional.empty();
    }
}
