package occam.interview.judge;

import java.util.List;
import java.util.stream.Stream;
import occam.interview.judge.Finder.Found;
import occam.interview.judge.Way.Part;

/**
 * What a piece of an answer says of a point.
 *
 * @param speaks for it, for a half of it, against it, or, with {@link Mark#CANNOT_TELL}, only of it
 * @param hits the words
 * @param way by which it was found
 */
record Evidence(Mark speaks, List<Hit> hits, Way way) {
    /** The last word that decides; what is said later may correct it. */
    int last() {
        return hits.stream().mapToInt(Hit::last).max().orElse(0);
    }

    /** Whether it stands in a sentence that was read as a whole. */
    boolean isWithin(Evidence whole) {
        return hits.stream().allMatch(hit -> whole.hits().get(0).meets(hit));
    }

    /** What a way of saying the point finds; the same words denied speak against it. */
    static Stream<Evidence> ofSaid(Reading reading, Way way) {
        if (way.parts().size() > 1) {
            return ofParts(reading, way);
        }
        var part = way.parts().get(0);
        return Finder.find(reading, part).stream()
                .map(found -> found.isDenied() == part.isDenied()
                        ? said(reading, way, found.hits())
                        : turned(reading, part, way, found.hits()));
    }

    /** What a way of saying the contrary finds; the same words denied say nothing of the point itself. */
    static Stream<Evidence> ofWrong(Reading reading, Way way) {
        var places = way.parts().stream().map(part -> right(reading, part)).toList();
        if (places.stream().anyMatch(List::isEmpty)) {
            return Stream.empty();
        }
        return places.size() == 1
                ? places.get(0).stream().map(found -> against(reading, way, found.hits()))
                : Stream.of(against(reading, way, lasts(places)));
    }

    private static Stream<Evidence> ofParts(Reading reading, Way way) {
        var places = way.parts().stream().map(part -> right(reading, part)).toList();
        var there = places.stream().filter(found -> !found.isEmpty()).toList();
        if (there.size() == places.size()) {
            return Stream.of(said(reading, way, lasts(there)));
        }
        return there.size() * 2 >= places.size()
                ? Stream.of(new Evidence(Mark.HALF, lasts(there), way))
                : Stream.empty();
    }

    private static List<Found> right(Reading reading, Part part) {
        return Finder.find(reading, part).stream()
                .filter(found -> found.isDenied() == part.isDenied())
                .toList();
    }

    private static List<Hit> lasts(List<List<Found>> places) {
        return places.stream()
                .flatMap(found -> found.get(found.size() - 1).hits().stream())
                .toList();
    }

    private static Evidence said(Reading reading, Way way, List<Hit> hits) {
        return new Evidence(way.isHalf() || isDoubted(reading, hits) ? Mark.HALF : Mark.SAID, hits, way);
    }

    private static Evidence against(Reading reading, Way way, List<Hit> hits) {
        boolean isClaim = !way.isHalf()
                && !isDoubted(reading, hits)
                && hits.stream().noneMatch(hit -> reading.asides().isSupposed(hit.first()));
        return new Evidence(isClaim ? Mark.OPPOSITE : Mark.CANNOT_TELL, hits, way);
    }

    private static Evidence turned(Reading reading, Part part, Way way, List<Hit> hits) {
        return part.turns() ? against(reading, way, hits) : new Evidence(Mark.CANNOT_TELL, hits, way);
    }

    private static boolean isDoubted(Reading reading, List<Hit> hits) {
        return hits.stream().anyMatch(hit -> reading.asides().isDoubted(reading.sentence(hit.first())));
    }
}
