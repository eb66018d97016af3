package occam.notebook;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import occam.Html;

/** A statement of a lesson about its own run, with the number that it stands on. */
record Claim(String statement, double value, Bound bound) {
    private static final int DIGITS = 10;
    private static final double ROUNDING = 1e-13;

    static final String TYPE = "application/vnd.occam.claim+json";

    Claim {
        unless(
                !given(statement, "statement").isBlank(),
                "a claim needs a statement in words, such as \"ridge is better here\"");
        given(bound, "bound");
    }

    /** Not so for what is no finite number. */
    boolean holds() {
        return bound.margin(value) >= 0;
    }

    Rendering render() {
        var verdict = holds() ? "✓" : "✗";
        var html = String.format(
                Locale.ROOT,
                "<div style=\"border-left:4px solid %s;padding:2px 10px;margin:4px 0\">%s %s<br><small>%s</small></div>",
                holds() ? "#009E73" : "#D55E00",
                verdict,
                Html.escape(statement),
                Html.escape(numbers()));
        return Rendering.html(html, verdict + " " + statement + "\n  " + numbers())
                .with(TYPE, json());
    }

    private String numbers() {
        var measured = String.format(Locale.ROOT, "measured %s, claimed %s", measured(), bound);
        if (holds()) {
            return measured;
        }
        return measured + ": does not hold here, "
                + (Double.isFinite(value)
                        ? "by " + Numbers.number(Math.abs(bound.margin(value)))
                        : "since it is no finite number");
    }

    /** The number in words. */
    String measured() {
        return bound.residual(value).orElseGet(() -> Numbers.number(value));
    }

    Map<String, Object> json() {
        var residual = bound.residual(value);
        var json = new LinkedHashMap<String, Object>();
        json.put("statement", statement);
        json.put("value", residual.isPresent() ? residual.get() : rounded(value, DIGITS));
        json.put("bound", bound.toString());
        json.put("margin", residual.isPresent() ? rounded(bound.margin(value), 1) : margin());
        json.put("holds", holds());
        return json;
    }

    /** With as many digits as stand within those of the value, since a small difference has few that are no accident. */
    private Object margin() {
        double margin = bound.margin(value);
        if (Math.abs(margin) < ROUNDING * Math.abs(value)) {
            return 0.0;
        }
        return Double.isFinite(margin)
                ? rounded(margin, Math.max(1, Math.min(DIGITS, DIGITS + place(margin) - place(value))))
                : rounded(margin, DIGITS);
    }

    /** 0 for 1 to 9, −3 for thousandths. */
    private static int place(double number) {
        var rounded = new BigDecimal(number).round(new MathContext(DIGITS));
        return rounded.precision() - rounded.scale() - 1;
    }

    /** Without the digits that compilers and processors disagree about; and JSON has no word for numbers that are not finite. */
    private static Object rounded(double number, int digits) {
        return Double.isFinite(number)
                ? (Object) new BigDecimal(number).round(new MathContext(digits)).doubleValue()
                : Double.toString(number);
    }
}
