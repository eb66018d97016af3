package occam.spark;

import static occam.InvalidInput.unless;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.data.SplitRecipe;
import occam.data.SplitStep;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Separable;
import occam.sweep.Axis;
import occam.sweep.Drawn;
import occam.sweep.Knob;
import occam.sweep.Range;
import occam.sweep.Search;
import occam.sweep.Sweep;
import occam.sweep.json.Descriptions;

/** A sweep that somebody has written down as JSON; {@code src/book/spark.md} shows one. */
record SweepFile(Search search, Network network, Split split) {
    private static final Descriptions PARTS = Descriptions.reading(name -> null);
    private static final List<String> FIELDS =
            List.of("data", "grid", "network", "random", "seeds", "shares", "splitSeed", "steps");

    /** What is said of a network beyond its sizes. */
    private static final Map<String, BiFunction<Network, JsonElement, Network>> WORDS = new TreeMap<>(Map.of(
            "batch", (network, json) -> network.batch(json.getAsInt()),
            "dropout", (network, json) -> network.dropout(json.getAsDouble()),
            "engine", (network, json) -> network.on(PARTS.part(json, Engine.class, "engine")),
            "epochs", (network, json) -> network.epochs(json.getAsInt()),
            "labelSmoothing", (network, json) -> network.labelSmoothing(json.getAsDouble()),
            "optimizer", (network, json) -> network.optimizer(PARTS.part(json, Optimizer.class, "optimizer")),
            "patience", (network, json) -> network.earlyStopping(json.getAsInt()),
            "penalty", (network, json) -> network.penalty(PARTS.part(json, Separable.class, "penalty"))));

    /**
     * Reads it.
     *
     * @throws occam.InvalidInput if it is no sweep
     */
    static SweepFile read(Path file) {
        try {
            var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            json.keySet()
                    .forEach(name -> unless(
                            FIELDS.contains(name), "%s has an unknown field '%s'; there are %s", file, name, FIELDS));
            return new SweepFile(search(json), network(object(json, "network")), split(json, file));
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new InvalidInput(String.format(
                    Locale.ROOT, "%s holds no sweep: %s; src/book/spark.md shows one", file, e.getMessage()));
        }
    }

    private static JsonElement field(JsonObject json, String name) {
        unless(json.has(name), "the field '%s' is missing, in %s", name, json);
        return json.get(name);
    }

    private static JsonObject object(JsonObject json, String name) {
        return field(json, name).getAsJsonObject();
    }

    private static Network network(JsonObject json) {
        if (json.has("architecture")) {
            return PARTS.network(json);
        }
        var sizes = field(json, "mlp").getAsJsonArray().asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
        var network = Network.mlp(sizes).on(Engine.glassBox());
        for (var name : json.keySet()) {
            unless(
                    name.equals("mlp") || WORDS.containsKey(name),
                    "a network has no field '%s'; there are %s",
                    name,
                    WORDS.keySet());
            network = name.equals("mlp") ? network : WORDS.get(name).apply(network, json.get(name));
        }
        return network;
    }

    private static Split split(JsonObject json, Path file) {
        var steps = new ArrayList<SplitStep>();
        if (json.has("steps")) {
            json.getAsJsonArray("steps").forEach(step -> steps.add(PARTS.part(step, SplitStep.class, "steps")));
        }
        var shares = object(json, "shares");
        var origin = new SplitRecipe.Dealt(
                rows(field(json, "data"), file),
                field(shares, "train").getAsDouble(),
                field(shares, "validation").getAsDouble());
        return new SplitRecipe(origin, steps).split(field(json, "splitSeed").getAsLong());
    }

    /** A name, or a table of one's own, beside the file if its path is relative. */
    private static Dataset rows(JsonElement json, Path file) {
        return json.isJsonObject()
                ? Datasets.classification(
                        file.resolveSibling(field(json.getAsJsonObject(), "csv").getAsString()),
                        field(json.getAsJsonObject(), "target").getAsString())
                : Datasets.named(json.getAsString());
    }

    private static Search search(JsonObject json) {
        unless(json.has("grid") != json.has("random"), "a sweep has a grid or is random, one of the two, was %s", json);
        var search = json.has("grid") ? grid(object(json, "grid")) : random(object(json, "random"));
        return json.has("seeds") ? search.seeds(json.get("seeds").getAsInt()) : search;
    }

    private static Search grid(JsonObject knobs) {
        Search search = null;
        for (var name : knobs.keySet()) {
            var values = knobs.getAsJsonArray(name).asList().stream()
                    .map(JsonElement::getAsDouble)
                    .toList();
            var axis = new Axis(knob(name), values);
            search = search == null ? Sweep.over(axis) : search.and(axis);
        }
        unless(search != null, "a grid needs a knob");
        return search;
    }

    private static Search random(JsonObject json) {
        var ranges = object(json, "ranges");
        var drawn = ranges.keySet().stream()
                .map(name -> new Drawn(knob(name), PARTS.part(ranges.get(name), Range.class, "ranges." + name)))
                .toArray(Drawn[]::new);
        return Sweep.random(field(json, "count").getAsInt(), field(json, "seed").getAsLong(), drawn);
    }

    private static Knob knob(String name) {
        return PARTS.part(new JsonPrimitive(name), Knob.class, "a knob");
    }
}
