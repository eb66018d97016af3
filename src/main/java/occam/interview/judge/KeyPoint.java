package occam.interview.judge;

import static occam.InvalidInput.given;

/**
 * What an answer to a question must say.
 *
 * @param question the question's id
 * @param number its place among the question's points, from 1
 * @param says the point in a sentence
 * @param opposite what is often said to the contrary, in a sentence
 */
public record KeyPoint(String question, int number, String says, String opposite) {
    /**
     * Checks that all is there.
     *
     * @throws occam.InvalidInput if a part is null
     */
    public KeyPoint {
        given(question, "question");
        given(says, "says");
        given(opposite, "opposite");
    }
}
