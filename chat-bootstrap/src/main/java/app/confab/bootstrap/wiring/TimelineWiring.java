package app.confab.bootstrap.wiring;

import app.confab.application.timeline.RoomFeeds;
import app.confab.application.timeline.Timeline;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineWiring {

    /// Fan-out is bound by the CPU and never waits for a client, so a few platform threads serve all rooms.
    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService feedExecutor() {
        var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().name("feed-", 0).daemon().factory());
    }

    @Bean
    RoomFeeds roomFeeds(Timeline timeline, ScheduledExecutorService feedExecutor) {
        return new RoomFeeds(timeline, feedExecutor);
    }
}
