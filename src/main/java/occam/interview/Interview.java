package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import occam.exercise.DataFolder;
import occam.exercise.Dialogue;
import occam.exercise.KeptFile;
import occam.exercise.Markdown;
import occam.interview.Sitting.Files;
import occam.interview.mock.Remembered;
import occam.interview.mock.Round;

/**
 * A mock interview. As a cell's last value it is asked, answered and judged in one output, with a field for your words. A call a cell does the
 * same: {@link #next} asks, {@link #answer(String)} takes what you type, or {@link #answer()} shows a model answer after you have said yours
 * aloud, {@link #grade()} closes the question, and {@link #result} tells what to read again, and how it went the last time.
 */
public final class Interview implements Dialogue {
    private static final Files OF_READER = new Files(
            Optional.of(new KeptFile<>(DataFolder.ofReader(), Earned.FORM)),
            Optional.of(new KeptFile<>(DataFolder.ofReader(), Remembered.FORM)));

    private final Sitting session;
    private final Files files;
    private final InterviewCalls calls;

    private Interview(Sitting.Asker asker, InstantSource clock, Files files) {
        this.session = new Sitting(asker, clock, files);
        this.files = files;
        this.calls = new InterviewCalls(session, files.before(asker.kind()), files.recalls());
    }

    /**
     * Begins an interview over the whole bank, with the time from this machine's clock. Played to its end, it is kept, and the result of the
     * next one is compared with it.
     *
     * @param questions how many will be asked, follow-ups included
     * @param seed of their choice
     * @throws occam.InvalidInput if {@code questions} is below 1 or there are not as many
     */
    public static Interview start(int questions, long seed) {
        return start(Questions.all(), questions, seed, InstantSource.system(), OF_READER);
    }

    /**
     * The same with a clock of your own, to try it: it is not kept.
     *
     * @throws occam.InvalidInput as {@link #start(int, long)} does
     */
    public static Interview start(int questions, long seed, InstantSource clock) {
        return start(Questions.all(), questions, seed, clock);
    }

    static Interview start(List<Question> bank, int questions, long seed, InstantSource clock) {
        return start(bank, questions, seed, clock, Files.NONE);
    }

    static Interview start(List<Question> bank, int questions, long seed, InstantSource clock, Files files) {
        unless(
                questions >= 1 && questions <= bank.size(),
                "an interview has from 1 to %d questions, was %d",
                bank.size(),
                questions);
        return new Interview(new Interviewer(bank, questions, seed), clock, files);
    }

    /** A quarter of an hour, a little of everything: what is asked most, and nothing deep. Each one opens in another way. */
    public static Interview screen() {
        return of(Round.SCREEN);
    }

    /** 25 minutes on networks: dropout, normalization, decay, optimizers, early stopping, augmentation, calibration. */
    public static Interview deepLearning() {
        return of(Round.DEEP_LEARNING);
    }

    /** 25 minutes on linear models: bias and variance, L1 and L2, lasso and ridge, scaling, the choice of λ, leaks. */
    public static Interview statistics() {
        return of(Round.STATISTICS);
    }

    /** 25 minutes of situations: the validation loss rises, the score falls in production, somebody wants to buy rows. */
    public static Interview applied() {
        return of(Round.APPLIED);
    }

    /** 20 minutes of listings that run, each with a wrong line: which one, and why. */
    public static Interview codeReview() {
        return of(Round.CODE_REVIEW);
    }

    /** 25 minutes of writing from memory, in any language, and of saying what was written. */
    public static Interview whiteboard() {
        return of(Round.WHITEBOARD);
    }

    static Interview of(Round round) {
        var clock = InstantSource.system();
        return of(round, round.level(), clock.millis(), clock, OF_READER);
    }

    static Interview of(Round round, int level, long seed, InstantSource clock, Files files) {
        return new Interview(new RoundPlan(round, level, seed, files.recalls()), clock, files);
    }

    /**
     * A round with a seed and a clock of your own, to try it: it is not kept.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public static Interview of(Round round, long seed, InstantSource clock) {
        return of(given(round, "round"), round.level(), seed, given(clock, "clock"), Files.NONE);
    }

    /**
     * The same round, not yet begun, up to this level.
     *
     * @param level 1 for warm-ups, 2 for the core, 3 for deep ones as well
     * @throws occam.InvalidInput if it is another, or the interview is no round
     */
    public Interview level(int level) {
        unless(level >= 1 && level <= 3, "level must be 1 (warm-up), 2 (core) or 3 (deep), was %d", level);
        unless(
                session.asker() instanceof RoundPlan,
                "an interview of a number of questions gets harder by itself: for a level take a round, such as Interview.screen()");
        var plan = (RoundPlan) session.asker();
        return new Interview(new RoundPlan(plan.round(), level, plan.seed(), plan.recalls()), session.clock(), files);
    }

    /**
     * Asks the next question, and starts its time: the same one until it is graded.
     *
     * @throws occam.InvalidInput if the interview is over
     */
    public Markdown next() {
        return calls.next();
    }

    /**
     * Stops the time of the open question, and shows a model answer; where none is open, that of the last one, which has its grade.
     *
     * @throws occam.InvalidInput if there was no question yet
     */
    public Markdown answer() {
        return calls.answer();
    }

    /**
     * Takes your answer, or your reply to what was asked back: shows what was heard of it, and asks back, or tells what came of each point. Of a
     * listing it takes the letter of a line.
     *
     * @throws occam.InvalidInput if it is null, no question is open, or the open one is answered
     */
    public Markdown answer(String words) {
        return calls.answer(given(words, "words"));
    }

    /**
     * A hint on what is asked, for half a point; the last one again if none is left.
     *
     * @throws occam.InvalidInput if no question is open
     */
    public Markdown hint() {
        return calls.hint();
    }

    /**
     * Overrules the judge: you did say this point, which counts, and is kept.
     *
     * @param point its number, from 1
     * @throws occam.InvalidInput if there is no such point, or no question is open
     */
    public Markdown said(int point) {
        return calls.decided(point, true);
    }

    /**
     * Overrules the judge: you did not say this point.
     *
     * @param point its number, from 1
     * @throws occam.InvalidInput if there is no such point, or no question is open
     */
    public Markdown notSaid(int point) {
        return calls.decided(point, false);
    }

    /**
     * Closes the open question with the grade that its points suggest.
     *
     * @throws occam.InvalidInput if no question is open, a point is undecided, or there are no points
     */
    public Markdown grade() {
        return calls.grade();
    }

    /**
     * Notes how well you answered the open question, which closes it.
     *
     * @param grade 0 for no idea, 1 for parts, 2 for right, 3 for right and complete
     * @throws occam.InvalidInput if it is not so, or no question is open
     */
    public Markdown grade(int grade) {
        return calls.grade(new Grade(grade));
    }

    /**
     * How it went so far: points and time by topic, those of the last time, what to read again, and each question with its grade.
     *
     * @throws occam.InvalidInput if nothing is graded yet
     */
    public Markdown result() {
        return calls.result();
    }

    @Override
    public String name() {
        return "interview " + session.asker();
    }

    @Override
    public Page page() {
        return pages(Optional.empty());
    }

    InterviewCalls calls() {
        return calls;
    }

    /** @param onwards what follows its report, if anything does */
    Page pages(Optional<Key> onwards) {
        var pages = new InterviewPages(session, calls::report, onwards);
        return session.steps() == 0 ? pages.first(session.asker().intro()) : pages.now("");
    }

    @Override
    public Markdown still() {
        return new Markdown(
                session.asker().intro()
                        + QuestionText.note(
                                "Where no button can be pressed, keep it in a variable, then call next(), answer(\"...\"), grade(), and at the end result()."));
    }
}
