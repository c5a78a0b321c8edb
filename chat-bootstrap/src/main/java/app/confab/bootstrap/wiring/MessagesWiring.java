package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.Messages;
import app.confab.application.messages.PostMessage;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagesWiring {

    @Bean
    PostMessage postMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        return new PostMessage(log, messages, standings, stamps);
    }

    @Bean
    MessageHistory messageHistory(Standings standings, Messages messages) {
        return new MessageHistory(standings, messages);
    }
}
