package app.confab.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.bootstrap.process.Person;
import app.confab.bootstrap.process.Socket;
import app.confab.security.RateLimitSettings;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Another adapter for all stores makes another server, and nothing else has to know: the rest, the sockets, the
/// security and the use cases of this one are the real ones.
class InMemoryChatTest {

    @Test
    void twoPeopleChatOnAServerWithoutADatabase() throws IOException, InterruptedException {
        try (var chat = InMemoryChat.start(RateLimitSettings.OFF);
                var ada = Person.registered(chat.uri(), "ada");
                var grace = Person.registered(chat.uri(), "grace")) {
            var room = ada.createsRoom("Engines");
            grace.joins(room);
            try (var adasSocket = Socket.helloOf(ada, chat.uri(), Map.of());
                    var gracesSocket = Socket.helloOf(grace, chat.uri(), Map.of())) {

                assertThat(ada.posts(room, "one", "Has anybody seen card 42?").statusCode())
                        .isEqualTo(201);
                gracesSocket.hears(says("Has anybody seen card 42?"));

                gracesSocket.says(Map.of(
                        "type", "send", "ref", 1, "roomId", room, "clientMessageId", "two", "body", "In the reader."));
                assertThat(gracesSocket.hears("ack").path("seq").asLong()).isEqualTo(4);
                adasSocket.hears(says("In the reader."));
            }

            assertThat(ada.readsEvents(room))
                    .extracting(event -> event.path("type").asString())
                    .containsExactly("member.joined", "member.joined", "message.posted", "message.posted");
        }
    }

    private static Predicate<JsonNode> says(String text) {
        return frame -> frame.at("/event/message/body").asString("").equals(text);
    }
}
