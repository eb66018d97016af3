package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Figures of one size side by side.
 *
 * @param columns how many stand in a row
 */
record Panels(List<Figure> parts, int columns) implements Figure {
    Panels {
        parts = List.copyOf(parts);
        unless(!parts.isEmpty(), "there is nothing to draw: give at least one panel");
    }

    static Panels row(Figure... parts) {
        return new Panels(List.of(parts), parts.length);
    }

    @Override
    public int width() {
        return columns * parts.get(0).width();
    }

    @Override
    public int height() {
        return (parts.size() + columns - 1) / columns * parts.get(0).height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var place = (Graphics2D) graphics.create();
            place.translate(i % columns * part.width(), i / columns * part.height());
            part.paint(place);
            place.dispose();
        }
    }
}
