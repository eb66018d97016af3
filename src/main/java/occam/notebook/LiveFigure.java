package occam.notebook;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
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
final class LiveFigure implements Screen {
    private static final byte[] BLANK = Png.quick(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB));

    /** Its title is what a screen reader says; the front end asks for a description before it sets one. */
    private static final Map<String, Object> IMAGE = Map.of("format", "png", "tooltip", "", "description", "");

    private final Explorer explorer;
    private final WidgetGroup group;
    private final Live live;
    private final Widget line;
    private final Widget picture;
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
        this.picture = group.control("Image", IMAGE);
        this.beside = text();
        this.words = text();
        this.box = boxed(controls());
    }

    private Widget text() {
        return group.control("HTML", Map.of("value", ""));
    }

    /** Draws on this thread where the controls stand at first. */
    void draw() {
        var start = explorer.start();
        try {
            var view = explorer.draw(start);
            Undisturbed.run(() -> show(start, view));
        } catch (RuntimeException e) {
            Undisturbed.run(() -> fail(start, e));
        }
    }

    private List<Widget> controls() {
        var widgets = new ControlWidgets(group);
        return IntStream.range(0, explorer.controls().size())
                .mapToObj(i -> widgets.of(explorer.controls().get(i), place -> move(i, place)))
                .toList();
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

    /** What shows all of it. */
    Rendering rendering() {
        var reference = Map.of("version_major", 2, "version_minor", 0, "model_id", box.id());
        return Rendering.text("a figure with controls, at " + explorer.start().words())
                .with("application/vnd.jupyter.widget-view+json", reference);
    }

    @Override
    public void show(Position position, View view) {
        var shown = Shown.of(view);
        shown.figure()
                .ifPresentOrElse(
                        figure -> {
                            picture.set("width", String.valueOf(figure.width()));
                            picture.set("height", String.valueOf(figure.height()));
                            picture.set("tooltip", figure.sentence());
                            picture.set("value", Png.quick(figure.image(2)));
                        },
                        () -> picture.set("value", BLANK));
        beside.set("value", shown.html());
        words.set("value", "<div role=\"status\">" + Html.escape(view.words()) + "</div>");
        line.set("value", "");
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

    void close() {
        live.close();
        group.close();
    }
}
