package occam.tuning;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.data.Interval;
import occam.neural.Network;
import occam.neural.Strength;
import occam.sweep.Knob;
import occam.tuning.Evaluation.Verdict;

/** From numbers to a verdict, and to words that say no more than the numbers do. */
record Reasoning(Tried submitted, List<Judged> judged, Baseline yardstick, Probes probes) {
    private static final Map<String, String> SEARCHES = Map.of(
            "none",
            "no regularization",
            "grid",
            "the grid",
            "random",
            "random search",
            "halving",
            "successive halving");

    Verdict verdict() {
        var gain = gain();
        if (isBehind()) {
            return probes.cause().orElseGet(this::unprobed);
        }
        return gain.low() > 0 ? Verdict.AHEAD : Verdict.LEVEL;
    }

    private Verdict unprobed() {
        if (isPlain()) {
            return Verdict.TOO_WEAK;
        }
        return lacking().isEmpty() ? Verdict.BEHIND : Verdict.WRONG_KIND;
    }

    /** Nothing regularizes it, and the yardstick that is ahead is the same network with something that does. */
    private boolean isPlain() {
        return Strength.isNone(submitted.network()) && !lacking().isEmpty();
    }

    private Interval gain() {
        return of(yardstick.name()).gain();
    }

    private Judged of(String name) {
        return judged.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the yardstick was regularized by and the submitted network is not. */
    private String lacking() {
        var chosen = yardstick.settings().values();
        return Stream.of(Knob.DROPOUT, Knob.WEIGHT_DECAY)
                .filter(knob -> chosen.getOrDefault(knob, 0.0) > 0 && !has(knob))
                .map(Knob::toString)
                .collect(Collectors.joining(" and "));
    }

    private boolean has(Knob knob) {
        var network = submitted.network();
        return knob == Knob.DROPOUT ? hasDropout(network) : network.optimizer().weightDecay() > 0;
    }

    private static boolean hasDropout(Network network) {
        return network.hiddenLayers() > 0 && !network.dropout(0).toString().equals(network.toString());
    }

    String words() {
        return Stream.of(place(), cause(), ownCurves(), untuned())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String place() {
        var other = of(yardstick.name());
        var facts = format(
                "You are right on %.1f %% of the test rows; %s, which validated best of the searches, on %.1f %%. The difference is %s points, with a 95 %% interval from %s to %s",
                100 * of("you").accuracy().mean(),
                SEARCHES.get(other.name()),
                100 * other.accuracy().mean(),
                points(gain().mean()),
                points(gain().low()),
                points(gain().high()));
        return facts + meaning();
    }

    private String meaning() {
        return switch (verdict()) {
            case AHEAD -> ", all above 0: you are ahead.";
            case LEVEL -> ", which holds 0: these rows cannot tell the two apart.";
            default -> ", all below 0: you are behind.";
        };
    }

    private String cause() {
        return probes.better().map(this::better).orElseGet(this::noBetter);
    }

    private String better(Probe probe) {
        var facts = format(
                "On validation rows the same network %s has the smaller loss, %.3f against %.3f, with a 95 %% interval of the difference from %.3f to %.3f",
                probe.name(),
                probe.loss(),
                own(),
                probe.gain().low(),
                probe.gain().high());
        return facts + (isBehind() ? ": " + advice() : ", so there was still something to gain, by this measure.");
    }

    private boolean isBehind() {
        return gain().high() < 0;
    }

    private String advice() {
        return switch (verdict()) {
            case TOO_WEAK -> "yours is regularized too weakly.";
            case TOO_STRONG -> "yours is regularized too strongly.";
            default -> "what your preparation does to the rows is not what they need.";
        };
    }

    private double own() {
        return probes.own().keptEpoch().validation().loss();
    }

    private String noBetter() {
        return "On validation rows the same network does not do distinguishably better when it is regularized more strongly"
                + (probes.weaker().isPresent() ? " or more weakly." : ".") + withoutProbe();
    }

    private String withoutProbe() {
        var search = SEARCHES.get(yardstick.name());
        return switch (verdict()) {
            case TOO_WEAK ->
                String.format(
                        ROOT,
                        " But nothing regularizes it, and %s has %s: yours is regularized too weakly.",
                        search,
                        lacking());
            case WRONG_KIND ->
                String.format(
                        ROOT, " But %s has %s, which yours has not: yours is of the wrong kind.", search, lacking());
            case BEHIND -> " So what has cost you these points does not show there.";
            default -> "";
        };
    }

    private String ownCurves() {
        var kept = probes.own().keptEpoch();
        var best = probes.own().best();
        return format(
                "On your own curves the training loss ends at %.3f and the validation loss at %.3f; its minimum was %.3f at epoch %d.",
                kept.train().loss(), kept.validation().loss(), best.validation().loss(), best.number());
    }

    private String untuned() {
        var other = of(yardstick.name());
        return format(
                "What nobody tuned: on shifted rows you are right on %.1f %% against %.1f %%, in the worst class on %.1f %% against %.1f %%, and the calibration error is %.3f against %.3f.",
                100 * of("you").shifted(),
                100 * other.shifted(),
                100 * of("you").worstClass(),
                100 * other.worstClass(),
                of("you").calibrationError(),
                other.calibrationError());
    }

    private static String points(double share) {
        return format("%+.1f", 100 * share).replace('-', '−');
    }

    private static String format(String words, Object... numbers) {
        return String.format(ROOT, words, numbers);
    }
}
