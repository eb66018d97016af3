package occam.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import occam.job.MapRun;
import occam.job.Place;
import occam.job.PortableWork;

/** Another process, but for the process: it gets nothing but text and tables. */
final class AsText implements Place {
    final Map<String, byte[]> tables = new HashMap<>();
    final Set<String> texts = new HashSet<>();

    @Override
    public void run(MapRun<?, ?> map) throws InterruptedException {
        var indices = new ArrayList<Integer>();
        var answers = new ArrayList<String>();
        for (int i = 0; i < map.count(); i++) {
            var parcel = map.parcel(i);
            tables.putAll(parcel.tables());
            texts.add(parcel.text());
            indices.add(i);
            answers.add(farEnd(map.farEnd()).work(parcel.text(), tables::get));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        map.take(indices, answers);
    }

    private static PortableWork.FarEnd farEnd(Class<? extends PortableWork.FarEnd> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
