package occam.notebook;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import occam.Html;
import occam.explore.Control;
import occam.explore.Explorer;
import occam.explore.PageGrid;
import occam.explore.Position;
import occam.file.WholeFile;
import occam.plot.chart.Figure;

/**
 * A figure that answers on a page without a kernel: handles over pictures that were drawn while the page was made, each a file, and the markup
 * that shows the one where the handles stand. Where the files are, seen from the page, the page says: {@code data-frames} of what encloses the
 * markup.
 */
record PageFigure(Path folder, int number) {
    /** Writes the pictures, and {@code 1.html} for the first of a notebook's figures. */
    void write(Explorer explorer) {
        var grid = explorer.pageGrid();
        var frames = new ArrayList<Map<String, Object>>();
        for (var position : grid.positions()) {
            frames.add(frame(explorer, position, frames.size()));
        }
        put(number + ".html", markup(grid, frames).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> frame(Explorer explorer, Position position, int place) {
        var shown = Shown.of(explorer.draw(position));
        var file = String.format(Locale.ROOT, "%d-%02d.png", number, place);
        shown.figure().ifPresent(figure -> put(file, Png.small(figure.image(2))));
        return Map.of(
                "file", shown.figure().isPresent() ? file : "",
                "width", shown.figure().map(figure -> figure.width()).orElse(0),
                "height", shown.figure().map(figure -> figure.height()).orElse(0),
                "alt", shown.figure().map(Figure::sentence).orElse(""),
                "html", shown.html(),
                "words", shown.words());
    }

    private void put(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markup(PageGrid grid, List<Map<String, Object>> frames) {
        var handles = IntStream.range(0, grid.moved().size())
                .mapToObj(i -> handle(grid, i))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                <div class="explorer">%s<img class="figure" alt=""><div class="others"></div><p role="status"></p>
                <script type="application/json">%s</script>
                <script>(root => {
                  const frames = JSON.parse(root.querySelector('[type="application/json"]').textContent);
                  const folder = root.closest('[data-frames]').dataset.frames;
                  const handles = [...root.querySelectorAll('input')], image = root.querySelector('img');
                  const show = () => {
                    let at = 0;
                    for (const handle of handles) {
                      at = at * (+handle.max + 1) + +handle.value;
                      const label = JSON.parse(handle.dataset.labels)[handle.value];
                      handle.setAttribute('aria-valuetext', label);
                      handle.nextElementSibling.textContent = label;
                    }
                    const frame = frames[at];
                    image.hidden = !frame.file;
                    if (frame.file) Object.assign(image, {src: folder + frame.file, width: frame.width, height: frame.height, alt: frame.alt});
                    root.querySelector('.others').innerHTML = frame.html;
                    root.querySelector('p').textContent = frame.words;
                  };
                  handles.forEach(handle => handle.addEventListener('input', show));
                  show();
                  frames.forEach(frame => { if (frame.file) new Image().src = folder + frame.file; });
                })(document.currentScript.parentElement)</script></div>
                """, handles, new Gson().toJson(frames));
    }

    private static String handle(PageGrid grid, int index) {
        int number = grid.moved().get(index);
        Control<?> control = grid.start().controls().get(number);
        var places = grid.places().get(index);
        var labels = places.stream().map(control::label).toList();
        return String.format(
                Locale.ROOT,
                "<label>%s <input type=\"range\" min=\"0\" max=\"%d\" value=\"%d\" data-labels=\"%s\"><output></output></label>",
                Html.escape(control.name()),
                places.size() - 1,
                places.indexOf(grid.start().places().get(number)),
                Html.escape(new Gson().toJson(labels)));
    }
}
