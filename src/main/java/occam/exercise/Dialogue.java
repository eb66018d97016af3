package occam.exercise;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
     * @param typing where words are typed, if they are
     * @param keys what can be pressed, in order
     */
    record Page(String said, Markdown text, Optional<Typing> typing, List<Key> keys) {
        /** One on which nothing is typed. */
        public Page(String said, Markdown text, List<Key> keys) {
            this(said, text, Optional.empty(), keys);
        }

        /**
         * Checks that all is there.
         *
         * @throws occam.InvalidInput if a part is null
         */
        public Page {
            given(said, "said");
            given(text, "text");
            given(typing, "typing");
            keys = List.copyOf(given(keys, "keys"));
        }
    }

    /**
     * A field for words. What stands in it stays while other keys lead to pages that have one as well.
     *
     * @param name what is typed there
     * @param done what stands on the key that hands it in
     * @param next gives the page that follows what was typed
     */
    record Typing(String name, String done, Function<String, Page> next) {
        /**
         * Checks that all is there.
         *
         * @throws occam.InvalidInput if a part is null
         */
        public Typing {
            given(name, "name");
            given(done, "done");
            given(next, "next");
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
