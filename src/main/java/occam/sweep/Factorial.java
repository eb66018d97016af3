package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.job.Place;
import occam.neural.Network;

/** Every combination of some factors, each under the same seeds. Begin with {@link Sweep#factorial}. */
public final class Factorial {
    private static final int MOST = 8;

    private final List<Factor> factors;
    private final int seeds;
    private final Place place;

    private Factorial(List<Factor> factors, int seeds, Place place) {
        this.factors = factors;
        this.seeds = seeds;
        this.place = place;
    }

    static Factorial of(List<Factor> factors) {
        checkNames(factors.stream().map(Factor::name).toList());
        return new Factorial(factors, 3, Place.threads());
    }

    static void checkNames(List<String> names) {
        unless(
                !names.isEmpty() && names.size() <= MOST,
                "an ablation needs between 1 and %d factors, was %d: each doubles the trainings",
                MOST,
                names.size());
        unless(names.stream().distinct().count() == names.size(), "the factors need different names, were %s", names);
    }

    /**
     * Trains each combination under this many seeds; three unless told otherwise.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Factorial seeds(int count) {
        Sweep.checkSeeds(count);
        return new Factorial(factors, count, place);
    }

    /**
     * Trains in another place than on the threads of this process. The result is the same.
     *
     * @throws occam.InvalidInput if there is none
     */
    public Factorial on(Place place) {
        return new Factorial(factors, seeds, given(place, "place"));
    }

    /**
     * Trains all {@code 2^factors} combinations under each seed, one model on each core. What one factor does to network or split comes
     * after what those before it did.
     *
     * @throws occam.InvalidInput before anything runs, if the network with some of the factors does not fit the split with them
     */
    public Ablation run(Network base, Split split) {
        given(base, "network");
        given(split, "split");
        var variants = IntStream.range(0, 1 << factors.size())
                .mapToObj(combination -> variant(base, combination))
                .toArray(Variant[]::new);
        // no figure on the way: as many curves as combinations cannot be read
        var runs = Sweep.compare(variants).seeds(seeds).on(place).run(split, done -> "");
        return new Ablation(factors.stream().map(Factor::name).toList(), runs);
    }

    private Variant variant(Network base, int combination) {
        var on = IntStream.range(0, factors.size())
                .filter(f -> (combination >> f & 1) == 1)
                .mapToObj(factors::get)
                .toList();
        var network = base;
        UnaryOperator<Split> data = UnaryOperator.identity();
        for (var factor : on) {
            network = given(factor.network().apply(network), "network that factor '" + factor.name() + "' makes");
            var before = data;
            data = split ->
                    given(factor.data().apply(before.apply(split)), "split that factor '" + factor.name() + "' makes");
        }
        return new Variant(Ablation.name(on.stream().map(Factor::name).toList()), network, data);
    }
}
