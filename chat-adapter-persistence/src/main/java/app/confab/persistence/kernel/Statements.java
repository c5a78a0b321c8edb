package app.confab.persistence.kernel;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// Where the stores get their SQL interfaces from. Rows become records by the names of their components; each
/// statement runs in autocommit on a connection of the pool unless a Spring transaction is under way.
public final class Statements {
    private final Configuration configuration;
    private final SqlSessionTemplate session;

    public Statements(DataSource dataSource) {
        configuration = configuration(dataSource);
        session = new SqlSessionTemplate(
                new DefaultSqlSessionFactory(configuration), ExecutorType.SIMPLE, exceptionTranslator());
    }

    /// The implementation of one MyBatis interface.
    public <T> T of(Class<T> sql) {
        if (!configuration.hasMapper(sql)) {
            configuration.addMapper(sql);
        }
        return session.getMapper(sql);
    }

    private static Configuration configuration(DataSource dataSource) {
        var configuration =
                new Configuration(new Environment("confab", new SpringManagedTransactionFactory(), dataSource));
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setObjectFactory(new RecordFactory());
        // Parameters are what people have written, and the hashes of their passwords: for no log, at no level.
        configuration.setLogImpl(NoLoggingImpl.class);
        var types = configuration.getTypeHandlerRegistry();
        types.register(UUID.class, new UuidTypeHandler());
        types.register(TextTable.class, new TextTableTypeHandler());
        types.register(UUID[].class, new ArrayTypeHandler<UUID>("uuid"));
        types.register(String[].class, new ArrayTypeHandler<String>("text"));
        types.register(Instant[].class, new ArrayTypeHandler<Instant>("timestamptz"));
        return configuration;
    }

    /// The SQLState says all that [Fault] asks for; the default translator would ask the database what it is,
    /// just when that does not answer.
    private static MyBatisExceptionTranslator exceptionTranslator() {
        return new MyBatisExceptionTranslator(SQLStateSQLExceptionTranslator::new, true);
    }
}
