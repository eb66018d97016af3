package occam.interview;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import occam.exercise.Dialogue.Key;
import occam.exercise.Dialogue.Page;
import occam.exercise.KeptFile;
import occam.interview.Interviewer.Open;
import occam.interview.Interviewer.Prompt;
import occam.interview.Interviewer.Turn;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.KeyPoints;
import occam.interview.judge.Mark;
import occam.interview.mock.Deeper;
import occam.interview.mock.Remembered;
import occam.interview.mock.Round;
import occam.interview.mock.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTest {
    private final SetClock clock = new SetClock();

    @TempDir
    Path folder;

    private Interview round(Round round, long seed) {
        return Desks.round(round, round.level(), seed, folder, clock);
    }

    private static Open open(Interview interview) {
        return interview.calls().session().ask().orElseThrow();
    }

    private static String whole(String question) {
        return KeyPoints.of(question).stream().map(KeyPoint::says).collect(Collectors.joining(" "));
    }

    /** Whatever the judge makes of it. */
    private static void completely(Interview interview) {
        var points = open(interview).talk().transcript().points();
        interview.answer(whole(open(interview).prompt().question().id()));
        points.forEach(point -> interview.said(point.number()));
    }

    /** All that is asked if each answer gets this grade and takes so long. */
    private static List<Prompt> asked(Round round, long seed, int grade, Duration each) {
        var plan = new RoundPlan(round, round.level(), seed, java.util.Map.of());
        var turns = new ArrayList<Turn>();
        var spent = Duration.ZERO;
        for (var next = plan.next(turns, spent); next.isPresent(); next = plan.next(turns, spent)) {
            turns.add(new Turn(next.orElseThrow(), new Grade(grade), each, Transcript.of("")));
            spent = spent.plus(each);
        }
        return turns.stream().map(Turn::prompt).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Round.class, mode = EnumSource.Mode.EXCLUDE, names = "AGAIN")
    void aRoundAsksUntilItsTimeIsOver_NothingTwice_NothingAboveItsLevelButWhatGoesDeeper(Round round) {
        for (long seed = 1; seed <= 5; seed++) {
            var asked = asked(round, seed, 3, Duration.ofSeconds(100));
            assertThat(asked).hasSize((int) Math.ceil(round.length().toSeconds() / 100.0));
            assertThat(asked).doesNotHaveDuplicates();
            assertThat(asked)
                    .allMatch(prompt -> prompt.isDeeper() || prompt.question().level() <= round.level())
                    .allMatch(prompt ->
                            prompt.isDeeper() || round.covers(prompt.question().topic()));
        }
    }

    /** So the top thirty are asked before any other, as far as they have points. */
    @Test
    void aScreenBeginsWithWhatIsAskedMost() {
        var top = Questions.mostAsked(30);
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(asked(Round.SCREEN, seed, 1, Duration.ofMinutes(1)))
                    .hasSize(15)
                    .allMatch(prompt -> top.contains(prompt.question()))
                    .noneMatch(Prompt::isDeeper);
        }
    }

    @Test
    void aGoodAnswerLeadsDeeperOnceAndAPoorOneDoesNot() {
        var good = asked(Round.STATISTICS, 1, 2, Duration.ofMinutes(2));
        for (int i = 1; i < good.size(); i++) {
            if (good.get(i).isDeeper()) {
                var before = good.get(i - 1);
                assertThat(before.isDeeper()).isFalse();
                assertThat(Deeper.after(before.question().id()).orElseThrow().then())
                        .isEqualTo(good.get(i).question().id());
            }
        }
        assertThat(good.stream().filter(Prompt::isDeeper)).hasSizeGreaterThan(3);
    }

    @Test
    void overManySeedsWhatIsAskedMoreComesMoreOften() {
        var topics = new ArrayList<String>();
        for (long seed = 1; seed <= 30; seed++) {
            asked(Round.SCREEN, seed, 1, Duration.ofMinutes(2))
                    .forEach(prompt -> topics.add(prompt.question().topic()));
        }
        long overfitting = topics.stream().filter("overfitting"::equals).count();
        assertThat(overfitting).isGreaterThan(25);
        assertThat(topics.stream().filter("bias and variance"::equals).count()).isGreaterThan(20);
        assertThat(topics.stream().filter("Bayesian view"::equals).count()).isLessThan(overfitting);
    }

    /** Whatever the seed: it opens with what was never asked, else with what was asked longest ago. */
    @Test
    void anotherOpeningEachTime() {
        var openings = new ArrayList<String>();
        for (int time = 0; time < 12; time++) {
            var interview = round(Round.SCREEN, 7);
            openings.add(open(interview).prompt().question().id());
            interview.grade(2);
            clock.moved(Duration.ofMinutes(1));
        }
        assertThat(openings).doesNotHaveDuplicates();
        assertThat(new HashSet<>(openings)).hasSize(12);
    }

    @Test
    void theClockRunsWhileItAsksStandsWhileItTellsAndEndsTheRound() {
        var interview = round(Round.SCREEN, 1);
        assertThat(interview.next().text())
                .contains("<small>Screen, question 1, ", "0 s gone, 15 min 00 s left</small>");
        clock.moved(Duration.ofSeconds(70));
        assertThat(interview.next().text()).contains("1 min 10 s gone, 13 min 50 s left");
        completely(interview);
        interview.answer();
        clock.moved(Duration.ofMinutes(30));
        assertThat(interview.grade().text()).isEqualTo("3 of 3 points. 13 min 50 s left: `next()`.");
        interview.next();
        clock.moved(Duration.ofMinutes(14));
        assertThat(interview.next().text()).contains("15 min 10 s gone, 0 s left");
        assertThat(interview.grade(1).text()).isEqualTo("1 of 3 points. That was the last question: see `result()`.");
        refused(
                "this interview is over after its 2 questions: result() tells how it went, Interview.start(...) begins another",
                interview::next);
    }

    @Test
    void byCallsItIsHeardAskedBackHintedOverruledAndGraded() {
        var interview = round(Round.SCREEN, 1);
        interview.next();
        var points = open(interview).talk().transcript().points();
        var back = interview.answer("Nothing to say.").text();
        assertThat(back).contains("> Nothing to say.", "Reply by answer(");
        assertThat(interview.hint().text()).contains("*Hint, ½ point:*");
        interview.answer("Nothing more.");
        assertThat(interview.answer().text())
                .contains("1. ○ **not said.**", "(asked back, with a hint)", "A model answer");
        assertThat(interview.said(1).text()).contains("1. ✓ **said.**", "(asked back, with a hint, you decided)");
        var overruled = interview.said(2).text();
        assertThat(overruled).contains("2. ✓ **said.**", "(you decided)");
        assertThat(interview.notSaid(2).text()).contains("2. ○ **not said.**");
        interview.said(2);
        for (int number = 3; number <= points.size(); number++) {
            interview.notSaid(number);
        }
        assertThat(interview.grade().text()).startsWith("1 of 3 points.");
        assertThat(interview.result().text())
                .contains(
                        "**2 of " + points.size() + " points said**, 1 of them when asked back",
                        "Hints: 1.",
                        "To read again");
    }

    @Test
    void whatComesTooEarlyIsOneLine() {
        var interview = round(Round.SCREEN, 1);
        refused("there is no question to answer: next() asks one", () -> interview.answer("x"));
        refused("there is no question to give a hint on: next() asks one", interview::hint);
        refused("there is no question to decide on: next() asks one", () -> interview.said(1));
        refused("there is no question to grade: next() asks one", interview::grade);
        interview.next();
        refused("the points of this question are numbered from 1 to 5, was 9", () -> interview.said(9));
    }

    private static Page press(Page page, String label) {
        return page.keys().stream()
                .filter(key -> key.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(labels(page)))
                .next()
                .get();
    }

    private static List<String> labels(Page page) {
        return page.keys().stream().map(Key::label).toList();
    }

    /** The page on which all points count as said, whatever the judge makes of the answer. */
    private static Page allSaid(Page page) {
        var told = page.typing().isPresent() ? press(page, "Show the points") : page;
        for (var key = positive(told); key.isPresent(); key = positive(told)) {
            told = key.get().next().get();
        }
        return told;
    }

    private static Optional<Key> positive(Page page) {
        return page.keys().stream()
                .filter(key -> key.name().startsWith("Yes, ") || key.name().equals("I did say it"))
                .findFirst();
    }

    private static Page type(Page page, String text) {
        return page.typing().orElseThrow().next().apply(text);
    }

    @Test
    void pagesLeadFromTheQuestionToTheReport() {
        var interview = round(Round.SCREEN, 1);
        var intro = interview.page();
        assertThat(intro.text().text()).contains("**Screen.** 15 minutes, up to level 2.");
        clock.moved(Duration.ofMinutes(5));
        var question = press(intro, "Begin");
        assertThat(question.text().text()).contains("0 s gone");
        assertThat(labels(question)).containsExactly("Hint, for half a point", "Show the points", "End the interview");
        assertThat(type(question, " \n").said()).startsWith("There is nothing in the field");
        var id = open(interview).prompt().question().id();
        var told = allSaid(type(question, whole(id)));
        assertThat(labels(told)).startsWith("Go on", "1 I did not say it", "2 I did not say it");
        var overruled = press(told, "1 I did not say it");
        assertThat(overruled.said()).isEqualTo("Point 1 counts as not said.");
        assertThat(labels(overruled)).startsWith("Go on", "1 I did say it");
        var next = press(press(overruled, "1 I did say it"), "Go on");
        assertThat(next.text().text())
                .contains("question 2")
                .contains(Deeper.after(id).orElseThrow().asks());
        var report = press(next, "End the interview");
        assertThat(report.text().text())
                .startsWith("**1 of 1 questions, 3 of 3 points")
                .contains("points said**");
        assertThat(labels(report)).containsExactly("Show it again");
    }

    @Test
    void aPageThatIsNotTheLastAnyMoreDoesNothingButShowThatOne() {
        var interview = round(Round.SCREEN, 1);
        var question = press(interview.page(), "Begin");
        interview.grade(3);
        interview.next();
        var late = type(question, "an answer to what is closed");
        assertThat(late.said()).isEqualTo("It went on elsewhere in the meantime.");
        assertThat(late.text().text()).contains("question 2");
        assertThat(open(interview).talk().transcript().said()).isEmpty();
    }

    @Test
    void whoAnswersAloudSeesThePointsAndSaysWhichWereThere() {
        var told = press(press(round(Round.SCREEN, 1).page(), "Begin"), "Show the points");
        assertThat(labels(told)).startsWith("Go on", "1 I did say it");
        assertThat(press(told, "1 I did say it").text().text()).contains("1. ✓ **said.**", "(you decided)");
    }

    @Test
    void aCodeReviewShowsAListingTakesALineAndAsksWhy() {
        var interview = round(Round.CODE_REVIEW, 1);
        var listing = press(interview.page(), "Begin");
        assertThat(listing.text().text()).contains("```java", "/* A */", "Which one?");
        assertThat(labels(listing)).containsExactly("a line A", "b line B", "c line C", "d line D");
        var works = open(interview).work().orElseThrow();
        var right = works.right();
        var wrong = right == occam.exercise.Choice.A ? "b line B" : "a line A";
        var second = press(listing, wrong);
        assertThat(second.said()).startsWith("Not line ");
        assertThat(labels(second)).hasSize(3);
        var told = press(second, right.name().toLowerCase(java.util.Locale.ROOT) + " line " + right);
        assertThat(told.said()).isEqualTo("Line " + right + " it is.");
        assertThat(told.text().text()).contains("**It is line " + right + ".** Suggested grade: 1 of 3.");
        var why = press(told, "Go on");
        assertThat(why.typing()).isPresent();
        assertThat(why.text().text()).contains("question 2");
    }

    @Test
    void ofAListingACallTakesTheLetter() {
        var interview = round(Round.CODE_REVIEW, 1);
        interview.next();
        refused(
                "of a listing name the line: answer(\"A\"), \"B\", \"C\" or \"D\", was \"the second\"",
                () -> interview.answer("the second"));
        var right = open(interview).work().orElseThrow().right();
        assertThat(interview
                        .answer(right.name().toLowerCase(java.util.Locale.ROOT))
                        .text())
                .contains("Suggested grade: 3 of 3");
        assertThat(interview.grade().text()).startsWith("3 of 3 points.");
    }

    @Test
    void aWhiteboardShowsAModelAndTheCandidateCompares() {
        var board = press(round(Round.WHITEBOARD, 1).page(), "Begin");
        assertThat(board.text().text()).contains("A good time: ");
        var told = type(board, "");
        assertThat(told.text().text()).contains("A model answer", "How close is yours?");
        assertThat(labels(told)).containsExactly("1 no idea", "2 parts", "3 right", "4 complete");
        assertThat(press(told, "3 right").typing()).isPresent();
    }

    @Test
    void whatIsKeptOfARoundIsComparedWithTheNextOfItsKindOnly() {
        var first = round(Round.SCREEN, 1);
        first.next();
        completely(first);
        first.notSaid(1);
        first.grade();
        press(first.page(), "End the interview");
        var names = new KeptFile<>(folder, Earned.FORM).kept().values().keySet();
        assertThat(names).contains("screen: all topics").allMatch(name -> name.startsWith("screen: "));
        clock.moved(Duration.ofDays(2));
        var second = round(Round.SCREEN, 2);
        second.next();
        second.grade(1);
        assertThat(second.result().text()).contains("Last time, 2 days ago: 2 of 3 points.");
        var other = round(Round.STATISTICS, 2);
        other.next();
        other.grade(1);
        assertThat(other.result().text()).doesNotContain("Last time");
    }

    @Test
    void whatCameOfEachPointIsKeptWithTheOverruling_AndAskedAgain() {
        var first = round(Round.SCREEN, 1);
        first.next();
        var id = open(first).prompt().question().id();
        completely(first);
        first.notSaid(1);
        first.grade();
        var kept = new KeptFile<>(folder, Remembered.FORM).kept().values();
        assertThat(kept.get(id + " 1").mark()).isEqualTo(Mark.NOT_SAID);
        assertThat(kept.get(id + " 1").isOverruled()).isTrue();
        assertThat(kept.get(id + " 2").mark()).isEqualTo(Mark.SAID);
        var again = round(Round.AGAIN, 1);
        assertThat(open(again).prompt().question().id()).isEqualTo(id);
        completely(again);
        again.grade();
        assertThat(again.result().text()).contains("points that you met before");
        assertThat(round(Round.AGAIN, 1).calls().isOver()).isTrue();
    }

    @Test
    void aLevelIsToldBeforeItBegins() {
        var easy = Interview.of(Round.STATISTICS, 1, clock).level(1);
        for (int i = 0; i < 5; i++) {
            assertThat(easy.next().text()).contains("level 1");
            easy.grade(1);
        }
        refused("level must be 1 (warm-up), 2 (core) or 3 (deep), was 4", () -> easy.level(4));
        refused(
                "an interview of a number of questions gets harder by itself: for a level take a round, such as Interview.screen()",
                () -> Interview.start(3, 1, clock).level(2));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theHourLeadsFromCardsToTheScreenToWhatWasMissingToWhatToRead() {
        var hour = new Hour(() -> Cards.of(Bank.three(), folder, clock).page(), kind -> round(kind, 3));
        var card = press(hour.page(), "Begin");
        assertThat(labels(card)).containsExactly("Show the answer", "s On to the screen");
        var next = press(press(card, "Show the answer"), "3 right");
        assertThat(next.said()).startsWith("Known");
        var question = press(press(next, "s On to the screen"), "Begin");
        assertThat(question.text().text()).contains("Screen, question 1");
        var report = press(press(press(question, "Show the points"), "Go on"), "End the interview");
        var again = press(report, "What was missing");
        assertThat(again.text().text()).contains("**What was missing.** 10 minutes");
        var reading = press(press(press(press(again, "Begin"), "Show the points"), "Go on"), "What to read");
        assertThat(reading.text().text()).contains("**What to read now**", ".ipynb#");
    }
}
