package occam.exercise;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.function.Supplier;

/** What is asked and answered in one output: a page with keys below it, of which each gives the next page. */
public interface Dialogue {
    /** Which one it is, in words that stay the same when its cell is run again. */
    String name();

    /** What stands there first. */
    Page page();

    /** What is seen in its place where nothing can be pressed. */
    Markdown still();

    /**
     * What stands there until a key is pressed.
     *
     * @param said what came of the key before, as plain words; empty if there is nothing to say
     * @param text what is to be read
     * @param keys what can be pressed, in order
     */
    record Page(String said, Markdown text, List<Key> keys) {
        /**
         * Checks that all is there.
         *
         * @throws occam.InvalidInput if a part is null
         */
        public Page {
            given(said, "said");
            given(text, "text");
            keys = List.copyOf(given(keys, "keys"));
        }
    }

    /**
     * What the reader presses.
     *
     * @param sign the character that is typed; empty for Enter
     * @param name what it does, in a word or a few
     * @param next gives the page that follows
     */
    record Key(String sign, String name, Supplier<Page> next) {
        /**
         * Checks that all is there.
         *
         * @throws occam.InvalidInput if a part is null
         */
        public Key {
            given(sign, "sign");
            given(name, "name");
            given(next, "next");
        }

        /** What stands on it: its sign and its name. */
        public String label() {
            return (sign + " " + name).strip();
        }
    }
}
