package occam.notebook;

import static occam.InvalidInput.given;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value as Jupyter takes it: the same content in several media types, of which the front end shows the richest.
 *
 * @param data media type to content
 * @param metadata what a front end needs to know of it, such as an image's size
 */
public record Rendering(Map<String, Object> data, Map<String, Object> metadata) {
    /**
     * Checks that both are there.
     *
     * @throws occam.InvalidInput if one is null, or has a null in it
     */
    public Rendering {
        given(data, "data");
        given(metadata, "metadata");
    }

    /** Text that every front end can show. */
    public static Rendering text(String text) {
        return new Rendering(Map.of("text/plain", given(text, "text")), Map.of());
    }

    /** Markup, with text for where there is none. */
    public static Rendering html(String html, String text) {
        return text(text).with("text/html", html);
    }

    /** The same with one more media type. */
    public Rendering with(String type, Object content) {
        var more = new LinkedHashMap<>(data);
        more.put(type, content);
        return new Rendering(more, metadata);
    }

    /** The same with one more thing to know. */
    public Rendering about(String key, Object value) {
        var more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new Rendering(data, more);
    }

    /** Marks what belongs to the moment, such as a progress bar, and is not to be stored. */
    public Rendering passing() {
        return about("occam", Map.of("transient", true));
    }
}
