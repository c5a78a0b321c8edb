package app.confab.persistence;

import app.confab.application.kernel.Stamps;
import app.confab.application.presence.EphemeralSignals;
import app.confab.application.presence.PresenceBoard;
import app.confab.application.timeline.NodeSignals;
import app.confab.persistence.kernel.RefusingPort;
import app.confab.persistence.kernel.Statements;
import app.confab.persistence.nodes.NodeLine;
import app.confab.persistence.presence.PostgresEphemeralSignals;
import app.confab.persistence.presence.PostgresPresenceBoard;
import app.confab.persistence.timeline.PostgresNodeSignals;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the nodes that share the database tell each other by. It needs the beans of [PersistenceConfiguration], a
/// [Stamps] and the [DirectConnectionSettings].
@Configuration(proxyBeanMethods = false)
public class SignalsConfiguration {

    /// Names this node for as long as it runs.
    record NodeId(UUID value) {}

    @Bean
    NodeId nodeId(Stamps stamps) {
        return new NodeId(stamps.next().id());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    NodeLine nodeLine(NodeId self, DataSource dataSource, DirectConnectionSettings settings) {
        return new NodeLine(self.value(), dataSource, settings);
    }

    @Bean
    NodeSignals nodeSignals(NodeLine line) {
        return new PostgresNodeSignals(line);
    }

    @Bean
    EphemeralSignals ephemeralSignals(NodeLine line) {
        return new PostgresEphemeralSignals(line);
    }

    @Bean
    PresenceBoard presenceBoard(NodeId self, Statements statements) {
        return RefusingPort.of(PresenceBoard.class, new PostgresPresenceBoard(self.value(), statements));
    }
}
