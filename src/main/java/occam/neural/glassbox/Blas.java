package occam.neural.glassbox;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.presets.openblas_nolapack.blas_set_num_threads;

import occam.job.Natives;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;

/** All that the glass box leaves to OpenBLAS: products of matrices that lie row after row, in memory that the garbage collector does not move. */
final class Blas {
    private static volatile boolean ready;

    private Blas() {}

    /** In the whole process, and once: one model, one thread, since small products would only wait for each other. */
    static void useOneThread() {
        if (!ready) {
            Natives.load(() -> blas_set_num_threads(1));
            ready = true;
        }
    }

    /** Room for a matrix in single precision. */
    static final class Floats implements AutoCloseable {
        private final FloatPointer memory;
        private final FloatPointer block;
        private final FloatPointer right;

        Floats(int numbers) {
            useOneThread();
            memory = new FloatPointer(numbers);
            block = new FloatPointer(memory);
            right = new FloatPointer(memory);
        }

        void put(float[] values, int count) {
            memory.put(values, 0, count);
        }

        void get(float[] values, int count) {
            memory.get(values, 0, count);
        }

        /** {@code this = AB} with {@code m × n} numbers, and {@code k} in each sum. */
        void product(int m, int n, int k, Floats a, Floats b) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a.memory, k, b.memory, n, 0, memory, n);
        }

        /** {@code this = AᵀB}. */
        void productOfTransposed(int m, int n, int k, Floats a, Floats b) {
            cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, a.memory, m, b.memory, n, 0, memory, n);
        }

        /** Into blocks of this one. */
        void products(Blocks blocks, Floats a, Floats b) {
            for (int i = 0; i < blocks.outer(); i++) {
                for (int j = 0; j < blocks.inner(); j++) {
                    block.position(blocks.c().of(i, j));
                    a.block.position(blocks.a().of(i, j));
                    b.right.position(blocks.b().of(i, j));
                    product(blocks, a.block, b.right);
                }
            }
        }

        private void product(Blocks blocks, FloatPointer a, FloatPointer b) {
            var size = blocks.size();
            cblas_sgemm(
                    CblasRowMajor,
                    blocks.a().isTransposed() ? CblasTrans : CblasNoTrans,
                    blocks.b().isTransposed() ? CblasTrans : CblasNoTrans,
                    size.rows(),
                    size.columns(),
                    size.sums(),
                    (float) blocks.factor(),
                    a,
                    blocks.a().row(),
                    b,
                    blocks.b().row(),
                    0,
                    block,
                    blocks.c().row());
        }

        /** {@code this = ABᵀ}. */
        void productWithTransposed(int m, int n, int k, Floats a, Floats b) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a.memory, k, b.memory, k, 0, memory, n);
        }

        @Override
        public void close() {
            memory.close();
        }
    }

    /** Room for a matrix in double precision. */
    static final class Doubles implements AutoCloseable {
        private final DoublePointer memory;
        private final DoublePointer block;
        private final DoublePointer right;

        Doubles(int numbers) {
            useOneThread();
            memory = new DoublePointer(numbers);
            block = new DoublePointer(memory);
            right = new DoublePointer(memory);
        }

        void put(double[] values, int count) {
            memory.put(values, 0, count);
        }

        void get(double[] values, int count) {
            memory.get(values, 0, count);
        }

        /** {@code this = AB} with {@code m × n} numbers, and {@code k} in each sum. */
        void product(int m, int n, int k, Doubles a, Doubles b) {
            cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a.memory, k, b.memory, n, 0, memory, n);
        }

        /** {@code this = AᵀB}. */
        void productOfTransposed(int m, int n, int k, Doubles a, Doubles b) {
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, a.memory, m, b.memory, n, 0, memory, n);
        }

        /** Into blocks of this one. */
        void products(Blocks blocks, Doubles a, Doubles b) {
            for (int i = 0; i < blocks.outer(); i++) {
                for (int j = 0; j < blocks.inner(); j++) {
                    block.position(blocks.c().of(i, j));
                    a.block.position(blocks.a().of(i, j));
                    b.right.position(blocks.b().of(i, j));
                    product(blocks, a.block, b.right);
                }
            }
        }

        private void product(Blocks blocks, DoublePointer a, DoublePointer b) {
            var size = blocks.size();
            cblas_dgemm(
                    CblasRowMajor,
                    blocks.a().isTransposed() ? CblasTrans : CblasNoTrans,
                    blocks.b().isTransposed() ? CblasTrans : CblasNoTrans,
                    size.rows(),
                    size.columns(),
                    size.sums(),
                    blocks.factor(),
                    a,
                    blocks.a().row(),
                    b,
                    blocks.b().row(),
                    0,
                    block,
                    blocks.c().row());
        }

        /** {@code this = ABᵀ}. */
        void productWithTransposed(int m, int n, int k, Doubles a, Doubles b) {
            cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a.memory, k, b.memory, k, 0, memory, n);
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}
