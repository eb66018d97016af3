package occam.exercise;

import java.util.Optional;

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
     * What to say.
     *
     * @param brief the answer in a sentence or a few, to be said aloud
     * @param full what a good answer adds: why, an equation, a number
     * @param trap the usual wrong answer, or what it claims too much
     */
    public record Answer(String brief, String full, String trap) {}

    /**
     * A section of a lesson.
     *
     * @param lesson its number
     * @param heading as it stands in the notebook
     */
    public record Section(int lesson, String heading) {}
}
