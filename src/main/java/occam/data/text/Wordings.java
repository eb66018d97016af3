package occam.data.text;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Shuffle;

/** The ways to say a paragraph in other words; what stands between words is kept by a paraphrase only. */
final class Wordings {
    static final List<List<String>> SYNONYMS = Stream.of(
                    "pleased delighted glad happy",
                    "reply answer response",
                    "replied answered rejoined",
                    "cried exclaimed",
                    "observed remarked",
                    "added continued",
                    "began commenced",
                    "talked conversed",
                    "talking conversing",
                    "conversation discourse",
                    "soon presently shortly",
                    "immediately directly instantly",
                    "certainly surely undoubtedly",
                    "perhaps possibly",
                    "very exceedingly extremely",
                    "quite entirely wholly perfectly",
                    "agreeable pleasant pleasing",
                    "handsome beautiful pretty",
                    "great considerable",
                    "large big",
                    "little small",
                    "often frequently",
                    "always constantly",
                    "however nevertheless",
                    "therefore consequently",
                    "till until",
                    "almost nearly",
                    "hardly scarcely",
                    "want wish desire",
                    "wanted wished desired",
                    "think believe suppose",
                    "thought believed supposed",
                    "sure certain convinced",
                    "manner way",
                    "manners behaviour conduct",
                    "father papa",
                    "mother mamma",
                    "child infant",
                    "children infants",
                    "pleasure delight joy enjoyment",
                    "visit call",
                    "neighbourhood vicinity",
                    "evening night",
                    "room apartment chamber",
                    "town city",
                    "fortune wealth",
                    "letter note",
                    "subject topic matter",
                    "opinion view judgment",
                    "sorry grieved",
                    "afraid fearful",
                    "besides moreover",
                    "fine splendid",
                    "poor unfortunate",
                    "sensible rational",
                    "character disposition temper",
                    "excellent admirable")
            .map(line -> List.of(line.split(" ")))
            .toList();

    private Wordings() {}

    record Drop(double share) implements Rewording {
        @Override
        public String apply(String text, SplittableRandom random) {
            var words = TextFeatures.words(text);
            var kept =
                    words.stream().filter(word -> random.nextDouble() >= share).toList();
            return String.join(" ", kept.isEmpty() ? List.of(words.get(random.nextInt(words.size()))) : kept);
        }
    }

    record Swap(double share) implements Rewording {
        @Override
        public String apply(String text, SplittableRandom random) {
            var words = new ArrayList<>(TextFeatures.words(text));
            for (int i = 0; i + 1 < words.size(); i++) {
                if (random.nextDouble() < share) {
                    words.add(i, words.remove(i + 1));
                }
            }
            return String.join(" ", words);
        }
    }

    record Mix() implements Rewording {
        @Override
        public String apply(String text, SplittableRandom random) {
            var words = TextFeatures.words(text);
            return String.join(
                    " ",
                    IntStream.of(Shuffle.order(words.size(), random))
                            .mapToObj(words::get)
                            .toList());
        }
    }

    record Paraphrase(double share, Map<String, List<String>> others) implements Rewording {
        @Override
        public String apply(String text, SplittableRandom random) {
            return TextFeatures.WORD.matcher(text).replaceAll(found -> replaced(found.group(), random));
        }

        private String replaced(String word, SplittableRandom random) {
            var line = others.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
            if (line.isEmpty() || random.nextDouble() >= share) {
                return word;
            }
            var other = line.get(random.nextInt(line.size()));
            return Character.isUpperCase(word.charAt(0))
                    ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                    : other;
        }
    }

    /** For each word the others of its line. */
    static Map<String, List<String>> lines(List<List<String>> table) {
        var others = new HashMap<String, List<String>>();
        for (var line : given(table, "table")) {
            unless(line.size() > 1, "a line of synonyms needs two words or more, was %s", line);
            for (var word : line) {
                unless(
                        TextFeatures.WORD.matcher(word).matches() && word.equals(word.toLowerCase(Locale.ROOT)),
                        "a synonym must be one word in small letters, was '%s'",
                        word);
                var rest = line.stream().filter(other -> !other.equals(word)).toList();
                unless(
                        others.put(word, rest) == null && rest.size() == line.size() - 1,
                        "the word '%s' stands in the table twice; keep it in one line",
                        word);
            }
        }
        return others;
    }
}
