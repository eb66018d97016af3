package occam.notebook;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import occam.Html;
import occam.InvalidInput;
import occam.explore.Explorer;
import occam.explore.Live;
import occam.explore.Position;
import occam.explore.Screen;
import occam.explore.View;
import occam.job.Undisturbed;

/** A figure that answers, as widgets: its controls, a line for what went wrong, the picture, and in words what is seen. */
final class LiveFigure implements Screen, Explorers.Opened {
    static final String UNSEEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)";

    private static final byte[] BLANK = Png.quick(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));

    /** Its title is what a screen reader says; the front end asks for a description before it sets one. */
    private static final Map<String, Object> IMAGE = Map.of("format", "png", "tooltip", "", "description", "");

    /** So many controls stand in two columns, if there is room, so that the picture stays in sight. */
    private static final int MANY = 5;

    private final Explorer explorer;
    private final WidgetGroup group;
    private final Live live;
    private final Widget line;
    private final Widget picture;
    private final Widget roomBeside;
    private final Widget beside;
    private final Widget words;
    private final Widget box;
    private Position at;

    /** Opens its widgets; nothing is drawn before {@link #draw}. */
    LiveFigure(Explorer explorer, Widgets widgets) {
        this.explorer = explorer;
        this.group = new WidgetGroup(widgets);
        this.live = new Live(explorer, this);
        this.at = explorer.start();
        this.line = text();
        this.picture = group.control("Image", laidOut(IMAGE, group.layout(Map.of("margin", "0"))));
        this.roomBeside = group.layout(Map.of("display", "none"));
        this.beside = group.control("HTML", laidOut(Map.of("value", ""), roomBeside));
        this.words = text();
        this.box = boxed(controls());
    }

    private static Map<String, Object> laidOut(Map<String, Object> state, Widget layout) {
        var all = new HashMap<>(state);
        all.put("layout", layout.reference());
        return all;
    }

    private Widget text() {
        return group.control("HTML", Map.of("value", ""));
    }

    /** Draws on this thread where the controls stand at first; gives what shows all of it, and that alone where there are no widgets. */
    Rendering draw() {
        var start = explorer.start();
        try {
            var view = explorer.draw(start);
            Undisturbed.run(() -> show(start, view));
            return live(Shown.of(view).outputs().get(0), ": " + view.words());
        } catch (RuntimeException e) {
            Undisturbed.run(() -> fail(start, e));
            return live(Rendering.text(""), "");
        }
    }

    private Rendering live(Rendering still, String words) {
        var reference = Map.of("version_major", 2, "version_minor", 0, "model_id", box.id());
        return still.with(
                        "text/plain",
                        "a figure with controls, at " + explorer.start().words() + words)
                .with(Widgets.VIEW, reference);
    }

    private List<Widget> controls() {
        int count = explorer.controls().size();
        var widgets = new ControlWidgets(group, explorer.controls(), count < MANY ? 380 : 275);
        var all = IntStream.range(0, count)
                .mapToObj(i -> widgets.of(explorer.controls().get(i), place -> move(i, place)))
                .toList();
        return count < MANY ? all : List.of(group.wrapped(all));
    }

    private Widget boxed(List<Widget> controls) {
        var all = new ArrayList<>(controls);
        all.add(line);
        all.add(group.box("HBox", List.of(picture, beside)));
        all.add(words);
        return group.box("VBox", all);
    }

    private synchronized void move(int control, int place) {
        at = at.with(control, place);
        live.move(at);
    }

    @Override
    public void show(Position position, View view) {
        var shown = Shown.of(view);
        shown.figure()
                .ifPresentOrElse(
                        figure -> picture.set(Map.of(
                                "width", String.valueOf(figure.width()),
                                "height", String.valueOf(figure.height()),
                                "tooltip", figure.sentence(),
                                "value", Png.quick(figure.image(2)))),
                        () -> picture.set("value", BLANK));
        beside.set("value", shown.html());
        roomBeside.set("display", shown.others().isEmpty() ? "none" : "");
        words.set("value", told(position.words(), view.words()));
        line.set("value", "");
    }

    /** Who sees the handles does not need to read where they stand; who hears them does. */
    private static String told(String where, String words) {
        return "<div role=\"status\" style=\"line-height: 1.5\"><span style=\"" + UNSEEN + "\">" + Html.escape(where)
                + ": </span>" + Html.escape(words) + "</div>";
    }

    @Override
    public void fail(Position position, Throwable reason) {
        picture.set("value", BLANK);
        beside.set("value", "");
        words.set("value", "");
        line.set(
                "value",
                "<div role=\"alert\">✗ " + Html.escape(position.words() + ": " + inOneLine(reason)) + "</div>");
    }

    private static String inOneLine(Throwable reason) {
        var message = String.valueOf(reason.getMessage());
        return reason instanceof InvalidInput ? message : reason.getClass().getSimpleName() + ": " + message;
    }

    @Override
    public void close() {
        live.close();
        group.close();
    }
}
