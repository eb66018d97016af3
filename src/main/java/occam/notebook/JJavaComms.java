package occam.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/** Comms on the JJava kernel. */
record JJavaComms(CommManager manager, KernelJson json, LoopPace pace) implements Comms {
    JJavaComms(BaseKernel kernel, LoopPace pace) {
        this(kernel.getCommManager(), KernelJson.ofData(CommMsgCommand.class), pace);
    }

    @Override
    public Channel open(String target, Map<String, String> data, Map<String, Object> metadata, Consumer<String> heard) {
        return manager.openComm(target, (same, id, name, message) -> {
            json.add(message.getContent(), data);
            message.getNonNullMetadata().putAll(metadata);
            return new End(same, id, name, (end, said) -> heard.accept(said));
        });
    }

    @Override
    public void serve(String target, BiConsumer<Channel, String> heard) {
        manager.registerTarget(target, (same, id, name, message) -> {
            manager.setMessageContext(message);
            var end = new End(same, id, name, heard);
            heard.accept(end, "{}");
            return end;
        });
    }

    @Override
    public Place place() {
        return context() instanceof Message<?> message
                ? new Place(
                        String.valueOf(message.getNonNullMetadata().getOrDefault("cellId", "")),
                        message.getHeader().getId())
                : new Place("", "");
    }

    /** The request that is answered now, which the kernel keeps to itself. */
    private Object context() {
        try {
            var field = CommManager.class.getDeclaredField("context");
            field.setAccessible(true);
            return field.get(manager);
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    private final class End extends Comm implements Channel {
        private final BiConsumer<Channel, String> heard;

        End(CommManager manager, String id, String target, BiConsumer<Channel, String> heard) {
            super(manager, id, target);
            this.heard = heard;
        }

        @Override
        public String id() {
            return getID();
        }

        @Override
        public void send(String data, List<byte[]> buffers) {
            // an empty list would leave the message open, and the next one would be taken for its buffers
            json.send(this, data, new HashMap<>(), buffers.isEmpty() ? null : buffers);
        }

        /** The answer names what it answers, also before the first cell has run. */
        @Override
        protected void onMessage(Message<CommMsgCommand> message) {
            manager.setMessageContext(message);
            JJavaExtension.quicken(pace);
            heard.accept(this, KernelJson.data(message.getContent()));
        }

        @Override
        protected void onClose(Message<CommCloseCommand> message, boolean isOurs) {}
    }
}
