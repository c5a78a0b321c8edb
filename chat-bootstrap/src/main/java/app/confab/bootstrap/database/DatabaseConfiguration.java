package app.confab.bootstrap.database;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.persistence.DirectConnectionSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    JdbcConnectionDetails databaseConnection(ChatSettings settings) {
        return DatabaseConnection.open(settings);
    }

    @Bean
    FlywayConnectionDetails migrationConnection(DirectConnectionSettings direct) {
        return new MigrationConnection(direct);
    }
}
