package occam.sweep;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.Function;
import occam.data.Dataset;
import occam.data.Split;
import occam.job.PortableWork;
import occam.neural.train.Trainer;
import occam.sweep.json.Descriptions;
import occam.sweep.json.Rows;

/** Trains what another process has told of. Rows and splits are kept for the trials after it, as long as memory is not short. */
public final class FarTrial implements PortableWork.FarEnd {
    private static final Recent<Dataset> ROWS = new Recent<>();
    private static final Recent<Split> SPLITS = new Recent<>();

    /** For the far end, which makes one by its name. */
    public FarTrial() {}

    /** What is thrown comes back as a failure, and who asked knows what to make of it. */
    @Override
    public String work(String text, Function<String, byte[]> tables) {
        var told = JsonParser.parseString(text).getAsJsonObject();
        return told.has("failure")
                ? text
                : Planned.attempt(() -> trained(told, tables), TrialLine::failed)
                        .json();
    }

    private static TrialLine trained(JsonObject told, Function<String, byte[]> tables) {
        var descriptions = Descriptions.reading(name -> ROWS.get(name, () -> Rows.of(tables.apply(name))));
        var split = split(told.get("split"), descriptions);
        var trained = Trainer.fit(
                descriptions.network(told.get("network")),
                split,
                told.get("seed").getAsLong());
        return new TrialLine(0, trained.history(), trained.score(split.test()), "");
    }

    private static Split split(JsonElement told, Descriptions descriptions) {
        return SPLITS.get(told.toString(), () -> descriptions.split(told));
    }
}
