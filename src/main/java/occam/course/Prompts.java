package occam.course;

import java.util.Map;

/** The texts of the exercises as their author wrote them, once; each by the tag of the cells that show it. */
record Prompts(Map<String, String> forLesson, Map<String, String> forSolution) {
    static Prompts ofLibrary() {
        return new Prompts(Map.of(), Map.of());
    }
}
