package occam.sweep.json;

import static occam.InvalidInput.given;

import com.google.gson.JsonElement;
import java.util.function.Function;
import occam.data.Dataset;
import occam.data.Split;
import occam.data.SplitRecipe;
import occam.neural.Architecture;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Objective;
import occam.neural.Schedule;

/** Networks and splits as JSON and back. Rows are told by a name, under which they are sent by themselves, once. */
public final class Descriptions {
    private final RecordJson records;

    private Descriptions(RecordJson records) {
        this.records = records;
    }

    record Whole(Architecture architecture, Objective objective, Schedule schedule, Engine engine) {}

    record Made(SplitRecipe recipe, long seed) {}

    /**
     * For writing.
     *
     * @param names the name of some rows
     */
    public static Descriptions writing(Function<Dataset, String> names) {
        return new Descriptions(new RecordJson(given(names, "names"), name -> null));
    }

    /**
     * For reading.
     *
     * @param tables the rows of a name
     */
    public static Descriptions reading(Function<String, Dataset> tables) {
        return new Descriptions(new RecordJson(rows -> "", given(tables, "tables")));
    }

    /** A network with all that is told of it. */
    public JsonElement of(Network network) {
        given(network, "network");
        return records.write(
                new Whole(network.architecture(), network.objective(), network.schedule(), network.engine()),
                Whole.class);
    }

    /**
     * The network that {@link #of(Network)} has told of.
     *
     * @throws occam.InvalidInput if it is no network
     */
    public Network network(JsonElement json) {
        var whole = (Whole) records.read(given(json, "network"), Whole.class, "network");
        return Network.of(whole.architecture, whole.objective, whole.schedule, whole.engine);
    }

    /** A split by its recipe and its seed; where a part of the recipe is code, by the rows themselves. */
    public JsonElement of(Split split) {
        var data = given(split, "split").recipe().steps().stream().allMatch(Kinds::isData) ? split : split.fixed();
        return records.write(new Made(data.recipe(), data.seed()), Made.class);
    }

    /**
     * The split that {@link #of(Split)} has told of.
     *
     * @throws occam.InvalidInput if it is none, or cannot be made
     */
    public Split split(JsonElement json) {
        var made = (Made) records.read(given(json, "split"), Made.class, "split");
        return made.recipe.split(made.seed);
    }

    /**
     * One part of a description, such as an {@code Optimizer}.
     *
     * @param type what it is, by its interface where it comes in several kinds
     * @param where it stands, for who has to mend it
     * @throws occam.InvalidInput if it is none
     */
    public <T> T part(JsonElement json, Class<T> type, String where) {
        return type.cast(records.read(given(json, where), type, where));
    }
}
