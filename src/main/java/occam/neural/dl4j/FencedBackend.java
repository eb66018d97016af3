package occam.neural.dl4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import org.nd4j.common.io.AbstractResource;
import org.nd4j.common.io.Resource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.BroadcastOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.cpu.nativecpu.CpuBackend;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/**
 * ND4J's CPU backend without its fault that ends the process: ND4J finds this class by itself, as a service, and prefers it to its own.
 * Source: ND4J 1.0.0-M2.1, {@code NativeOpExecutioner.exec(BroadcastOp, OpContext)}, and deeplearning4j issue 9278.
 */
public final class FencedBackend extends CpuBackend {
    private static final String OWN = "\nopexec=" + Executioner.class.getName() + "\n";

    /** Made by ND4J. */
    public FencedBackend() {}

    /** One more than the usual CPU backend has. */
    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }

    /** The usual configuration but for the executioner. */
    @Override
    public Resource getConfigurationResource() {
        return new Configuration(super.getConfigurationResource());
    }

    private static final class Configuration extends AbstractResource {
        private final Resource usual;

        Configuration(Resource usual) {
            this.usual = usual;
        }

        @Override
        public String getDescription() {
            return usual.getDescription();
        }

        /** Of two lines with one key, the later holds. */
        @Override
        public InputStream getInputStream() throws IOException {
            var own = new ByteArrayInputStream(OWN.getBytes(StandardCharsets.ISO_8859_1));
            return new SequenceInputStream(usual.getInputStream(), own);
        }
    }

    /**
     * Keeps a broadcast operation until native code is done with its arrays. ND4J's own method passes addresses only and then has no more
     * use for the operation, so that a garbage collection during the call frees the array of dimensions that native code is reading. All
     * its other kinds of operations are asked for their result after the call, which keeps them.
     */
    public static final class Executioner extends NativeOpExecutioner {
        /** Made by ND4J. */
        public Executioner() {}

        /** As ND4J does it, with the operation's arrays kept. */
        @Override
        public INDArray exec(BroadcastOp operation, OpContext context) {
            try {
                return super.exec(operation, context);
            } finally {
                Reference.reachabilityFence(operation);
                Reference.reachabilityFence(context);
            }
        }
    }
}
