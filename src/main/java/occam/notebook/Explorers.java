package occam.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import occam.exercise.Dialogue;
import occam.explore.Control;
import occam.explore.Explorer;
import occam.job.Undisturbed;

/** What answers: live where the front end shows widgets, else a figure where its controls stand at first, and a dialogue's first page. */
final class Explorers {
    private static volatile Optional<Explorers> attached = Optional.empty();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Widgets widgets;
    private final Map<String, Run> cells = new HashMap<>();

    private Explorers(Widgets widgets) {
        this.widgets = widgets;
    }

    /** What the last execution of a cell has shown. */
    private record Run(String execution, List<Opened> shown) {}

    /** What ends when its cell is run again. */
    interface Opened {
        void close();
    }

    static void showOn(Widgets widgets) {
        attached = Optional.of(new Explorers(widgets));
        COUNT.set(0);
    }

    private static Optional<Explorers> seen() {
        return attached.filter(explorers -> explorers.widgets.areSeen());
    }

    static Rendering render(Explorer explorer) {
        return seen().map(explorers -> explorers.live(explorer)).orElseGet(() -> still(explorer));
    }

    static Rendering render(Dialogue dialogue) {
        return seen().map(explorers -> explorers.live(dialogue)).orElseGet(() -> PlainText.render(dialogue.still()));
    }

    private Rendering live(Explorer explorer) {
        return Undisturbed.call(() -> opened(names(explorer), () -> new LiveFigure(explorer, widgets)))
                .draw();
    }

    private Rendering live(Dialogue dialogue) {
        return Undisturbed.call(() -> opened(dialogue.name(), () -> new LiveDialogue(dialogue, widgets)))
                .render();
    }

    /** A cell that is run again leaves nothing open of before. */
    private synchronized <T extends Opened> T opened(String name, Supplier<T> opening) {
        var place = widgets.place();
        var cell = place.cell().isEmpty() ? name : place.cell();
        var run = cells.get(cell);
        if (run == null || !run.execution.equals(place.execution())) {
            if (run != null) {
                run.shown.forEach(Opened::close);
            }
            run = new Run(place.execution(), new ArrayList<>());
            cells.put(cell, run);
        }
        var opened = opening.get();
        run.shown.add(opened);
        return opened;
    }

    private static String names(Explorer explorer) {
        return String.valueOf(explorer.controls().stream().map(Control::name).toList());
    }

    /** Each part as an output of its own, so that it is stored as what it is; all are marked as one, for a page to put its own in their place. */
    private static Rendering still(Explorer explorer) {
        int number = COUNT.incrementAndGet();
        var outputs = Shown.of(explorer.draw(explorer.start())).outputs().stream()
                .map(output -> marked(output, number))
                .toList();
        var frames = Lesson.variable("OCCAM_FRAMES");
        if (frames != null) {
            // a page is made of this run
            new PageFigure(Path.of(frames), number).write(explorer);
        }
        outputs.subList(0, outputs.size() - 1).forEach(Lesson::show);
        return outputs.get(outputs.size() - 1);
    }

    private static Rendering marked(Rendering output, int number) {
        var marks = new TreeMap<String, Object>();
        if (output.metadata().get("occam") instanceof Map<?, ?> before) {
            before.forEach((key, value) -> marks.put(String.valueOf(key), value));
        }
        marks.put("explorer", number);
        return output.about("occam", marks);
    }
}
