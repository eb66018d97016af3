package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JJava's own loop and channels, with messages that come from no front end. */
@Timeout(60)
class JJavaCommsTest {
    private static final String TARGET = "jupyter.widget.control";

    private final CommManager manager = new CommManager();
    private final JJavaComms comms =
            new JJavaComms(manager, KernelJson.ofData(CommMsgCommand.class), new LoopPace(System::nanoTime));
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    private final CountDownLatch turns = new CountDownLatch(100);

    /** One that would not look a second time while the test runs. */
    private final Loop loop = new Loop("test", TimeUnit.HOURS.toMillis(1), this::look);

    private void look() {
        turns.countDown();
        arrived.forEach(Runnable::run);
        arrived.clear();
    }

    @AfterEach
    void end() {
        loop.shutdown();
        loop.interrupt();
    }

    private static <T> Message<T> message(MessageType<T> type, T content) {
        return new Message<>(List.<byte[]>of(), new Header<>(type), content);
    }

    private static ReplyEnvironment nobody() {
        return (ReplyEnvironment) Proxy.newProxyInstance(
                ReplyEnvironment.class.getClassLoader(),
                new Class<?>[] {ReplyEnvironment.class},
                (proxy, method, arguments) -> null);
    }

    private void open() {
        var open = new CommOpenCommand("id", TARGET, new JsonObject());
        manager.handleCommOpenCommand(nobody(), message(CommOpenCommand.MESSAGE_TYPE, open));
    }

    private void say(String word) {
        var data = new JsonObject();
        data.addProperty("said", word);
        manager.handleCommMsgCommand(nobody(), message(CommMsgCommand.MESSAGE_TYPE, new CommMsgCommand("id", data)));
    }

    @Test
    void whatIsSaidOnAChannelIsHeard() {
        var heard = new LinkedBlockingQueue<String>();
        comms.serve(TARGET, (channel, said) -> heard.add(channel.id() + " " + said));
        open();
        say("move");
        assertThat(heard).containsExactly("id {}", "id {\"said\":\"move\"}");
    }

    @Test
    void theKernelsLoopLooksOftenWhenAReaderMovesSomething() throws InterruptedException {
        comms.serve(TARGET, (channel, said) -> {});
        arrived.add(this::open);
        arrived.add(() -> say("move"));
        loop.start();
        turns.await();
    }

    @Test
    void byItselfItDoesNot() throws InterruptedException {
        var looked = new CountDownLatch(1);
        arrived.add(looked::countDown);
        loop.start();
        looked.await();
        while (loop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(turns.getCount()).isEqualTo(99);
    }
}
