package occam.data;

import static occam.InvalidInput.given;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The standard normal distribution, N(0, 1), drawn alike on every JDK: {@link RandomGenerator#nextGaussian} of JDK 17 and of JDK 25 are not,
 * once in some millions of draws.
 */
public final class Normal {
    private Normal() {}

    /**
     * One draw, by the modified ziggurat method (McFarland 2016, as Apache Commons RNG has it).
     *
     * @throws occam.InvalidInput if there is no generator
     */
    public static double draw(RandomGenerator random) {
        return of(random).getAsDouble();
    }

    /**
     * The same, for one draw after the other from this generator.
     *
     * @throws occam.InvalidInput if there is no generator
     */
    public static DoubleSupplier of(RandomGenerator random) {
        return ZigguratSampler.NormalizedGaussian.of(given(random, "random")::nextLong)::sample;
    }
}
