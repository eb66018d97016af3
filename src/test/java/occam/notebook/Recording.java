package occam.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A front end that remembers what it was told to show. */
final class Recording implements Display {
    final List<Rendering> shown = new CopyOnWriteArrayList<>();
    final Map<String, Rendering> places = Collections.synchronizedMap(new LinkedHashMap<>());
    final List<String> updates = new CopyOnWriteArrayList<>();
    final CountDownLatch updated;

    Recording(int updates) {
        this.updated = new CountDownLatch(updates);
    }

    @Override
    public void show(Rendering rendering) {
        shown.add(rendering);
    }

    @Override
    public void update(String id, Rendering rendering) {
        places.put(id, rendering);
        updates.add(rendering.data().getOrDefault("text/html", "figure").toString());
        updated.countDown();
    }

    String place(String suffix) {
        return places.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(suffix))
                .map(entry -> String.valueOf(entry.getValue().data().get("text/html")))
                .findFirst()
                .orElse("none");
    }
}
