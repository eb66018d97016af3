package occam.interview;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Optional;
import occam.exercise.Markdown;
import occam.interview.judge.AnswerJudge;
import occam.interview.judge.JudgedAnswer;

/**
 * A question of an interview, with its answers. Equations are TeX between dollar signs.
 *
 * @param id a short name that never changes, such as {@code l1-zeros-why}
 * @param topic one of {@link Questions#topics}
 * @param level 1 for a warm-up, 2 for the core, 3 for what goes deep
 * @param asks the question
 * @param answer what to say
 * @param shown where the course shows it
 * @param follow the id of what an interviewer would ask next, which is not easier; empty if there is none
 */
public record Question(
        String id, String topic, int level, String asks, Answer answer, Section shown, Optional<String> follow) {
    /**
     * Checks that it can be known and told.
     *
     * @throws occam.InvalidInput if a part is null, the id is blank, or the level is none of 1 to 3
     */
    public Question {
        unless(!given(id, "id").isBlank(), "a question needs an id, by which its card is known, was '%s'", id);
        given(topic, "topic");
        given(asks, "asks");
        unless(level >= 1 && level <= 3, "level must be 1 (warm-up), 2 (core) or 3 (deep), was %d", level);
        given(answer, "answer");
        given(shown, "shown");
        given(follow, "follow");
    }

    /**
     * What a typed answer says of each point that must be said, with the words that decided. It knows the hundred questions that are asked most in the course, and six general ones.
     *
     * @param typed any text
     * @throws occam.InvalidInput if it is null
     */
    public Markdown judge(String typed) {
        return new JudgedAnswer(AnswerJudge.judge(id, typed)).markdown();
    }

    /**
     * What to say.
     *
     * @param brief the answer in a sentence or a few, to be said aloud
     * @param full what a good answer adds: why, an equation, a number
     * @param trap the usual wrong answer, or what it claims too much
     */
    public record Answer(String brief, String full, String trap) {
        /**
         * Checks that all is there.
         *
         * @throws occam.InvalidInput if a part is null
         */
        public Answer {
            given(brief, "brief");
            given(full, "full");
            given(trap, "trap");
        }
    }

    /**
     * A section of a lesson.
     *
     * @param lesson its number
     * @param heading as it stands in the notebook
     */
    public record Section(int lesson, String heading) {
        /**
         * Checks that there is such a place.
         *
         * @throws occam.InvalidInput if the lesson's number is below 1, or the heading is null
         */
        public Section {
            unless(lesson >= 1, "lessons are numbered from 1, was %d", lesson);
            given(heading, "heading");
        }
    }
}
