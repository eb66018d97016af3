package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/**
 * A projection that stays as it is and a low-rank update beside it, {@code Z = XW + b + HB} with {@code H = (α/r)·XA}.
 *
 * <p>Source: E. Hu and others, LoRA: Low-Rank Adaptation of Large Language Models (2022).
 */
final class LowRank<M extends Matrix<M>> implements TextLayer<M> {
    private static final double ALPHA = 2;

    private final Room<M> room;
    private final Projection<M> frozen;
    private final Weight<M> down;
    private final Weight<M> up;
    private final double scale;
    private final M hidden;
    private final M added;
    private final M onHidden;
    private final M onInput;
    private M input;

    LowRank(Projection<M> frozen, int rank, Room<M> room) {
        var w = frozen.matrix();
        this.room = room;
        this.frozen = frozen;
        this.down =
                new Weight<>(w.name() + ".down", Weight.Kind.LOW_RANK, w.value().rows(), rank, room);
        this.up = new Weight<>(
                w.name() + ".up", Weight.Kind.LOW_RANK, rank, w.value().columns(), room);
        this.scale = ALPHA / rank;
        this.hidden = room.rows(rank);
        this.added = room.rows(w.value().columns());
        this.onHidden = room.rows(rank);
        this.onInput = room.rows(w.value().rows());
    }

    @Override
    public M forward(M x, boolean training) {
        input = x;
        var z = frozen.forward(x, training);
        room.numbers().times(hidden.product(x, down.value()), scale);
        room.numbers().add(z, added.product(hidden, up.value()));
        return z;
    }

    /** {@code ∇B = HᵀΔ}; with {@code Δ' = (α/r)·ΔBᵀ} {@code ∇A = XᵀΔ'}, and {@code ΔWᵀ + Δ'Aᵀ}. */
    @Override
    public M backward(M delta) {
        up.gradient().productOfTransposed(hidden, delta);
        room.numbers().times(onHidden.productWithTransposed(delta, up.value()), scale);
        down.gradient().productOfTransposed(input, onHidden);
        var slope = frozen.backward(delta);
        room.numbers().add(slope, onInput.productWithTransposed(onHidden, down.value()));
        return slope;
    }

    /** {@code W ← W + (α/r)·AB} and {@code B ← 0}: the same model, without an update. */
    void merge() {
        var change = frozen.matrix().gradient().product(down.value(), up.value());
        room.numbers().plus(frozen.matrix().value(), change, scale);
        room.numbers().clear(up.value());
    }

    @Override
    public Stream<Weight<M>> weights() {
        return Stream.concat(frozen.weights(), Stream.of(down, up));
    }
}
