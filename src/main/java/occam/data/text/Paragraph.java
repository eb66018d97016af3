package occam.data.text;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

/**
 * A paragraph, and where it stands.
 *
 * @param novel its title
 * @param chapter from 1
 * @param text one line, with a word or more in it
 */
public record Paragraph(String novel, int chapter, String text) {
    /**
     * Checks that it says something.
     *
     * @throws occam.InvalidInput if there is no word in it, or no such chapter
     */
    public Paragraph {
        given(novel, "novel");
        unless(chapter >= 1, "chapters are counted from 1, was %d", chapter);
        unless(
                given(text, "text").codePoints().anyMatch(Character::isLetter),
                "a paragraph needs a word, was '%s'; leave such lines out",
                text);
    }
}
