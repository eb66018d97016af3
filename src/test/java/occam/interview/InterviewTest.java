package occam.interview;

import static occam.Refusal.refused;
import static occam.interview.Bank.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import occam.exercise.KeptFile;
import occam.exercise.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {
    private static final List<Question> BANK = List.of(
            question("a1", "a", 1, "a2"),
            question("a2", "a", 2, "a3"),
            question("a3", "a", 3, "a4"),
            question("a4", "a", 3),
            question("b1", "b", 1),
            question("b2", "b", 2),
            question("b3", "b", 3),
            question("c1", "c", 1),
            question("c2", "c", 2, "a4"),
            question("c3", "c", 3));

    private final SetClock clock = new SetClock();

    private static String id(Markdown asked) {
        return asked.text().replaceAll("(?s).*What is (\\w+)\\?.*", "$1");
    }

    /** The ids of all questions of an interview whose answers are as good as told. */
    private List<String> asked(List<Question> bank, int questions, long seed, int grade) {
        var interview = Interview.start(bank, questions, seed, clock);
        var asked = new ArrayList<String>();
        for (int i = 0; i < questions; i++) {
            asked.add(id(interview.next()));
            interview.grade(grade);
        }
        return asked;
    }

    private static List<Question> only(String... ids) {
        return BANK.stream()
                .filter(question -> List.of(ids).contains(question.id()))
                .toList();
    }

    private Interview kept(Path folder, int questions) {
        return Interview.start(BANK, questions, 1, clock, Desks.files(folder));
    }

    private static Interview played(Interview interview, int... grades) {
        for (int grade : grades) {
            interview.next();
            interview.grade(grade);
        }
        return interview;
    }

    @Test
    void theResultIsComparedWithTheLastInterviewThatWasPlayedToItsEnd(@TempDir Path folder) {
        var first = played(kept(folder, 2), 3, 2);
        assertThat(first.result().text()).contains("5 of 6 points").doesNotContain("ast time");
        played(kept(folder, 2), 0);
        clock.moved(Duration.ofDays(3));
        var second = played(kept(folder, 2), 3, 0).result().text();
        assertThat(second)
                .contains("3 of 6 points, 0 s.** Last time, 3 days ago: 5 of 6 points.")
                .contains("| topic | questions | points, mean | last time | time, mean | read again |");
        assertThat(played(kept(folder, 2), 3).result().text()).contains("Last time, 1 min ago: 3 of 6 points.");
    }

    @Test
    void eachTopicStandsBesideItsOwnLastTimeAndANewOneBesideNothing(@TempDir Path folder) {
        var file = new KeptFile<>(folder, Earned.FORM);
        file.note("a", new Earned(5, 3, 0));
        var interview = played(kept(folder, 6), 1, 1, 1, 1, 1, 1);
        var rows = interview.result().text();
        assertThat(rows).containsPattern("(?m)^\\| a \\| \\d \\| 1\\.0 \\| 1\\.7 \\| 0 s \\|");
        assertThat(rows).containsPattern("(?m)^\\| b \\| \\d \\| 1\\.0 \\| \\| 0 s \\|");
        assertThat(file.kept().values().keySet()).contains("a", "b", Earned.ALL);
    }

    @Test
    void aTrialWithAClockOfItsOwnIsNotKept(@TempDir Path folder) {
        played(Interview.start(BANK, 1, 1, clock), 3);
        assertThat(kept(folder, 1).next().text()).contains("Question 1 of 1");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeKeptIsOneLineAndTheResultIsThere(@TempDir Path folder) throws IOException {
        var text = "{\"version\": 2, \"topics\": {}}";
        Files.writeString(folder.resolve("interviews.json"), text);
        var interview = kept(folder, 1);
        interview.next();
        assertThat(interview.grade(2).text()).contains("could not be kept", "another version of Occam");
        assertThat(interview.result().text()).contains("2 of 3 points");
        assertThat(folder.resolve("interviews.json")).hasContent(text);
    }

    @Test
    void aGoodAnswerIsFollowedUpAtMostTwice() {
        var chain = only("a1", "a2", "a3", "a4", "b1");
        var afterA1 = LongStream.range(0, 20)
                .mapToObj(seed -> asked(chain, 4, seed, 2))
                .filter(ids -> ids.get(0).equals("a1"))
                .toList();
        assertThat(afterA1).isNotEmpty().allMatch(List.of("a1", "a2", "a3", "b1")::equals);
    }

    @Test
    void aPoorAnswerIsFollowedByAnEasierQuestionOfItsTopic() {
        var bank = List.of(
                question("x1", "x", 1, "x2"),
                question("easy", "x", 1),
                question("x2", "x", 2),
                question("hard", "x", 3),
                question("other", "z", 1));
        var afterX1 = LongStream.range(0, 20)
                .mapToObj(seed -> afterAGoodAndAPoorAnswer(Interview.start(bank, 3, seed, clock)))
                .filter(ids -> ids.get(0).equals("x1"))
                .toList();
        assertThat(afterX1).isNotEmpty().allMatch(List.of("x1", "x2", "easy")::equals);
    }

    private static List<String> afterAGoodAndAPoorAnswer(Interview interview) {
        var ids = new ArrayList<String>();
        for (int grade : new int[] {2, 1, 0}) {
            ids.add(id(interview.next()));
            interview.grade(grade);
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void noQuestionIsAskedTwice(int grade) {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(asked(BANK, BANK.size(), seed, grade)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theFirstQuestionsOnATopicGetHarder() {
        var plain = IntStream.range(0, 30)
                .mapToObj(i -> question("q" + i, "topic " + i / 3, 1 + i % 3))
                .toList();
        var levels = asked(plain, 9, 1, 2).stream()
                .map(id -> 1 + Integer.parseInt(id.substring(1)) % 3)
                .toList();
        assertThat(levels).containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3);
    }

    @Test
    void topicsComeInTurns() {
        assertThat(asked(only("b1", "b2", "c1", "c3"), 4, 1, 2).stream().map(id -> id.charAt(0)))
                .isIn(
                        List.of('b', 'c', 'b', 'c'),
                        List.of('b', 'c', 'c', 'b'),
                        List.of('c', 'b', 'c', 'b'),
                        List.of('c', 'b', 'b', 'c'));
    }

    /** Of 27 public lists most ask about overfitting, bias and variance, L1 and L2; none about proximal steps. */
    @Test
    void whatIsAskedMoreComesMoreOften_AndInterviewsBeginInManyWays() {
        var first = new HashSet<Question>();
        var topics = new HashMap<String, Integer>();
        for (long seed = 1; seed <= 40; seed++) {
            var interviewer = new Interviewer(Questions.all(), 12, seed);
            var turns = new ArrayList<Interviewer.Turn>();
            while (turns.size() < 12) {
                var next = interviewer.next(turns);
                topics.merge(next.topic(), 1, Integer::sum);
                turns.add(new Interviewer.Turn(next, new Grade(2), Duration.ZERO));
            }
            first.add(turns.get(0).question());
        }
        assertThat(first).hasSizeGreaterThan(8);
        assertThat(topics.get("overfitting")).isGreaterThan(20);
        assertThat(topics.get("bias and variance")).isGreaterThan(20);
        assertThat(topics.getOrDefault("proximal steps", 0)).isLessThan(10);
    }

    @Test
    void theMostAskedComeFirst_AndNoneThatIsInNoList() {
        var asked = Questions.mostAsked(30);
        assertThat(asked).hasSize(30).extracting(Question::id).contains("l1-zeros-why", "bv-tradeoff", "drop-what");
        assertThat(asked)
                .isSortedAccordingTo(Comparator.comparingInt(Questions::lists).reversed());
        assertThat(Questions.mostAsked(1000))
                .hasSizeLessThan(Questions.all().size())
                .allMatch(one -> Questions.lists(one) > 0);
        refused("there must be 1 question or more, was 0", () -> Questions.mostAsked(0));
    }

    @Test
    void theSeedDecides() {
        assertThat(asked(BANK, 6, 5, 2)).isEqualTo(asked(BANK, 6, 5, 2));
        var orders = new HashSet<>(LongStream.range(0, 10)
                .mapToObj(seed -> asked(BANK, 6, seed, 2))
                .toList());
        assertThat(orders).hasSizeGreaterThan(3);
    }

    @Test
    void aQuestionIsAskedWithoutItsAnswer() {
        var interview = Interview.start(only("b2"), 1, 1, clock);
        assertThat(interview.next().text()).isEqualTo("<small>Question 1 of 1, b, level 2</small>\n\n**What is b2?**");
        assertThat(interview.answer().text()).startsWith("Brief b2.\n\nFull b2.\n\n*Trap.* Trap b2.");
    }

    @Test
    void aQuestionStaysAndItsTimeRunsUntilItIsGraded() {
        var interview = Interview.start(only("b1", "c1"), 2, 1, clock);
        var first = interview.next();
        clock.moved(Duration.ofSeconds(40));
        assertThat(interview.next()).isEqualTo(first);
        clock.moved(Duration.ofSeconds(25));
        assertThat(interview.answer().text()).contains("Your time: 1 min 05 s.");
        clock.moved(Duration.ofMinutes(9));
        assertThat(interview.answer().text()).contains("Your time: 1 min 05 s.");
        assertThat(interview.grade(2).text()).isEqualTo("2 of 3 points. 1 to go: `next()`.");
        assertThat(interview.next()).isNotEqualTo(first);
        clock.moved(Duration.ofSeconds(7));
        assertThat(interview.grade(0).text()).isEqualTo("0 of 3 points. That was the last question: see `result()`.");
        assertThat(interview.result().text())
                .contains("- What is b1?", "- What is c1?", "points, 1 min 05 s", "points, 7 s");
    }

    @Test
    void aClockThatIsSetBackTakesNoTimeAway() {
        var interview = Interview.start(only("b1"), 1, 1, clock);
        interview.next();
        clock.moved(Duration.ofHours(-1));
        assertThat(interview.answer().text()).contains("Your time: 0 s.");
    }

    @Test
    void theResultTellsByTopicWhatToReadAgain() {
        var interview = Interview.start(only("a1", "a2", "c1"), 3, 2, clock);
        for (int grade : new int[] {3, 1, 2}) {
            interview.next();
            clock.moved(Duration.ofSeconds(30));
            interview.answer();
            interview.grade(grade);
        }
        assertThat(interview.result().text())
                .startsWith("**3 of 3 questions, 6 of 9 points, 1 min 30 s.**")
                .contains(
                        "| a | 2 | 2.0 | 30 s | [lesson 01, Too long](01-overfitting.ipynb#Too-long) |",
                        "| c | 1 | 2.0 | 30 s |  |");
    }

    @Test
    void whatIsAnsweredAloudIsNotComparedWithPoints() {
        var aloud = played(Interview.start(Questions.mostAsked(40), 3, 1, clock), 2, 1, 3);
        assertThat(aloud.result().text()).contains("3 of 3 questions").doesNotContain("points said");
    }

    @Test
    void whatComesTooEarlyOrTooLateIsOneLine() {
        var interview = Interview.start(only("b1"), 1, 1, clock);
        refused("there is no question to grade: next() asks one", () -> interview.grade(2));
        refused("there is no question to answer: next() asks one", interview::answer);
        refused(
                "there is nothing to tell yet: next() asks, answer() shows a model answer, grade(0 to 3) notes yours",
                interview::result);
        interview.next();
        refused(
                "a grade is 0 (no idea), 1 (in parts), 2 (right) or 3 (right and complete), was 5",
                () -> interview.grade(5));
        interview.grade(2);
        refused(
                "there is no question to grade: next() asks one, and the last one has its grade",
                () -> interview.grade(2));
        refused(
                "this interview is over after its 1 questions: result() tells how it went, Interview.start(...) begins another",
                interview::next);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void anImpossibleLengthIsOneLine(int questions) {
        refused(
                "an interview has from 1 to 10 questions, was " + questions,
                () -> Interview.start(BANK, questions, 1, clock));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void theWholeBankCanBeAsked(int grade) {
        int all = Questions.all().size();
        var interview = Interview.start(all, 1, clock);
        for (int i = 0; i < all; i++) {
            interview.next();
            interview.grade(grade);
        }
        assertThat(interview.result().text()).startsWith("**%1$d of %1$d questions".formatted(all));
    }
}
