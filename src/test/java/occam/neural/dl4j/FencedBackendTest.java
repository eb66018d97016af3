package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.factory.Nd4j;

class FencedBackendTest {
    /** So often that the compilers have made machine code of the call, which forgets what it does not use any more. */
    private static final int CALLS = 4_000;

    private static final int COLLECTION_EACH = 500;

    @Test
    void nd4jTakesItByItself() {
        assertThat(Nd4j.getBackend()).isInstanceOf(FencedBackend.class);
        assertThat(Nd4j.getExecutioner()).isInstanceOf(FencedBackend.Executioner.class);
    }

    @Test
    void aGarbageCollectionDuringTheCallLeavesTheOperationAndItsArrays() {
        var array = Nd4j.zeros(DataType.FLOAT, 2, 3);
        var row = Nd4j.createFromArray(1f, 2f, 3f).reshape(1, 3);
        var lost = 0;
        for (int call = 1; call <= CALLS; call++) {
            var watch = new Watch(Nd4j.createFromArray(1), call % COLLECTION_EACH == 0);
            Nd4j.getExecutioner().exec(new Watched(array, row, watch));
            lost += watch.lost ? 1 : 0;
        }
        assertThat(array.getFloat(1, 2)).isEqualTo(3f * CALLS);
        assertThat(lost).isZero();
    }

    /** Its array of dimensions is watched: it is the last that the executioner asks for before native code runs. */
    private static final class Watched extends BroadcastAddOp {
        private final Watch watch;

        Watched(INDArray array, INDArray row, Watch watch) {
            super(array, row, array, 1);
            this.watch = watch;
            watch.operation = new WeakReference<>(this);
        }

        @Override
        public INDArray dimensions() {
            return watch == null ? super.dimensions() : watch.dimensions();
        }
    }

    /** Outlives the operation, so that native code reads no freed memory even if the operation is lost. */
    private static final class Watch {
        private final INDArray real;
        private final boolean collects;
        private WeakReference<Watched> operation;
        private boolean lost;

        Watch(INDArray real, boolean collects) {
            this.real = real;
            this.collects = collects;
        }

        INDArray dimensions() {
            var types = new Class<?>[] {INDArray.class};
            return (INDArray) Proxy.newProxyInstance(
                    INDArray.class.getClassLoader(), types, (proxy, method, arguments) -> answer(method, arguments));
        }

        private Object answer(Method method, Object... arguments) throws Throwable {
            if (collects && method.getName().equals("shapeInfoDataBuffer")) {
                System.gc();
                lost = operation.refersTo(null);
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
