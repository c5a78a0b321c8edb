package app.confab.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A client that says more in one packet than a server's thread should do in one go.
class ManyAtOnceTest extends TwoAtANode {
    private static final int MANY = 300;

    @Test
    void everyFrameIsAnsweredInOrder() {
        assertThat(refsOfAnswers(
                        IntStream.range(0, MANY).mapToObj(ManyAtOnceTest::ping).toList()))
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void whatNeedsALookIntoAStoreIsNotOvertaken() {
        assertThat(refsOfAnswers(IntStream.range(0, MANY)
                        .mapToObj(
                                ref -> ref % 3 == 1 ? readOfNoRoom(ref) : ref % 3 == 2 ? sendToNoRoom(ref) : ping(ref))
                        .toList()))
                .isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    private List<Integer> refsOfAnswers(List<String> frames) {
        try (var client = RawClient.connect(node.port())) {
            client.text("{\"type\":\"hello\",\"token\":\"%s\"}".formatted(node.tokenFor(ada)));
            client.read(RawClient.TEXT);

            client.texts(frames);

            return IntStream.range(0, frames.size())
                    .map(_ -> client.read(RawClient.TEXT).json().get("ref").intValue())
                    .boxed()
                    .toList();
        }
    }

    private static String ping(int ref) {
        return "{\"type\":\"ping\",\"ref\":%d}".formatted(ref);
    }

    private static String readOfNoRoom(int ref) {
        return "{\"type\":\"read\",\"ref\":%d,\"roomId\":\"%s\",\"seq\":1}".formatted(ref, UUID.randomUUID());
    }

    private static String sendToNoRoom(int ref) {
        return "{\"type\":\"send\",\"ref\":%d,\"roomId\":\"%s\",\"clientMessageId\":\"m%d\",\"body\":\"hello\"}"
                .formatted(ref, UUID.randomUUID(), ref);
    }
}
