package occam.course;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** Notebooks written as nbformat does, so that what Jupyter saves differs only where somebody changed it. */
final class NotebookJson {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private NotebookJson() {}

    static String text(JsonElement notebook) {
        return GSON.toJson(notebook) + "\n";
    }
}
