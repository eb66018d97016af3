package occam.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** One run of {@link Job#map}, as a {@link Place} sees it: its inputs by number, from 0, and who takes what comes of them. */
public final class MapRun<A, B> {
    private final Job job;
    private final List<A> inputs;
    private final Function<A, B> work;
    private final Function<List<B>, ?> view;
    private final AtomicReferenceArray<B> results;

    MapRun(Job job, List<A> inputs, Function<A, B> work, Function<List<B>, ?> view) {
        this.job = job;
        this.inputs = inputs;
        this.work = work;
        this.view = view;
        this.results = new AtomicReferenceArray<>(inputs.size());
    }

    List<B> results(Place place) {
        try {
            place.run(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return finished();
    }

    /** How many inputs there are. */
    public int count() {
        return inputs.size();
    }

    /** Whether another process can do the work; else only {@link #workHere} can. */
    public boolean isPortable() {
        return work instanceof PortableWork;
    }

    /** Who does the work in another process. */
    public Class<? extends PortableWork.FarEnd> farEnd() {
        return portable().farEnd();
    }

    /** What another process is sent of an input. */
    public PortableWork.Parcel parcel(int index) {
        return portable().parcel(inputs.get(index));
    }

    private PortableWork<A, B> portable() {
        return (PortableWork<A, B>) work;
    }

    /**
     * Takes what came back of some inputs; of each only once, and not after an interrupt.
     *
     * @param answers one for each index
     * @throws RuntimeException of the first input that failed
     */
    public void take(List<Integer> indices, List<String> answers) {
        portable().together(() -> {
            for (int k = 0; k < indices.size(); k++) {
                int index = indices.get(k);
                keep(index, portable().result(inputs.get(index), answers.get(k)));
            }
        });
    }

    /**
     * Works on an input, on this thread.
     *
     * @throws RuntimeException of the input
     */
    public void workHere(int index) {
        var result = job.part(index, progress -> work.apply(inputs.get(index)));
        if (!Thread.currentThread().isInterrupted()) {
            keep(index, result);
        }
    }

    private void keep(int index, B result) {
        results.set(index, result);
        job.finished(index, () -> view.apply(finished()));
    }

    /** Tells who watches how the place is getting on, in a few words. */
    public void say(String detail) {
        job.say(detail);
    }

    private List<B> finished() {
        var list = new ArrayList<B>();
        for (int i = 0; i < results.length(); i++) {
            list.add(results.get(i));
        }
        return list.stream().filter(Objects::nonNull).toList();
    }
}
