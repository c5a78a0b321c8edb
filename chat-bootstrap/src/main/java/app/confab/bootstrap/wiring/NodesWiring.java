package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountVersions;
import app.confab.application.accounts.AccountWatch;
import app.confab.application.nodes.NewsOfOtherNodes;
import app.confab.application.nodes.NewsOfThisNode;
import app.confab.application.nodes.Sweep;
import app.confab.application.rooms.Standings;
import app.confab.application.sessions.LiveSessions;
import app.confab.application.timeline.NodeSignals;
import app.confab.application.timeline.RoomFeeds;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this node tells the others and hears from them, and the sweep that finds what was not told.
@Configuration(proxyBeanMethods = false)
class NodesWiring {

    /// A few things by the clock, and looking at what hints have led to. Not a bean of a general type, so that nobody
    /// else takes the executor for theirs.
    @Bean
    NodeThreads nodeThreads() {
        return new NodeThreads(ClockThreads.named("nodes-", 3));
    }

    @Bean
    AccountWatch accountWatch(AccountVersions versions, NodeThreads threads) {
        return new AccountWatch(versions, threads.executor());
    }

    @Bean
    NewsOfThisNode newsOfThisNode(NodeSignals signals, AccountWatch accounts) {
        return new NewsOfThisNode(signals, accounts);
    }

    @Bean
    Repeating sweeps(RoomFeeds feeds, AccountWatch accounts, NodeThreads threads) {
        return new Repeating(new Sweep(feeds, accounts)::run, Sweep.EVERY_MILLIS, threads.executor());
    }

    @Bean
    NewsOfOtherNodes newsOfOtherNodes(
            RoomFeeds feeds, Standings standings, LiveSessions sessions, AccountWatch accounts, Repeating sweeps) {
        return new NewsOfOtherNodes(feeds, standings, sessions, accounts, sweeps::soon);
    }

    /// What this node remembers is forgotten before anybody looks at what is new.
    @Bean
    SmartInitializingSingleton hearingOfNewsElsewhere(
            NodeSignals signals,
            NewsOfOtherNodes others,
            AccountWatch accounts,
            List<AccountWatch.Listener> listeners) {
        return () -> {
            accounts.listen(others);
            listeners.stream().filter(listener -> listener != others).forEach(accounts::listen);
            signals.listen(others);
        };
    }

    record NodeThreads(ScheduledExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
