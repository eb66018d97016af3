package occam.explore;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The positions that a page without a kernel shows, for one or two of the controls.
 *
 * @param start where the others stay
 * @param moved which controls the page moves, by number
 * @param places for each of those, which of its places the page has
 */
public record PageGrid(Position start, List<Integer> moved, List<List<Integer>> places) {
    private static final int MOST = 25;

    static PageGrid of(Position start, List<Integer> moved) {
        int each = moved.size() == 1 ? MOST : (int) Math.sqrt(MOST);
        return new PageGrid(
                start,
                moved,
                moved.stream()
                        .map(i -> thinned(
                                start.controls().get(i).values().size(),
                                start.places().get(i),
                                each))
                        .toList());
    }

    /** Evenly, from the first to the last; the nearest to where it stands at first makes room for that. */
    private static List<Integer> thinned(int size, int start, int most) {
        int count = Math.min(size, most);
        var places = IntStream.range(0, count)
                .map(k -> (int) Math.round(k * (size - 1.0) / (count - 1)))
                .toArray();
        int nearest = IntStream.range(0, count)
                .reduce((a, b) -> Math.abs(places[b] - start) < Math.abs(places[a] - start) ? b : a)
                .orElseThrow();
        places[nearest] = start;
        return IntStream.of(places).boxed().toList();
    }

    /** All of them, the last control's changing fastest. */
    public List<Position> positions() {
        var positions = List.of(start);
        for (int i = 0; i < moved.size(); i++) {
            int control = moved.get(i);
            var itsPlaces = places.get(i);
            positions = positions.stream()
                    .flatMap(position -> itsPlaces.stream().map(place -> position.with(control, place)))
                    .toList();
        }
        return positions;
    }
}
