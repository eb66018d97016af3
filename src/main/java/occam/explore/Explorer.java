package occam.explore;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import occam.job.Job;

/**
 * A figure that answers: controls, and what is computed and drawn for where they stand.
 *
 * <p>Shown in a notebook with a front end it is drawn anew at each move, elsewhere it is the picture where the controls stand at first. What
 * draws must be the same function of the position each time: what it draws at random it draws from a seed.
 */
public final class Explorer {
    private static final int MOST = 10;

    private final List<Control<?>> controls;
    private final Function<Position, ?> drawing;

    private Explorer(List<Control<?>> controls, Function<Position, ?> drawing) {
        this.controls = List.copyOf(given(controls, "controls"));
        this.drawing = given(drawing, "drawing");
        int count = this.controls.size();
        unless(count >= 1 && count <= MOST, "there must be 1 to %d controls, were %d", MOST, count);
        var names = this.controls.stream().map(Control::name).toList();
        unless(new HashSet<>(names).size() == count, "controls need different names, had %s", names);
        long moved = this.controls.stream().filter(Control::isOnPage).count();
        unless(moved <= 2, "a page moves 2 controls at most, were %d", moved);
    }

    /** What is drawn for one control. */
    public static <A> Explorer explore(Control<A> a, Function<A, ?> drawing) {
        given(drawing, "drawing");
        return explore(List.of(given(a, "control")), at -> drawing.apply(at.get(a)));
    }

    /** What is drawn for two controls. */
    public static <A, B> Explorer explore(Control<A> a, Control<B> b, BiFunction<A, B, ?> drawing) {
        given(drawing, "drawing");
        return explore(List.of(given(a, "control"), given(b, "control")), at -> drawing.apply(at.get(a), at.get(b)));
    }

    /** What is drawn for three controls. */
    public static <A, B, C> Explorer explore(Control<A> a, Control<B> b, Control<C> c, Drawing3<A, B, C> drawing) {
        given(drawing, "drawing");
        return explore(
                List.of(given(a, "control"), given(b, "control"), given(c, "control")),
                at -> drawing.draw(at.get(a), at.get(b), at.get(c)));
    }

    /**
     * What is drawn for one to ten controls, each asked for its value by {@link Position#get}.
     *
     * @throws occam.InvalidInput if there is none or more than ten, or two have the same name
     */
    public static Explorer explore(List<Control<?>> controls, Function<Position, ?> drawing) {
        return new Explorer(controls, drawing);
    }

    /** What is drawn for the values of three controls. */
    @FunctionalInterface
    public interface Drawing3<A, B, C> {
        /** A {@link View}, or one thing that can be shown. */
        Object draw(A a, B b, C c);
    }

    /** The controls, in the order in which they stand. */
    public List<Control<?>> controls() {
        return controls;
    }

    /** Where they stand at first. */
    public Position start() {
        return Position.start(controls);
    }

    /**
     * What is shown there, computed on this thread; an interrupt ends trainings within a step.
     *
     * @throws occam.InvalidInput if nothing is drawn, or what draws refuses its values
     */
    public View draw(Position position) {
        given(position, "position");
        return Job.unannounced(() -> View.from(drawing.apply(position)));
    }

    /**
     * The positions that a page without a kernel shows, at most 25: of the controls that are named for it ({@link Control#onPage}), else of the
     * first, every so-manieth place, the first and the last among them; the others stay where they stand at first.
     */
    public PageGrid pageGrid() {
        var moved = IntStream.range(0, controls.size())
                .filter(i -> controls.get(i).isOnPage())
                .boxed()
                .toList();
        return PageGrid.of(start(), moved.isEmpty() ? List.of(0) : moved);
    }
}
