package occam.sweep;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was made of a name lately, as long as memory is not short. */
final class Recent<V> {
    private static final int MOST = 64;

    private final Map<String, SoftReference<V>> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<V>> eldest) {
            return size() > MOST;
        }
    };

    /** One at a time: the second who asks for the same waits for the first. */
    synchronized V get(String name, Supplier<V> making) {
        var kept = made.get(name);
        var value = kept == null ? null : kept.get();
        if (value == null) {
            value = making.get();
            made.put(name, new SoftReference<>(value));
        }
        return value;
    }
}
