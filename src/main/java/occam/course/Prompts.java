package occam.course;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import occam.catalog.Exercises;
import occam.exercise.Exercise;

/** The texts of the exercises as their author wrote them, once; each by the tag of the cells that show it. */
record Prompts(Map<String, String> forLesson, Map<String, String> forSolution) {
    static Prompts ofLibrary() {
        var lesson = new LinkedHashMap<String, String>();
        var solution = new LinkedHashMap<String, String>();
        for (var exercise : Exercises.all()) {
            lesson.put(Notebook.EXERCISE + exercise.id(), asked(exercise) + hint(exercise));
            solution.put(Notebook.EXERCISE + exercise.id(), asked(exercise));
        }
        return new Prompts(lesson, solution);
    }

    private static String asked(Exercise<?> exercise) {
        return String.format(Locale.ROOT, "### Exercise: %s\n\n%s", exercise.title(), exercise.prompt());
    }

    private static String hint(Exercise<?> exercise) {
        return String.format(Locale.ROOT, "\n\n<details><summary>Hint</summary>\n\n%s\n\n</details>", exercise.hint());
    }
}
