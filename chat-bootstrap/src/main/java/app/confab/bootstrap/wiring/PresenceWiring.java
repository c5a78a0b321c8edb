package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Stamps;
import app.confab.application.presence.EphemeralNews;
import app.confab.application.presence.EphemeralNewsOfOtherNodes;
import app.confab.application.presence.EphemeralSignals;
import app.confab.application.presence.OnlinePeople;
import app.confab.application.presence.PresenceBoard;
import app.confab.application.presence.RoomPresence;
import app.confab.application.presence.ShowTyping;
import app.confab.application.presence.ShownTyping;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.Standings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceWiring {

    @Bean
    OnlinePeople onlinePeople(
            PresenceBoard board, EphemeralSignals signals, Memberships memberships, EphemeralNews news) {
        return new OnlinePeople(board, signals, memberships, news);
    }

    @Bean
    Repeating presenceTicks(OnlinePeople people, NodesWiring.NodeThreads threads) {
        return new Repeating(people::tick, OnlinePeople.TICK_MILLIS, threads.executor());
    }

    @Bean
    RoomPresence roomPresence(PresenceBoard board, Standings standings) {
        return new RoomPresence(board, standings);
    }

    @Bean
    ShownTyping shownTyping(EphemeralNews news, Stamps stamps) {
        return new ShownTyping(news, stamps);
    }

    @Bean
    ShowTyping showTyping(Standings standings, ShownTyping shown, EphemeralSignals signals) {
        return new ShowTyping(standings, shown, signals);
    }

    @Bean
    SmartInitializingSingleton hearingOfPeopleElsewhere(
            EphemeralSignals signals, ShownTyping shown, OnlinePeople people) {
        return () -> signals.listen(new EphemeralNewsOfOtherNodes(shown, people));
    }
}
