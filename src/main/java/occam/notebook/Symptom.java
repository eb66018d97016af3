package occam.notebook;

import java.util.Locale;
import occam.Html;

/**
 * What a bug does to a number, for whoever hunts it: it is there, or the bug is mended, which is a success. For the course it is a claim
 * that the bug is there.
 *
 * @param claim that the number is what the bug makes of it
 * @param mended what the number is without the bug
 */
record Symptom(Claim claim, Bound mended) {
    private enum State {
        /** The bug is at work. */
        THERE("●", "#E69F00"),
        /** It is found. */
        MENDED("✓", "#009E73"),
        /** Neither. */
        OTHER("○", "#888888");

        private final String sign;
        private final String color;

        State(String sign, String color) {
            this.sign = sign;
            this.color = color;
        }
    }

    private State state() {
        if (claim.holds()) {
            return State.THERE;
        }
        return mended.margin(claim.value()) >= 0 ? State.MENDED : State.OTHER;
    }

    Rendering render() {
        var heading = heading();
        var html = String.format(
                Locale.ROOT,
                "<div style=\"border-left:4px solid %s;padding:2px 10px;margin:4px 0\">%s<br><small>%s</small></div>",
                state().color,
                Html.escape(heading),
                Html.escape(numbers()));
        return Rendering.html(html, heading + "\n  " + numbers()).with(Claim.TYPE, claim.json());
    }

    private String heading() {
        return state().sign + " " + claim.statement()
                + (state() == State.MENDED ? ": the bug is found and mended" : "");
    }

    private String numbers() {
        return "measured " + claim.measured()
                + switch (state()) {
                    case THERE -> ": " + claim.bound() + " as long as the bug is there";
                    case MENDED -> ": " + mended + ", as it should be";
                    case OTHER ->
                        ": no longer " + claim.bound() + ", as with the bug, and not yet " + mended + ", as without it";
                };
    }
}
