package occam.neural.language;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Writes, one character after another. */
record Sampling(LanguageBox<?> box, Sizes sizes) {
    /** What has stood there, and what is written after it; fewer after an interrupt. */
    int[] write(int[] start, int characters, double temperature, SplittableRandom random) {
        var all = Arrays.copyOf(start, start.length + characters);
        for (int i = start.length; i < all.length; i++) {
            if (Thread.currentThread().isInterrupted()) {
                return Arrays.copyOf(all, i);
            }
            all[i] = temperature == 0 ? mostLikely(all, i) : drawn(probabilities(all, i, temperature), random);
        }
        return all;
    }

    /** Of what comes after the first {@code end} characters; at a temperature above 0. */
    double[] probabilities(int[] text, int end, double temperature) {
        var scores = scores(text, end);
        double most = Arrays.stream(scores).max().orElseThrow();
        var powers = Arrays.stream(scores)
                .map(score -> StrictMath.exp((score - most) / temperature))
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }

    private int mostLikely(int[] text, int end) {
        var scores = scores(text, end);
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    private double[] scores(int[] text, int end) {
        int length = Math.min(sizes.context(), end);
        box.batch().shape(1, length);
        box.batch().set(0, text, end - length);
        var scores = box.logits().values();
        return Arrays.copyOfRange(scores, scores.length - scores.length / length, scores.length);
    }

    private static int drawn(double[] probabilities, SplittableRandom random) {
        double rest = random.nextDouble();
        int k = 0;
        while (k < probabilities.length - 1 && rest >= probabilities[k]) {
            rest -= probabilities[k];
            k++;
        }
        return k;
    }
}
