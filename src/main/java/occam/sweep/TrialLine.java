package occam.sweep;

import static occam.InvalidInput.unless;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import occam.InvalidInput;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;

/**
 * A line of a sweep's file: one trial, with its number in the plan, which has the rest. What is read was written by a sweep and perhaps by a
 * hand after it, so every field must be there once, be of its kind, and make sense beside the others.
 */
record TrialLine(int number, History history, Score test, String failure) {
    /** How a field is read. */
    private interface Field {
        Object read(JsonReader in) throws IOException;
    }

    private static final Field SCORE = in -> {
        var score = fields(in, Map.of("loss", TrialLine::decimal, "accuracy", TrialLine::decimal));
        return new Score((double) score.get("loss"), (double) score.get("accuracy"));
    };

    private static final Field EPOCH = in -> {
        var epoch = fields(
                in,
                Map.of(
                        "number",
                        TrialLine::whole,
                        "train",
                        SCORE,
                        "validation",
                        SCORE,
                        "weightNorm",
                        TrialLine::decimal));
        return new Epoch(
                (int) epoch.get("number"), (Score) epoch.get("train"), (Score) epoch.get("validation"), (double)
                        epoch.get("weightNorm"));
    };

    private static final Field HISTORY = in -> {
        var epochs = new ArrayList<Epoch>();
        Field list = inside -> {
            inside.beginArray();
            while (inside.hasNext()) {
                epochs.add((Epoch) EPOCH.read(inside));
            }
            inside.endArray();
            return epochs;
        };
        var history = fields(in, Map.of("epochs", list, "kept", TrialLine::whole, "ending", TrialLine::text));
        return new History(epochs, (int) history.get("kept"), ending((String) history.get("ending")));
    };

    static TrialLine failed(String failure) {
        var nothing = Trial.failed("", Settings.NONE, 0, failure);
        return new TrialLine(0, nothing.history(), nothing.test(), failure);
    }

    String json() {
        return JsonLines.GSON.toJson(this);
    }

    /**
     * Reads it.
     *
     * @throws IOException if it is no JSON
     * @throws IllegalStateException if a value is not of its kind
     * @throws occam.InvalidInput if a field is missing, unknown or there twice, or the values do not fit
     */
    static TrialLine read(String line) throws IOException {
        var in = new JsonReader(new StringReader(line));
        // for NaN, which JSON does not have
        in.setStrictness(Strictness.LENIENT);
        var all = fields(
                in, Map.of("number", TrialLine::whole, "history", HISTORY, "test", SCORE, "failure", TrialLine::text));
        unless(in.peek() == JsonToken.END_DOCUMENT, "there is more behind the trial");
        var read =
                new TrialLine((int) all.get("number"), (History) all.get("history"), (Score) all.get("test"), (String)
                        all.get("failure"));
        read.check();
        return read;
    }

    private static Map<String, Object> fields(JsonReader in, Map<String, Field> known) throws IOException {
        var values = new HashMap<String, Object>();
        in.beginObject();
        while (in.hasNext()) {
            var name = in.nextName();
            unless(known.containsKey(name), "there is an unknown field at %s", in.getPath());
            unless(values.put(name, known.get(name).read(in)) == null, "a field is there twice, at %s", in.getPath());
        }
        in.endObject();
        known.keySet().stream().sorted().forEach(name -> unless(values.containsKey(name), "'%s' is missing", name));
        return values;
    }

    private static Object whole(JsonReader in) throws IOException {
        kind(in, JsonToken.NUMBER);
        return in.nextInt();
    }

    private static Object decimal(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NUMBER) {
            return in.nextDouble();
        }
        kind(in, JsonToken.STRING);
        return switch (in.nextString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new InvalidInput("there is no number at " + in.getPath());
        };
    }

    private static Object text(JsonReader in) throws IOException {
        kind(in, JsonToken.STRING);
        return in.nextString();
    }

    private static void kind(JsonReader in, JsonToken expected) throws IOException {
        var found = in.peek();
        unless(found == expected, "at %s there should be a %s, and there is a %s", in.getPath(), expected, found);
    }

    private static History.Ending ending(String name) {
        return Arrays.stream(History.Ending.values())
                .filter(ending -> ending.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("there is no such ending as " + name));
    }

    private void check() {
        var numbers = history.epochs().stream().map(Epoch::number).toList();
        for (int k = 0; k < numbers.size(); k++) {
            unless(numbers.get(k) > (k == 0 ? 0 : numbers.get(k - 1)), "the epochs do not rise from 1: %s", numbers);
        }
        unless(
                failure.isEmpty() ? numbers.contains(history.kept()) : numbers.isEmpty() && history.kept() == 0,
                "the epoch that was kept, %d, is none of the %d epochs%s",
                history.kept(),
                numbers.size(),
                failure.isEmpty() ? "" : ", and a trial that failed has none");
        history.epochs().forEach(epoch -> {
            check(epoch.train());
            check(epoch.validation());
            unless(!(epoch.weightNorm() < 0), "a norm is negative: %s", epoch.weightNorm());
        });
        check(test);
    }

    /** What is no number, or infinite, is that of a training that diverged. */
    private static void check(Score score) {
        unless(!(score.loss() < 0) || Double.isInfinite(score.loss()), "a loss is negative: %s", score.loss());
        unless(
                !Double.isFinite(score.accuracy()) || score.accuracy() >= 0 && score.accuracy() <= 1,
                "an accuracy is not between 0 and 1: %s",
                score.accuracy());
    }

    /** Whether a stop has cut it off: it begins an object and does not end it. */
    static boolean isTorn(String line) {
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else {
                quoted = c == '"';
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (depth == 0 && !quoted) {
                return false;
            }
        }
        return true;
    }

    /** The trial that the plan has in this place. */
    Trial trial(List<Planned> plan) {
        unless(number >= 0 && number < plan.size(), "there is no trial %d, of the %d from 0", number, plan.size());
        var planned = plan.get(number);
        int epochs = planned.variant().network().epochs();
        unless(
                history.epochs().isEmpty() || history.last().number() <= epochs,
                "epoch %s is none of the network's %d",
                history.kept(),
                epochs);
        return planned.made(this);
    }
}
