package occam.interview;

import occam.lesson.language.LanguageModels;
import occam.lesson.language.LanguageModels.CausalAttention;
import occam.lesson.language.LanguageModels.NormSlope;

/** The drills on language models. */
final class LanguageDrills {
    private LanguageDrills() {}

    static final Drill<CausalAttention> CAUSAL_ATTENTION =
            Drill.of(LanguageModels.CAUSAL_ATTENTION.again("drill-causal-attention", """
                **Causal attention**, one head. `q`, `k` and `v` have a row for each place. A place looks at itself and at earlier places, by a softmax over the products of its
                query with their keys, divided by the root of the number of columns of `q`. Return a row for each place, as `double[][]`.
                """), 4, """
            $$o_i = \\sum_{j \\le i} p_{ij} v_j, \\qquad p_{ij} = \\frac{e^{q_i \\cdot k_j / \\sqrt d}}{\\sum_{l \\le i} e^{q_i \\cdot k_l / \\sqrt d}}$$
            """, """
            CausalAttention attention = (q, k, v) -> {
                var out = new double[q.length][v[0].length];
                for (int i = 0; i < q.length; i++) {
                    double sum = 0;
                    for (int j = 0; j <= i; j++) {
                        double score = 0;
                        for (int c = 0; c < q[i].length; c++) score += q[i][c] * k[j][c];
                        double power = Math.exp(score / Math.sqrt(q[i].length));
                        sum += power;
                        for (int c = 0; c < out[i].length; c++) out[i][c] += power * v[j][c];
                    }
                    for (int c = 0; c < out[i].length; c++) out[i][c] /= sum;
                }
                return out;
            };
            """);

    static final Drill<NormSlope> LAYER_NORM =
            Drill.of(LanguageModels.LAYER_NORM.again("drill-layer-norm", """
                **Layer normalization, backward.** Forward, a row $x$ loses its mean, is divided by $\\sqrt{v + 10^{-5}}$ with its variance $v$ (the mean of the squares), and is
                multiplied by `gamma`. `delta` has the slopes of the loss on what came out. Return the slopes on $x$.
                """), 4, """
            $$\\frac{\\partial L}{\\partial x_j} = \\frac{g_j - \\operatorname{mean}(g) - \\hat x_j \\operatorname{mean}(g \\hat x)}{\\sqrt{v + 10^{-5}}}, \\qquad g_j = \\gamma_j \\delta_j$$
            """, """
            NormSlope slope = (x, gamma, delta) -> {
                int n = x.length;
                double mean = Arrays.stream(x).sum() / n;
                double variance = Arrays.stream(x).map(a -> (a - mean) * (a - mean)).sum() / n;
                double root = Math.sqrt(variance + 1e-5), ofG = 0, along = 0;
                for (int j = 0; j < n; j++) {
                    ofG += gamma[j] * delta[j] / n;
                    along += gamma[j] * delta[j] * (x[j] - mean) / root / n;
                }
                var back = new double[n];
                for (int j = 0; j < n; j++) {
                    back[j] = (gamma[j] * delta[j] - ofG - (x[j] - mean) / root * along) / root;
                }
                return back;
            };
            """);
}
