package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import app.confab.application.messages.DeleteMessage;
import app.confab.application.messages.EditMessage;
import app.confab.application.messages.MessageHistory;
import app.confab.application.messages.Messages;
import app.confab.application.messages.OwnPosts;
import app.confab.application.messages.PostMessage;
import app.confab.application.messages.ReactToMessage;
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
    OwnPosts ownPosts(Messages messages) {
        return new OwnPosts(messages);
    }

    @Bean
    EditMessage editMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        return new EditMessage(log, messages, standings, stamps);
    }

    @Bean
    DeleteMessage deleteMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        return new DeleteMessage(log, messages, standings, stamps);
    }

    @Bean
    ReactToMessage reactToMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        return new ReactToMessage(log, messages, standings, stamps);
    }

    @Bean
    MessageHistory messageHistory(Standings standings, Messages messages) {
        return new MessageHistory(standings, messages);
    }
}
