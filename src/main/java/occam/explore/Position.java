package occam.explore;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where all controls of a figure stand.
 *
 * @param places for each control the place in its values
 */
public record Position(List<Control<?>> controls, List<Integer> places) {
    /**
     * One place for each control.
     *
     * @throws occam.InvalidInput if there are more or fewer, or one is outside of its control's values
     */
    public Position {
        controls = List.copyOf(given(controls, "controls"));
        places = List.copyOf(given(places, "places"));
        unless(
                controls.size() == places.size(),
                "there must be one place for each of %d controls, were %d",
                controls.size(),
                places.size());
        for (int i = 0; i < places.size(); i++) {
            controls.get(i).checkPlace(places.get(i));
        }
    }

    static Position start(List<Control<?>> controls) {
        return new Position(controls, controls.stream().map(Control::start).toList());
    }

    /**
     * The value of one of the controls.
     *
     * @throws occam.InvalidInput if it is another figure's
     */
    public <T> T get(Control<T> control) {
        int index = controls.indexOf(given(control, "control"));
        unless(index >= 0, "%s is none of this figure's controls: %s", control.name(), names());
        return control.values().get(places.get(index));
    }

    private String names() {
        return controls.stream().map(Control::name).collect(Collectors.joining(", "));
    }

    /**
     * The same but for one control.
     *
     * @param control which, from 0
     * @throws occam.InvalidInput if there is no such control, or it has no such place
     */
    public Position with(int control, int place) {
        int last = controls.size() - 1;
        unless(control >= 0 && control <= last, "the controls are numbered from 0 to %d, was %d", last, control);
        var moved = new ArrayList<>(places);
        moved.set(control, place);
        return new Position(controls, moved);
    }

    /** In words: {@code λ = 0.001, degree = 15}. */
    public String words() {
        return IntStream.range(0, controls.size())
                .mapToObj(i -> controls.get(i).name() + " = " + controls.get(i).label(places.get(i)))
                .collect(Collectors.joining(", "));
    }
}
