package occam;

/** What comes from a file or a reader, on its way into markup. */
public final class Html {
    private Html() {}

    /**
     * The text with the five characters that mean something in HTML, {@code & < > " '}, as entities.
     *
     * @throws InvalidInput if it is null
     */
    public static String escape(String text) {
        return InvalidInput.given(text, "text")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
