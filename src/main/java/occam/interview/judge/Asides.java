package occam.interview.judge;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in an answer without being claimed: what others say, what is refused, supposed, doubted or withdrawn. */
final class Asides {
    private static final List<String> REPORTED = phrases(
            "people say; people think; people often; people claim; people believe; some say; some people; some think; many say; many think; "
                    + "many people; many tutorials; it is said; it's said; often said; sometimes said; one hears; one reads; you hear; you read; textbooks say; "
                    + "tutorials say; they say; often claimed; misconception; myth; you'd think; might think; i thought; used to think; "
                    + "contrary to; folklore; believe that; popular belief; often hear; often read; tempting to; everyone says; everybody says; as if; usual answer; usual story; "
                    + "claim that; idea that; saying that; said that; nobody; to say that; to think that; would say; are told; i read that; told that");
    private static final List<String> DOUBTED = phrases(
            "maybe; perhaps; guess; not sure; don't know; dont know; no idea; possibly; i suppose; or is it; or was it; not certain; unsure; i forget; "
                    + "don't remember; can't remember; might be; could be; not remember; not confident; if i remember; wild guess; i'd bet; presumably; or something; something like that; somehow; i'm unsure; hard to say");
    private static final List<String> WITHDRAWN = phrases(
            "no wait; wait; scratch that; swap that; strike that; sorry; actually no; no actually; well no; hmm no; hm no; oh no; the other one; what i mean; what i meant; swapped them; other way; backwards; "
                    + "i mean; take that back; correct myself; let me correct; oops; got that wrong; mixed up; mixed that up; turn that; that around; "
                    + "correction; no hang; hang on; hold on; i misspoke; mix up; reverse that; the reverse no; let me rephrase; let me restart; let me fix; wrong way; on second thought; i swapped");
    private static final List<String> REFUSED = phrases(
            "that's wrong; that is wrong; that's false; that is false; which is wrong; which is false; that's not; that is not; is a myth; is nonsense; that's nonsense; "
                    + "this is wrong; this is false; isn't true; is not true; is wrong; is false; is untrue; not true; is incorrect; i disagree; don't agree; not agree; not sign; never sign; wouldn't sign; don't buy; not buy; is a misconception; don't believe; "
                    + "would be wrong; would be false; would be a mistake; that's too; wrong of course");
    private static final Set<String> SUPPOSED = Set.of(
            "if",
            "suppose",
            "imagine",
            "otherwise",
            "would",
            "would've",
            "unless",
            "should",
            "were",
            "must",
            "wouldn't",
            "could",
            "whether");
    /** Who waits takes nothing back. */
    private static final Set<String> WAITING = Set.of("you", "we", "to", "it", "one", "epochs");

    private static final Pattern QUOTED = Pattern.compile("[\"“«„]([^\"“”«»„]{12,400})[\"”»]");
    private static final int LONG_QUOTATION = 3;

    private final boolean[] others;
    private final boolean[] supposed;
    private final Set<Integer> doubted;
    private final int withdrawn;

    private Asides(Reading reading, String text) {
        var words = reading.words();
        others = new boolean[words.size()];
        supposed = new boolean[words.size()];
        doubted = places(reading, DOUBTED)
                .map(hit -> reading.sentence(hit.first()))
                .collect(toSet());
        withdrawn = places(reading, WITHDRAWN)
                .filter(hit -> hit.first() == 0
                        || !WAITING.contains(words.get(hit.first() - 1).text()))
                .mapToInt(Hit::first)
                .max()
                .orElse(0);
        asked(words, text).forEach(doubted::add);
        places(reading, REPORTED).forEach(hit -> report(words, hit.first()));
        places(reading, REFUSED).forEach(hit -> refuse(words, hit.first()));
        quote(reading, text);
        suppose(words);
    }

    static Asides of(Reading reading, String text) {
        return new Asides(reading, text);
    }

    private static List<String> phrases(String list) {
        return Arrays.stream(list.split("; "))
                .map(phrase -> phrase.replace(' ', '_'))
                .toList();
    }

    private static Stream<Hit> places(Reading reading, List<String> phrases) {
        return phrases.stream().flatMap(phrase -> reading.hits(phrase).stream());
    }

    /** The sentences that end in a question mark. */
    private static Set<Integer> asked(List<Word> words, String text) {
        var asked = new HashSet<Integer>();
        for (int i = 0; i < words.size(); i++) {
            boolean isLast = i + 1 == words.size()
                    || words.get(i + 1).sentence() != words.get(i).sentence();
            if (isLast && text.substring(words.get(i).at().to()).stripLeading().startsWith("?")) {
                asked.add(words.get(i).sentence());
            }
        }
        return asked;
    }

    /** What is reported ends with the sentence, or with a "but". */
    private void report(List<Word> words, int first) {
        for (int i = first;
                i < others.length && words.get(i).sentence() == words.get(first).sentence();
                i++) {
            if (words.get(i).text().equals("but")) {
                return;
            }
            others[i] = true;
        }
    }

    /** What stands before it in its sentence, or the sentence before it if it opens one. */
    private void refuse(List<Word> words, int at) {
        int sentence = words.get(at).sentence();
        boolean opens = at == 0 || words.get(at - 1).sentence() != sentence;
        for (int i = at - 1; i >= 0 && words.get(i).sentence() >= (opens ? sentence - 1 : sentence); i--) {
            others[i] = true;
        }
    }

    /** A quotation counts as said by others if its sentence denies something outside of it. */
    private void quote(Reading reading, String text) {
        var words = reading.words();
        QUOTED.matcher(text).results().forEach(quotation -> {
            var in = IntStream.range(0, words.size())
                    .filter(i -> words.get(i).at().from() >= quotation.start()
                            && words.get(i).at().to() <= quotation.end())
                    .boxed()
                    .toList();
            if (in.size() >= LONG_QUOTATION && isDenied(words, in)) {
                in.forEach(i -> others[i] = true);
            }
        });
    }

    private static boolean isDenied(List<Word> words, List<Integer> quotation) {
        var sentences = quotation.stream().map(i -> words.get(i).sentence()).collect(toSet());
        return IntStream.range(0, words.size())
                .filter(i -> !quotation.contains(i)
                        && sentences.contains(words.get(i).sentence()))
                .anyMatch(i -> Denials.isDenial(words, i) || words.get(i).text().equals("wrong"));
    }

    private void suppose(List<Word> words) {
        var clauses = words.stream()
                .filter(word -> SUPPOSED.contains(word.text()))
                .map(Word::clause)
                .collect(toSet());
        for (int i = 0; i < supposed.length; i++) {
            supposed[i] = clauses.contains(words.get(i).clause());
        }
    }

    boolean isSaidByOthers(int word) {
        return others[word];
    }

    boolean isSupposed(int word) {
        return supposed[word];
    }

    boolean isDoubted(int sentence) {
        return doubted.contains(sentence);
    }

    /** The number of the word from which on the answer was taken back and begun again; 0 if it was not. */
    int withdrawn() {
        return withdrawn;
    }
}
