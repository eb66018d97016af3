package occam.sweep;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Split;
import occam.job.PortableWork;
import occam.sweep.json.Descriptions;
import occam.sweep.json.Rows;

/** Trials, as work that other processes can do: network, recipe of the split and seed go there, and history and score come back. */
final class TrialWork<A, B> implements PortableWork<A, B> {
    private static final String REFUSAL = InvalidInput.class.getName() + ": ";

    private final Function<A, Planned> plan;
    private final Function<A, B> here;
    private final Function<Planned, Split> rows;
    private final BiFunction<A, TrialLine, B> there;
    private final Consumer<Runnable> together;
    private final Map<Dataset, Table> tables = Collections.synchronizedMap(new IdentityHashMap<>());

    private record Table(String name, byte[] bytes) {
        static Table of(Dataset data) {
            var bytes = Rows.bytes(data);
            return new Table(Rows.name(bytes), bytes);
        }
    }

    /**
     * @param plan what an input stands for
     * @param rows what it learns from
     * @param here does it in this process
     * @param there makes the result of what came back from another
     * @param together takes several of these at once
     */
    TrialWork(
            Function<A, Planned> plan,
            Function<Planned, Split> rows,
            Function<A, B> here,
            BiFunction<A, TrialLine, B> there,
            Consumer<Runnable> together) {
        this.plan = plan;
        this.rows = rows;
        this.here = here;
        this.there = there;
        this.together = together;
    }

    @Override
    public B apply(A input) {
        return here.apply(input);
    }

    @Override
    public Class<? extends FarEnd> farEnd() {
        return FarTrial.class;
    }

    /** Rows that cannot be made are a failure of the trial, which comes back as one. */
    @Override
    public Parcel parcel(A input) {
        var planned = plan.apply(input);
        return Planned.attempt(
                () -> parcel(planned, rows.apply(planned)),
                failure -> new Parcel(TrialLine.failed(failure).json(), Map.of()));
    }

    private Parcel parcel(Planned planned, Split split) {
        var sent = new HashMap<String, byte[]>();
        var descriptions = Descriptions.writing(data -> {
            var table = tables.computeIfAbsent(data, Table::of);
            sent.put(table.name, table.bytes);
            return table.name;
        });
        var told = new JsonObject();
        told.add("network", descriptions.of(planned.variant().network()));
        told.add("split", descriptions.of(split));
        told.addProperty("seed", planned.seed());
        return new Parcel(told.toString(), sent);
    }

    @Override
    public B result(A input, String answer) {
        try {
            return there.apply(input, TrialLine.read(answer));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void together(Runnable taking) {
        together.accept(taking);
    }

    /** What was thrown there, if anything was. */
    static TrialLine orThrow(TrialLine line) {
        var failure = line.failure();
        if (failure.startsWith(REFUSAL)) {
            throw new InvalidInput(failure.substring(REFUSAL.length()));
        }
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        return line;
    }
}
