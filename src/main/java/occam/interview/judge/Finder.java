package occam.interview.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.judge.Way.Atom;
import occam.interview.judge.Way.Part;

/** Looks for a part of a way in an answer: the shortest piece of a sentence that has all its concepts, each bound to the right one of its rivals. */
final class Finder {
    private static final int WIDEST = 28;
    private static final int MOST_PLACES = 5;
    private static final int BORDER = 4;

    private final Reading reading;
    private final Part part;
    private final List<Atom> wanted;
    private final Map<Atom, List<Hit>> rivals = new IdentityHashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** Where a part was found: its words, and whether they are denied there. */
    record Found(List<Hit> hits, boolean isDenied) {
        int last() {
            return hits.stream().mapToInt(Hit::last).max().orElse(0);
        }

        private int width() {
            return last() - hits.stream().mapToInt(Hit::first).min().orElse(0);
        }
    }

    private Finder(Reading reading, Part part) {
        this.reading = reading;
        this.part = part;
        wanted = part.atoms().stream().filter(atom -> !atom.isBarred()).toList();
    }

    /** One place in each sentence that has one, from the first to the last. */
    static List<Found> find(Reading reading, Part part) {
        var finder = new Finder(reading, part);
        int sentences =
                reading.words().isEmpty() ? 0 : reading.sentence(reading.words().size() - 1) + 1;
        return IntStream.range(0, sentences)
                .mapToObj(finder::inSentence)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Found> inSentence(int sentence) {
        var places = wanted.stream().map(atom -> places(atom, sentence)).toList();
        if (places.stream().anyMatch(List::isEmpty) || isBarred(sentence) || isCarriedOnly(places, sentence)) {
            return Optional.empty();
        }
        found.clear();
        combine(places, List.of());
        return found.stream().min(Comparator.comparingInt(Found::width));
    }

    private boolean isBarred(int sentence) {
        return part.atoms().stream()
                .filter(Atom::isBarred)
                .flatMap(this::hits)
                .anyMatch(hit -> reading.sentence(hit.first()) == sentence);
    }

    private boolean isCarriedOnly(List<List<Hit>> places, int sentence) {
        return places.stream().flatMap(List::stream).noneMatch(hit -> reading.sentence(hit.first()) == sentence);
    }

    private Stream<Hit> hits(Atom atom) {
        return atom.words().stream()
                .flatMap(word -> reading.hits(word).stream())
                .distinct();
    }

    private List<Hit> places(Atom atom, int sentence) {
        var here = hits(atom)
                .filter(hit -> reading.sentence(hit.first()) == sentence)
                .limit(MOST_PLACES)
                .toList();
        return here.isEmpty() ? carried(atom, sentence) : here;
    }

    /** What was spoken of last, if the sentence names neither it nor a rival. */
    private List<Hit> carried(Atom atom, int sentence) {
        var rivals = rivals(atom);
        if (rivals.isEmpty() || wanted.size() < 2) {
            return List.of();
        }
        var own = hits(atom)
                .filter(hit -> reading.sentence(hit.first()) < sentence)
                .max(Comparator.comparingInt(Hit::last));
        int rival = rivals.stream()
                .filter(hit -> reading.sentence(hit.first()) <= sentence)
                .mapToInt(Hit::last)
                .max()
                .orElse(-1);
        return own.filter(hit -> hit.last() > rival && reading.sentence(hit.first()) >= sentence - 1).stream()
                .toList();
    }

    /** Empty if the concept has none at all; where they stand in the answer otherwise. */
    private List<Hit> rivals(Atom atom) {
        return rivals.computeIfAbsent(atom, this::findRivals);
    }

    private List<Hit> findRivals(Atom atom) {
        return atom.words().stream()
                .flatMap(word -> Concepts.rivals(word).stream())
                .distinct()
                .filter(rival -> !atom.words().contains(rival))
                .flatMap(rival -> reading.hits(rival).stream())
                .filter(hit -> hits(atom).noneMatch(hit::meets))
                .distinct()
                .toList();
    }

    private void combine(List<List<Hit>> places, List<Hit> chosen) {
        if (chosen.size() == places.size()) {
            take(chosen);
            return;
        }
        for (var hit : places.get(chosen.size())) {
            if (fits(hit, chosen)) {
                combine(places, Stream.concat(chosen.stream(), Stream.of(hit)).toList());
            }
        }
    }

    private boolean fits(Hit hit, List<Hit> chosen) {
        boolean inOrder = !wanted.get(chosen.size()).follows()
                || chosen.isEmpty()
                || hit.first() > chosen.get(chosen.size() - 1).last();
        return inOrder && chosen.stream().noneMatch(hit::meets);
    }

    private void take(List<Hit> chosen) {
        var candidate = new Found(chosen, isDenied(chosen));
        if (candidate.width() <= WIDEST && isClaimed(chosen) && isBound(chosen)) {
            found.add(candidate);
        }
    }

    private boolean isClaimed(List<Hit> chosen) {
        return chosen.stream().noneMatch(hit -> reading.asides().isSaidByOthers(hit.first()));
    }

    /** By a word that is not itself a part of what was looked for. */
    private boolean isDenied(List<Hit> chosen) {
        return chosen.stream()
                .mapToInt(hit -> reading.denial(hit.last()))
                .anyMatch(by -> by >= 0 && chosen.stream().noneMatch(hit -> hit.holds(by)));
    }

    private boolean isBound(List<Hit> chosen) {
        return IntStream.range(0, chosen.size()).allMatch(i -> isBound(chosen, i));
    }

    /** Whether no rival of this concept stands nearer to one of the others. */
    private boolean isBound(List<Hit> chosen, int own) {
        var rivals = rivals(wanted.get(own)).stream()
                .filter(rival -> chosen.stream().noneMatch(rival::meets))
                .filter(rival -> reading.denial(rival.first()) < 0)
                .toList();
        return IntStream.range(0, chosen.size())
                .filter(i -> i != own)
                .allMatch(i -> rivals.stream()
                        .filter(rival -> reading.sentence(rival.first())
                                == reading.sentence(chosen.get(i).first()))
                        .allMatch(rival -> distance(rival, chosen.get(i)) >= distance(chosen.get(own), chosen.get(i))));
    }

    /** In words, with some more for each border between clauses. */
    private int distance(Hit one, Hit other) {
        var first = reading.words().get(one.first());
        var second = reading.words().get(other.first());
        int gap = one.first() < other.first() ? other.first() - one.last() : one.first() - other.last();
        return gap + BORDER * Math.abs(first.clause() - second.clause());
    }
}
