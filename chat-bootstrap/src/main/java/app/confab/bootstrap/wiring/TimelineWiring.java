package app.confab.bootstrap.wiring;

import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.Timeline;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineWiring {

    /// Fan-out is bound by the CPU and never waits for a client, so a few platform threads serve all rooms. Not
    /// a bean of a general type, so that nobody else takes the executor for theirs.
    @Bean
    FeedThreads feedThreads() {
        var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new FeedThreads(ClockThreads.named("feed-", threads));
    }

    @Bean
    RoomFeeds roomFeeds(Timeline timeline, FeedThreads threads) {
        return new RoomFeeds(timeline, threads.executor());
    }

    record FeedThreads(ScheduledExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
