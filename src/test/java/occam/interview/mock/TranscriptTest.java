package occam.interview.mock;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import occam.interview.judge.JudgedPoint;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.KeyPoints;
import occam.interview.judge.Mark;
import occam.interview.judge.Passage;
import occam.interview.mock.Talk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private static final String QUESTION = "drop-what";
    private static final List<KeyPoint> POINTS = KeyPoints.of(QUESTION);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static Utterance utterance(int about, Mark... marks) {
        return new Utterance(
                about,
                "",
                "words",
                IntStream.range(0, marks.length)
                        .mapToObj(i -> new JudgedPoint(POINTS.get(i), marks[i], List.of()))
                        .toList());
    }

    private static Mark[] marks(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 's' -> Mark.SAID;
                    case 'h' -> Mark.HALF;
                    case 'o' -> Mark.OPPOSITE;
                    case '?' -> Mark.CANNOT_TELL;
                    default -> Mark.NOT_SAID;
                })
                .toArray(Mark[]::new);
    }

    private static Transcript transcript(Utterance... said) {
        return new Transcript(QUESTION, POINTS, List.of(said), Set.of(), Map.of());
    }

    private static Transcript heard(String letters) {
        return transcript(utterance(0, marks(letters)));
    }

    private static Talk talk(Transcript transcript) {
        return new Talk(transcript, Stage.ASKED, 0, java.util.Optional.of(NOON), Duration.ZERO);
    }

    /** First answer, second, and what counts: who corrects is heard, and silence takes nothing back. */
    @ParameterizedTest
    @CsvSource({
        "s, -, SAID",
        "s, ?, SAID",
        "s, h, SAID",
        "s, o, OPPOSITE",
        "o, s, SAID",
        "o, -, OPPOSITE",
        "o, ?, OPPOSITE",
        "h, s, SAID",
        "h, ?, HALF",
        "-, ?, CANNOT_TELL",
        "?, h, HALF",
        "?, -, CANNOT_TELL",
        "-, -, NOT_SAID"
    })
    void theLaterWordCounts(String first, String second, Mark counts) {
        var two = transcript(utterance(0, marks(first + "----")), utterance(0, marks(second + "----")));
        assertThat(two.heard().get(0).mark()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "sssss, 3, 5 of 5 points",
        "ssssh, 3, 4½ of 5 points",
        "ssss-, 2, 4 of 5 points",
        "sss--, 2, 3 of 5 points",
        "ss---, 1, 2 of 5 points",
        "s----, 1, 1 of 5 points",
        "h----, 0, ½ of 5 points",
        "-----, 0, 0 of 5 points",
        "sssso, 1, 4 of 5 points",
        "-o---, 0, 0 of 5 points"
    })
    void pointsSuggestAGradeAndTheContraryIsAtMostInParts(String marks, int grade, String words) {
        assertThat(heard(marks).tally().grade()).isEqualTo(grade);
        assertThat(heard(marks).tally().words()).isEqualTo(words);
    }

    @Test
    void aHintCostsHalfAPointAndIsShown() {
        var one = heard("sss--").hinted(4);
        assertThat(one.tally().words()).isEqualTo("3 of 5 points, less ½ for a hint: 2½");
        assertThat(one.tally().grade()).isEqualTo(1);
        assertThat(one.hinted(4)).isEqualTo(one);
        assertThat(one.hinted(5).tally().words()).isEqualTo("3 of 5 points, less 1 for 2 hints: 2");
        assertThat(heard("-----").hinted(1).tally().words()).isEqualTo("0 of 5 points, less ½ for a hint: 0");
    }

    @Test
    void theReaderOverrulesAndThatCounts() {
        var decided = heard("-s?o-").decided(1, true).decided(2, false).decided(3, true);
        assertThat(decided.heard().stream().map(Heard::mark))
                .containsExactly(Mark.SAID, Mark.NOT_SAID, Mark.SAID, Mark.OPPOSITE, Mark.NOT_SAID);
        assertThat(decided.heard().stream().map(Heard::isOverruled)).containsExactly(true, true, true, false, false);
        assertThat(decided.tally().halves()).isEqualTo(4);
        assertThat(decided.decided(4, true).tally().opposite()).isZero();
        assertThat(decided.decided(4, false).tally().opposite()).isEqualTo(1);
        refused("the points of this question are numbered from 1 to 5, was 6", () -> decided.decided(6, true));
        refused("the points of this question are numbered from 1 to 5, was 0", () -> decided.decided(0, true));
    }

    @Test
    void theContraryIsAskedAboutFirst_ThenWhatIsMissing_AndWhatCannotBeToldIsNot() {
        assertThat(heard("-s-o-").weakest()).contains(POINTS.get(3));
        assertThat(heard("ss?h-").weakest()).contains(POINTS.get(3));
        assertThat(heard("ss?ss").weakest()).isEmpty();
        assertThat(heard("-s-o-").back(4)).isEqualTo(FollowUp.on(POINTS.get(3)).opposite());
        assertThat(heard("-s-o-").back(1)).isEqualTo(FollowUp.on(POINTS.get(0)).missing());
    }

    @Test
    void twoAreAskedBackAtMostAndNoneTwice() {
        var talk = Talk.begun(QUESTION, NOON).answered("Nothing to say.", NOON.plusSeconds(20));
        assertThat(talk.stage()).isEqualTo(Stage.ASKED_BACK);
        assertThat(talk.about()).isEqualTo(1);
        var second = talk.answered("Still nothing.", NOON.plusSeconds(30));
        assertThat(second.stage()).isEqualTo(Stage.ASKED_BACK);
        assertThat(second.about()).isEqualTo(2);
        var told = second.answered("Nothing at all.", NOON.plusSeconds(50));
        assertThat(told.stage()).isEqualTo(Stage.TOLD);
        assertThat(told.transcript().heard().stream().map(Heard::isAskedBack))
                .containsExactly(true, true, false, false, false);
        assertThat(told.spent(NOON.plusSeconds(900))).isEqualTo(Duration.ofSeconds(50));
    }

    /** As the judge would have it after one reply. */
    private static Talk replied(String before, String after) {
        var said = transcript(utterance(0, marks(before)), utterance(1, marks(after)));
        return new Talk(said, Stage.ASKED_BACK, 1, java.util.Optional.of(NOON), Duration.ZERO).next(NOON);
    }

    @Test
    void whatIsClearedUpByTheFirstIsEnough() {
        assertThat(replied("----s", "s----").stage()).isEqualTo(Stage.TOLD);
        assertThat(replied("----s", "h----").about()).isEqualTo(2);
        assertThat(replied("?ssss", "?----").stage()).isEqualTo(Stage.TOLD);
    }

    @Test
    void whoHasSaidItAllIsNotAskedBack() {
        var told = talk(heard("sssss")).next(NOON);
        assertThat(told.stage()).isEqualTo(Stage.TOLD);
        refused(
                "this question is answered: grade() closes it, said(2) and notSaid(2) change what came of a point",
                () -> told.answered("more", NOON));
    }

    @Test
    void hintsComePointByPoint_AndOfWhatIsAskedBackOnlyItsOwn() {
        var talk = talk(heard("s-s-s"));
        assertThat(talk.hinted().transcript().hints()).containsExactly(2);
        assertThat(talk.hinted().hinted().transcript().hints()).containsExactlyInAnyOrder(2, 4);
        assertThat(talk.hinted().hinted().hasHint()).isFalse();
        assertThat(talk.hinted().hinted().hinted()).isEqualTo(talk.hinted().hinted());
        var back = Talk.begun(QUESTION, NOON).answered("Nothing to say.", NOON).hinted();
        assertThat(back.transcript().hints()).containsExactly(1);
        assertThat(back.hasHint()).isFalse();
        assertThat(TalkText.asks(back))
                .isEqualTo("**%s**\n\n*Hint, ½ point:* %s"
                        .formatted(
                                back.back().orElseThrow(),
                                FollowUp.on(POINTS.get(0)).hint()));
    }

    /** The subject stands in the question: what is marked stands in the reply. */
    @Test
    void aShortReplyCountsAsWhatItSaysBehindTheQuestion_AndSilenceAsNothing() {
        var point = KeyPoints.of("l2-zeros-never").get(3);
        var asked = "From which penalty do exact zeros come?";
        var behind = Utterance.to(asked, point, "From L1.").points().get(3);
        assertThat(behind.words()).allMatch(word -> word.to() <= "From L1.".length());
        assertThat(Utterance.to(asked, point, "  ").points().get(3).mark()).isEqualTo(Mark.NOT_SAID);
    }

    @Test
    void nothingThatIsTypedIsMarkup() {
        var text = "<b>x</b> $a$ `c` *d* [e](f) | g\n\nh";
        var said = new Utterance(
                0,
                "",
                text,
                List.of(
                        new JudgedPoint(POINTS.get(0), Mark.SAID, List.of(new Passage(0, 3), new Passage(4, 8))),
                        new JudgedPoint(POINTS.get(1), Mark.OPPOSITE, List.of(new Passage(9, 12)))));
        assertThat(new MarkedWords(said).html())
                .isEqualTo(
                        "<mark>&lt;b&gt;</mark>x<mark>&lt;/b&gt; <span>&#36;</span>a<span>&#36;</span></mark><sup>1, 2 ✗</sup> &#96;c&#96; &#42;d&#42;"
                                + " &#91;e&#93;(f) &#124; g<br><br>h");
    }

    @Test
    void toldItNamesEachMarkInWordsAndAsksWhereItCannotTell() {
        assertThat(TalkText.told(talk(heard("sh-o?"))))
                .contains(
                        "1. ✓ **said.** In training dropout",
                        "2. ◐ **half said.**",
                        "3. ○ **not said.**",
                        "4. ✗ **the contrary.**",
                        "5. ? **I cannot tell.**",
                        "**Did you say point 5?** I cannot tell from the words.");
        assertThat(TalkText.told(talk(heard("sssso").hinted(1))))
                .contains(
                        "(with a hint)",
                        "Suggested grade: 1 of 3. It is at most 1 while the contrary of a point stands.");
        assertThat(Arrays.stream(Mark.values()).map(TalkText::words)).doesNotHaveDuplicates();
    }

    @Test
    void aClockThatIsSetBackTakesNoTimeAway() {
        assertThat(Talk.begun(QUESTION, NOON).spent(NOON.minusSeconds(60))).isZero();
    }
}
