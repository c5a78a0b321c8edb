package app.confab.bootstrap;

import app.confab.bootstrap.operations.StopDeadline;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The program. `docs/configuration.md` tells what can be set.
///
/// Log lines are not counted: the counter would be asked at each of the dozens of guards that a frame passes in Jetty
/// whether debugging is on, which is a twelfth of what a delivery costs.
@SpringBootApplication(
        exclude = {UserDetailsServiceAutoConfiguration.class, LogbackMetricsAutoConfiguration.class},
        proxyBeanMethods = false)
public class ChatApplication {

    public static void main(String[] args) {
        StopDeadline.install();
        application().run(args);
    }

    /// For whoever runs it as a part of something else.
    public static SpringApplication application() {
        var application = new SpringApplication(ChatApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        return application;
    }
}
